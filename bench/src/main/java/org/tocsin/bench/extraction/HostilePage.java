package org.tocsin.bench.extraction;

import java.util.function.IntFunction;

/**
 * A kind of page that is made to be slow.
 *
 * @param label what it is, at four times its size
 * @param size what it grows by: characters, elements
 * @param html the page of a size
 */
record HostilePage(String label, int size, IntFunction<String> html) {

  /** The page at a multiple of its size. */
  String html(int times) {
    return html.apply(size * times);
  }
}
