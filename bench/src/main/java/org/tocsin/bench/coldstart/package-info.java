/**
 * Times the cold start of each handler under Lambda's own runtime interface client: the Runtime API
 * is played on loopback, a fresh JVM is started for every run, and the time from the start of the
 * process to its first answer is taken.
 */
@NullMarked
package org.tocsin.bench.coldstart;

import org.jspecify.annotations.NullMarked;
