/** The three servers of a local run, on loopback in this JVM, and the resources in them. */
@NullMarked
package org.tocsin.cli.local;

import org.jspecify.annotations.NullMarked;
