package org.tocsin.feeds.read;

import java.util.Locale;
import org.tocsin.feeds.read.UnreadableFeedException.Kind;

/** The limits that hold for every format. */
final class Limits {

  private Limits() {}

  static void entries(int count) throws UnreadableFeedException {
    if (count > FeedReader.MOST_ENTRIES) {
      throw new UnreadableFeedException(
          Kind.TOO_LARGE,
          String.format(Locale.ROOT, "%d entries; limit %d", count, FeedReader.MOST_ENTRIES));
    }
  }
}
