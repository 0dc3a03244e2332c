/**
 * What an operator asks of a system, a deployed one or that of this machine: how it fares, that it
 * code its articles again, that its data go.
 */
@NullMarked
package org.tocsin.cli.operate;

import org.jspecify.annotations.NullMarked;
