package org.tocsin.article.metadata;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.article.metadata.DateWords.Role;
import org.tocsin.pipeline.record.PublicationTime;

/**
 * Corrects a declared day of publication by the one that the page shows beside the headline. A
 * later day that it shows corrects nothing: that of the last change is often shown without saying
 * so.
 */
final class ShownDay {

  private static final int MOST_BEHIND = 11;
  private static final int MOST_AHEAD = 13;
  private static final double BEYOND_DOUBT = 5;

  private ShownDay() {}

  /**
   * The declared day, corrected.
   *
   * @param declared what is declared as the publication, the most believed first
   * @param updated the declared day of the last change
   * @param onPage the dates of the page
   */
  static @Nullable Sourced<PublicationTime> correct(
      List<Sourced<PublicationTime>> declared,
      @Nullable Sourced<PublicationTime> updated,
      List<PageDates.Scored> onPage) {
    Sourced<PublicationTime> first = declared.isEmpty() ? null : declared.getFirst();
    PageDates.Scored sure = PageDates.sure(onPage);
    if (first == null || sure == null) {
      return first;
    }
    DateCandidate shown = sure.date();
    LocalDate day = shown.time().day();
    if (day.equals(first.value().day())) {
      return first;
    }
    // Where declarations differ, that which the page confirms.
    for (Sourced<PublicationTime> other : declared) {
      if (other.value().day().equals(day)) {
        return other.confirmedBy(shown.source());
      }
    }
    boolean earlier = day.isBefore(first.value().day());
    // A publication not before the change says only when the page was made anew.
    if (earlier && updated != null && isNotBefore(first.value(), updated.value())) {
      return Sourced.medium(shown.time(), shown.source());
    }
    OffsetDateTime moment = first.value().moment();
    if (isLocalDay(day, moment)) {
      OffsetDateTime local = shown.time().moment();
      boolean same = local != null && moment != null && local.isEqual(moment);
      PublicationTime time = same ? shown.time() : PublicationTime.of(day);
      return Sourced.high(time, first.source() + ", " + shown.source());
    }
    boolean said = shown.role() == Role.PUBLISHED && sure.score() >= BEYOND_DOUBT;
    return earlier && said ? Sourced.medium(shown.time(), shown.source()) : first;
  }

  private static boolean isNotBefore(PublicationTime published, PublicationTime updated) {
    OffsetDateTime moment = published.moment();
    OffsetDateTime change = updated.moment();
    return moment != null && change != null && !moment.isBefore(change);
  }

  /** Whether a moment given in UTC falls on a day, another than in UTC, somewhere on earth. */
  private static boolean isLocalDay(LocalDate day, @Nullable OffsetDateTime moment) {
    return moment != null
        && moment.getOffset().equals(ZoneOffset.UTC)
        && !moment.toLocalDate().equals(day)
        && (moment.minusHours(MOST_BEHIND).toLocalDate().equals(day)
            || moment.plusHours(MOST_AHEAD).toLocalDate().equals(day));
  }
}
