package org.tocsin.bench.extraction;

import org.jspecify.annotations.Nullable;

/**
 * What a library makes of a page.
 *
 * @param title the headline, absent where it tells none
 * @param text the text of the article, empty where it finds none
 * @param fault what it threw, absent where it came to an end
 */
public record Reading(@Nullable String title, String text, @Nullable String fault) {

  /** Of a page that was read to its end. */
  public Reading(@Nullable String title, String text) {
    this(title, text, null);
  }
}
