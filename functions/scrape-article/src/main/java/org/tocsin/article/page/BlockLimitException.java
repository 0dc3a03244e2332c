package org.tocsin.article.page;

import java.time.Duration;
import java.util.Locale;

/** A page has more blocks of text than are read, or keeps the parser busy for too long. */
public final class BlockLimitException extends Exception {

  BlockLimitException(int limit) {
    super(String.format(Locale.ROOT, "more than %d blocks of text", limit));
  }

  BlockLimitException(Duration limit) {
    super("not parsed within " + limit);
  }
}
