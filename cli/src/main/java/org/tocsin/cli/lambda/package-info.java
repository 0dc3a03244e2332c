/** Lambda's part in a local run: functions, event source mappings and schedules. */
@NullMarked
package org.tocsin.cli.lambda;

import org.jspecify.annotations.NullMarked;
