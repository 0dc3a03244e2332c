/** The steps one by one: a file, an address, standard input, or a batch of JSON lines. */
@NullMarked
package org.tocsin.cli.steps;

import org.jspecify.annotations.NullMarked;
