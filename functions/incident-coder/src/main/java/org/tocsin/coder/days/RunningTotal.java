package org.tocsin.coder.days;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.events.Cue;
import org.tocsin.coder.events.EventMention;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.WordClasses;
import org.tocsin.coder.time.DayWindow;
import org.tocsin.coder.time.TimeExpression;
import org.tocsin.coder.toll.TollMention;

/**
 * Tells the toll of a war or a campaign, which is no incident's: what was reached "since Israel
 * launched its assault", or the thousands that "have been killed" on no day.
 */
public final class RunningTotal {

  private static final Set<String> PERFECT = Set.of("have", "has", "had");
  private static final WordClasses CLASSES =
      WordClasses.of(RunningTotal.class, "running-total.txt");
  private static final Set<String> BRINGS = CLASSES.of("bring");
  private static final Set<String> RECORDED = CLASSES.of("record");
  private static final Set<String> COUNTS = CLASSES.of("count");
  private static final Set<String> FIGHTING = CLASSES.of("fighting");
  private static final Set<String> LONG = CLASSES.of("long");
  private static final Set<String> REASONS = CLASSES.of("reason");
  private static final Set<String> RECORDS = CLASSES.of("superlative");
  private static final Set<String> DEATHS = CLASSES.of("death");

  /** Words from "since" to the day of the act that a record is counted from. */
  private static final int ACT_REACH = 16;

  /** Words before a toll's first one in which its noun or auxiliary may stand. */
  private static final int REACH = 10;

  /** Days after which what goes on is a campaign. */
  private static final int CAMPAIGN = 7;

  /** From so many dead on a toll of several days is a campaign's. */
  private static final int LARGE = 100;

  private static final int PERFECT_REACH = 3;

  private RunningTotal() {}

  /** Whether a toll stands before "since" and an event or day more than a week ago. */
  public static boolean since(
      Sentence s,
      List<TollMention> tolls,
      List<TimeExpression> told,
      List<EventMention> events,
      @Nullable LocalDate today) {
    for (int i = 1; i + 2 < s.size(); i++) {
      int at = i;
      if (s.norm(i).equals("since")
          && tolls.stream().anyMatch(t -> t.to() <= at && !isOfPlace(s, t, at))
          && !isRecord(s, at, told)
          && !OtherClause.has(s, at, events)
          && isOfOld(at, told, today)) {
        return true;
      }
    }
    return false;
  }

  /** "since 12 May, the governor said on Tuesday": right behind "since" no other day counts. */
  private static boolean isOfOld(int since, List<TimeExpression> told, @Nullable LocalDate today) {
    boolean right = told.stream().anyMatch(t -> t.from() <= since + 1 && t.to() > since + 1);
    return told.stream()
        .filter(e -> e.from() >= since - 1 && (!right || e.from() <= since + 1))
        .noneMatch(e -> isOfThisWeek(e, today));
  }

