package org.tocsin.article.metadata;

import org.jspecify.annotations.Nullable;
import org.tocsin.article.metadata.DateWords.Role;
import org.tocsin.article.page.Block;
import org.tocsin.pipeline.record.PublicationTime;

/**
 * A date on the page itself.
 *
 * @param time the date
 * @param block the line that it stands in, or the one after the element that gives it
 * @param role what the words and names beside it say that it is a date of, absent where nothing
 *     does
 * @param place whether markup or the text alone gives it
 * @param leads whether it is the first thing in its line
 * @param source the place, for people
 */
record DateCandidate(
    PublicationTime time,
    Block block,
    @Nullable Role role,
    Place place,
    boolean leads,
    String source) {

  /** What gives a date. */
  enum Place {
    /** Markup that says that it is one: {@code time}, an itemprop, a class. */
    MARKUP,
    /** An attribute for the page's scripts: of whatever date they need. */
    SCRIPT_ATTRIBUTE,
    /** The words of a line. */
    TEXT
  }

  /** Whether markup says that it is a date. */
  boolean isMarked() {
    return place == Place.MARKUP;
  }
}
