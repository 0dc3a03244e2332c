/**
 * Days: expressions of time, resolved against the day of publication and the days named before.
 * Start at {@link org.tocsin.coder.time.TimeFinder}.
 */
@NullMarked
package org.tocsin.coder.time;

import org.jspecify.annotations.NullMarked;