  /** "shot dead in Kolma, where a curfew has been in force since May": what else is so there. */
  private static boolean isOfPlace(Sentence s, TollMention toll, int since) {
    for (int i = since - 1; i > toll.to(); i--) {
      if (s.norm(i).equals("where") && s.norm(i - 1).equals(",")) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether what is told "since" a day is a record: "the deadliest attack since 2011", "the
   * bloodiest day since the arrest of Jon Low in July".
   */
  public static boolean isRecord(Sentence s, int since, List<TimeExpression> told) {
    boolean dated =
        (s.norm(since).equals("since") || s.norm(since - 1).equals("since"))
            && told.stream()
                .anyMatch(
                    e ->
                        e.from() >= since
                            && e.from() <= since + ACT_REACH
                            && Cue.AS_THEN.at(s, e.to()) == null);
    return dated && isBehindRecord(s, since);
  }

  /** Whether "the deadliest" or the like stands before a "since". */
  static boolean isBehindRecord(Sentence s, int since) {
    for (int i = since - 1; i >= Math.max(0, since - REACH); i--) {
      if (RECORDS.contains(s.norm(i))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a toll is that of all that happened since some day: "have been killed since Friday".
   */
  public static boolean ofDays(Sentence s, List<TollMention> tolls, List<TimeExpression> told) {
    if (!tolls.isEmpty() && isRecorded(s, told)) {
      return true;
    }
    if (tolls.stream().anyMatch(t -> isOfLasting(s, t, told))) {
      return true;
    }
    for (int i = 1; i < s.size(); i++) {
      int at = i;
      if (s.norm(i).equals("since")
          && tolls.stream().anyMatch(t -> t.to() <= at && isLarge(t) && isState(s, t))) {
        return true;
      }
    }
    return false;
  }

  /** "has been shut for three months because of clashes in which 130 were killed". */
  private static boolean isOfLasting(Sentence s, TollMention toll, List<TimeExpression> told) {
    return told.stream()
        .filter(e -> e.kind() == TimeExpression.Kind.DURATION && e.to() <= toll.from())
        .filter(e -> s.norm(e.from() - 1).equals("for") && LONG.contains(s.norm(e.to() - 1)))
        .anyMatch(e -> isPerfectBefore(s, e.from()) && isOfFighting(s, e.to(), toll.from()));
  }

  private static boolean isPerfectBefore(Sentence s, int span) {
    for (int i = span - 1; i >= Math.max(0, span - REACH); i--) {
      if (PERFECT.contains(s.norm(i))) {
        return true;
      }
    }
    return false;
  }

  /** "because of clashes in which": what went on all the while. */
  private static boolean isOfFighting(Sentence s, int from, int to) {
    boolean reason = false;
    for (int i = from; i < to; i++) {
      reason |= REASONS.contains(s.norm(i));
      if (reason && FIGHTING.contains(s.norm(i))) {
        return true;
      }
    }
    return false;
  }

  /** "For the month of November, the barometer has recorded 211 civilians killed." */
  private static boolean isRecorded(Sentence s, List<TimeExpression> told) {
    boolean month =
        told.stream()
            .map(TimeExpression::window)
            .anyMatch(w -> w != null && w.days() >= MonthsToll.MONTH);
    for (int i = 0; month && i < s.size(); i++) {
      if (RECORDED.contains(s.norm(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLarge(TollMention toll) {
    return toll.quantity().best() >= LARGE;
  }

  /** Whether a toll runs on to this day: "200 have been killed this year", and no day is told. */
  public static boolean upToNow(
      List<TollMention> tolls, List<TimeExpression> told, Recency recency) {
    List<TimeExpression> days = told.stream().filter(e -> !isWeekSince(e, recency)).toList();
    return !recency.anyRecentDayOfEvent(days)
        && (days.size() < told.size() || told.stream().anyMatch(e -> isUpTo(e, recency.today())))
        && tolls.stream().anyMatch(RunningTotal::isPerfect);
  }

  /**
   * Whether a toll beside a day of news is none of that day's: "with Sunday's clash, 200 have been
   * killed this year".
   */
  public static boolean isUpToNow(TollMention toll, List<TimeExpression> told, Recency recency) {
    return isPerfect(toll)
        && recency.firstDay(told) != null
        && told.stream()
            .anyMatch(
                e ->
                    e.from() >= toll.to()
                        && e.from() <= toll.to() + PERFECT_REACH
                        && isUpTo(e, recency.today()));
  }

  /** "a six-week round of fighting that killed 100": the sentence looks back at all of it. */
  public static boolean isOfSiege(Sentence s, List<TollMention> tolls) {
    return tolls.stream().anyMatch(t -> Series.isOfSiege(s, t));
  }

  /** "brings the number of its dead to 13 in a week": the sum of a time. */
  public static boolean isSum(Sentence s, TollMention toll) {
    boolean brings = false;
    for (int i = Math.max(0, toll.to() - REACH); i < toll.to(); i++) {
      brings |= BRINGS.contains(s.norm(i));
    }
    return isSinceThen(s, toll)
        || (brings && Cue.TIME_OF_SUM.at(s, toll.to()) != null)
        || Cue.PART_OF_YEAR.at(s, toll.to()) != null
        || Series.isOf(s, toll);
  }

  /** "have since killed 26": all of them, one by one; but those hurt who "have since died". */
  public static boolean isSinceThen(Sentence s, TollMention toll) {
    for (int i = toll.word() - 1; i >= Math.max(1, toll.word() - PERFECT_REACH); i--) {
      if (s.norm(i).equals("since") && PERFECT.contains(s.norm(i - 1))) {
        return !DEATHS.contains(s.norm(toll.word()));
      }
    }
    return false;
  }

  /** "Over the past week 13 have been killed", where the text has told its news before. */
  private static boolean isWeekSince(TimeExpression e, Recency recency) {
    DayWindow window = e.window();
    return e.kind() == TimeExpression.Kind.SPAN
        && WhenChoice.isWeek(e)
        && !WhenChoice.isDay(e)
        && window != null
        && window.days() > 2
        && recency.today() != null
        && window.contains(recency.today())
        && e.sentence().number() > 0
        && !e.sentence().norm(e.from()).equals("since");
  }

  private static boolean isUpTo(TimeExpression e, @Nullable LocalDate today) {
    DayWindow window = e.window();
    return window != null
        && today != null
        && window.width() > 1
        && window.contains(today)
        && e.kind() == TimeExpression.Kind.POINT;
  }

  /** "have been killed": how things stand now. */
  public static boolean isPerfect(TollMention toll) {
    for (int i = toll.word() - 1; i >= Math.max(0, toll.word() - PERFECT_REACH); i--) {
      String word = toll.sentence().norm(i);
      if (word.equals("have") || word.equals("has") || word.equals("been")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOfThisWeek(TimeExpression e, @Nullable LocalDate today) {
    DayWindow window = e.window();
    return window != null && (today == null || !window.first().isBefore(today.minusDays(CAMPAIGN)));
  }

  /** Whether a toll is told as a state of things: "have been killed", "the number of the dead". */
  public static boolean isState(Sentence s, TollMention toll) {
    for (int i = toll.from(); i < toll.to(); i++) {
      if (PERFECT.contains(s.norm(i))) {
        return true;
      }
    }
    for (int i = Math.max(0, toll.from() - REACH); i < toll.from(); i++) {
      if (COUNTS.contains(s.norm(i))) {
        return true;
      }
    }
    return false;
  }
}
