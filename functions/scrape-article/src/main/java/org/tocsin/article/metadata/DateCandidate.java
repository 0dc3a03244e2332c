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
 * @param source the place, for people
 * @param leads whether it is the first thing in its line
 * @param timed whether a time of day stands beside it in its line
 * @param oneOfSeveral whether its line has several dates, of which it is not said what of
 */
record DateCandidate(
    PublicationTime time,
    Block block,
    @Nullable Role role,
    Place place,
    String source,
    boolean leads,
    boolean timed,
    boolean oneOfSeveral) {

  /** One that is not in a line, or nothing more is known of it. */
  DateCandidate(
      PublicationTime time, Block block, @Nullable Role role, Place place, String source) {
    this(time, block, role, place, source, false, false, false);
  }

  /** The same, where it stands in a line. */
  DateCandidate inLine(boolean first, boolean withTime, boolean amongOthers) {
    return new DateCandidate(time, block, role, place, source, first, withTime, amongOthers);
  }

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
