package org.tocsin.coder.drafts;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.tocsin.coder.days.Definite;
import org.tocsin.coder.days.RunningTotal;
import org.tocsin.coder.reading.Reading;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.time.DayWindow;
import org.tocsin.coder.time.TimeExpression;
import org.tocsin.coder.toll.Harm;
import org.tocsin.coder.toll.TollMention;

/**
 * Tells what long stories say of how things stand, beside the incident that they report: "In March
 * rebels took a train …", "At least 260 have been killed", and the examples behind such a total.
 */
public final class State {

  private static final int MONTH = 27;

  /** Days of a part of a month: "early May". */
  private static final int PART = 8;

  /** Words at the head of a sentence before the last part of a month. */
  private static final int OPENING = 5;

  /** From so many dead on, and so many times the known ones, a figure is that of a campaign. */
  private static final int LARGE = 20;

  private static final int TIMES = 5;

  private static final int LOOK = 6;

  private static final int AUXILIARY = 4;

  private static final Set<String> ARTICLES = Set.of("a", "an", "one");

  private State() {}

  /**
   * "In March, …", "in late April and early May", which opens a sentence behind the news of a day:
   * what happened some time.
   */
  public static boolean looksBack(Reading reading, Draft focus) {
    TimeExpression when = reading.when();
    DayWindow days = focus.window();
    return when != null
        && !reading.isHeadline()
        && when.sentence().equals(reading.sentence())
        && when.kind() == TimeExpression.Kind.POINT
        && when.window() != null
        && (opensMonth(when, when.window().days()) || opensParts(when, when.window().days()))
        && days != null
        && days.width() <= 1;
  }

  private static boolean opensMonth(TimeExpression when, long days) {
    return when.from() <= 1 && days >= MONTH;
  }

  /** "In late April", "in late April and early May". */
  private static boolean opensParts(TimeExpression when, long days) {
    Sentence s = when.sentence();
    return days >= PART && days < MONTH && when.from() <= OPENING && s.norm(0).equals("in");
  }

  /**
   * "At least 260 people have been killed", told in a later paragraph than a murder, of no place
   * and no day: far more than the incident's own victims.
   */
  public static boolean isOfMore(Reading reading, Draft focus) {
    return !reading.isHeadline()
        && !isTied(reading)
        && reading.tolls().stream().anyMatch(t -> isLarge(t) && isFarMore(reading, t, focus));
  }

  private static boolean isLarge(TollMention toll) {
    return toll.quantity().best() >= LARGE
        && toll.harm() != Harm.INJURED
        && RunningTotal.isPerfect(toll)
        && !isPluperfect(toll);
  }

  /** "had been killed": told of what was known then, and no state of things. */
  private static boolean isPluperfect(TollMention toll) {
    for (int i = Math.max(0, toll.word() - AUXILIARY); i < toll.word(); i++) {
      if (toll.sentence().norm(i).equals("had")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isFarMore(Reading reading, TollMention toll, Draft focus) {
    int most =
        looked(focus)
            .filter(r -> r.sentence().paragraph() < reading.sentence().paragraph())
            .mapToInt(r -> Math.max(Figures.best(r, toll.harm()), Figures.best(r, Harm.KILLED)))
            .max()
            .orElse(0);
    return most > 0 && toll.quantity().best() >= TIMES * most;
  }

  /** Its first and last sentences: the work stays linear in the text. */
  private static Stream<Reading> looked(Draft focus) {
    List<Reading> all = focus.readings();
    int last = Math.max(LOOK, all.size() - LOOK);
    return Stream.concat(all.stream().limit(LOOK), all.stream().skip(last))
        .filter(r -> !r.isHeadline());
  }

  /** What a paragraph tells behind a total, of no place, is one of those summed up. */
  public static boolean isOneOfMany(Reading reading, Draft focus) {
    int paragraph = reading.sentence().paragraph();
    return !isTied(reading)
        && (!reading.tolls().isEmpty() || ARTICLES.contains(reading.sentence().norm(0)))
        && looked(focus).noneMatch(r -> r.sentence().paragraph() == paragraph && isOwn(r));
  }

  private static boolean isOwn(Reading reading) {
    return reading.when() != null || isLocal(reading) || !reading.tolls().isEmpty();
  }

  /** Whether it has a place of its own, or speaks of an act that the reader knows. */
  public static boolean isTied(Reading reading) {
    return isLocal(reading)
        || reading.isOfKnown()
        || reading.events().stream()
            .anyMatch(e -> !e.trigger().isVerb() && Definite.at(reading.sentence(), e.from()));
  }

  private static boolean isLocal(Reading reading) {
    return reading.place() != null && reading.place().isLocal();
  }
}
