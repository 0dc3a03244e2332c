package org.tocsin.article.page;

import java.util.Locale;

/** A page has more blocks of text than are read. */
public final class BlockLimitException extends Exception {

  BlockLimitException(int limit) {
    super(String.format(Locale.ROOT, "more than %d blocks of text", limit));
  }
}
