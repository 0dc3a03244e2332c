package org.tocsin.incidents.merge;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tocsin.pipeline.record.Actor;
import org.tocsin.pipeline.record.ActorKind;
import org.tocsin.pipeline.record.ActorRole;
import org.tocsin.pipeline.record.Coding;
import org.tocsin.pipeline.record.DatePrecision;
import org.tocsin.pipeline.record.IncidentReport;
import org.tocsin.pipeline.record.Stage;
import org.tocsin.pipeline.record.SubEventType;

/**
 * What of a report tells its event from others: a few hundred bytes, so that many are read at once.
 * Two reports with equal features are one to {@link SameEvent}.
 *
 * @param article the article's id
 * @param report the report's id
 * @param reportedAt when the article was published
 * @param from the first day
 * @param to the last day, at most six after it
 * @param site where
 * @param type what
 * @param threatened whether it was only threatened
 * @param assailants ids of those who did it, sorted; the forces of one state are one
 * @param others ids of all others who took part, sorted
 * @param killed how many died; null where not reported
 * @param injured how many were hurt; null where not reported
 * @param abducted how many were taken; null where not reported
 */
public record Features(
    String article,
    String report,
    Instant reportedAt,
    LocalDate from,
    LocalDate to,
    Site site,
    SubEventType type,
    boolean threatened,
    List<String> assailants,
    List<String> others,
    @Nullable Count killed,
    @Nullable Count injured,
    @Nullable Count abducted) {

  /** The longest window of days that is compared with a day. */
  public static final int MOST_DAYS = 7;

  /** The first reported first; ties by the ids of article and report. */
  public static final Comparator<Features> FIRST_REPORTED =
      Comparator.comparing(Features::reportedAt)
          .thenComparing(Features::article)
          .thenComparing(Features::report);

  /** Refuses days out of order and a longer window; copies the lists. */
  public Features {
    Objects.requireNonNull(article);
    Objects.requireNonNull(report);
    Objects.requireNonNull(reportedAt);
    Objects.requireNonNull(site);
    Objects.requireNonNull(type);
    long days = ChronoUnit.DAYS.between(from, to);
    if (days < 0 || days >= MOST_DAYS) {
      throw new IllegalArgumentException("1 to 7 days, not " + from + " to " + to);
    }
    assailants = List.copyOf(assailants);
    others = List.copyOf(others);
  }

  /**
   * The features of a report; empty where it tells no place or no day (or a window longer than a
   * week), so that it can be compared with none.
   */
  public static Optional<Features> of(IncidentReport report) {
    Coding coding = report.coding();
    Site site = Site.of(coding.location());
    LocalDate from = coding.occurredOn();
    LocalDate to = coding.endedOn();
    if (site == null || from == null || to == null || !isShort(coding.datePrecision(), from, to)) {
      return Optional.empty();
    }
    return Optional.of(
        new Features(
            report.source().articleId(),
            report.id(),
            report.reportedAt(),
            from,
            to,
            site,
            coding.subEventType(),
            coding.stage() == Stage.THREATENED,
            ids(coding, true),
            ids(coding, false),
            Count.of(coding.killed()),
            Count.of(coding.injured()),
            Count.of(coding.abducted())));
  }

  /** The days on which it may have been. */
  public List<LocalDate> days() {
    return from.datesUntil(to.plusDays(1)).toList();
  }

  /** Whether it is not said on which of several days it was. */
  boolean isWindow() {
    return !from.equals(to);
  }

  /** The days of the reports that may tell of the same event. */
  public List<LocalDate> reach() {
    return SameEvent.reachesNextDay(this)
        ? from.minusDays(1).datesUntil(to.plusDays(2)).toList()
        : days();
  }

  /** The parts of its country in which such reports stand, 1 or 2. */
  public List<String> zones() {
    return site.zones();
  }

  /** Whether both are the same report of the same article. */
  public boolean isSameReport(Features other) {
    return article.equals(other.article) && report.equals(other.report);
  }

  private static boolean isShort(DatePrecision precision, LocalDate from, LocalDate to) {
    return (precision == DatePrecision.DAY || precision == DatePrecision.WEEK)
        && ChronoUnit.DAYS.between(from, to) < MOST_DAYS;
  }

  private static List<String> ids(Coding coding, boolean assailants) {
    SortedSet<String> ids = new TreeSet<>();
    for (Actor actor : coding.actors()) {
      String id = actor.id();
      if (id != null && assailants == (actor.role() == ActorRole.ASSAILANT)) {
        ids.add(actor.kind() == ActorKind.STATE_FORCES ? state(id) : id);
      }
    }
    return new ArrayList<>(ids);
  }

  /** Army, police and gendarmes of one state are taken for each other in the news. */
  private static String state(String id) {
    int dash = id.lastIndexOf('-');
    return dash < 0 ? id : "STATE-" + id.substring(dash + 1).toUpperCase(Locale.ROOT);
  }
}
