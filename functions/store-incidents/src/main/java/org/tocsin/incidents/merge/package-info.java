/**
 * From reports to incidents: whether two reports tell of one event ({@link
 * org.tocsin.incidents.merge.SameEvent}), which reports of a set do ({@link
 * org.tocsin.incidents.merge.Grouping}), and what they say together ({@link
 * org.tocsin.incidents.merge.Merge}). Pure: no clock, no network, no state, safe for any number of
 * threads.
 *
 * <p>Everything here is a function of the <em>set</em> of reports. Articles arrive in any order,
 * several times, and through several invocations at once; whatever the order, the same reports give
 * the same record. So no rule may look at the order of arrival, and every tie is broken by what the
 * reports say.
 */
@NullMarked
package org.tocsin.incidents.merge;

import org.jspecify.annotations.NullMarked;
