/**
 * Many made-up reports of many made-up events through the real incident table: whether each event
 * becomes one incident, what a report costs as the table grows, and how long questions take.
 */
@NullMarked
package org.tocsin.bench.merging;

import org.jspecify.annotations.NullMarked;
