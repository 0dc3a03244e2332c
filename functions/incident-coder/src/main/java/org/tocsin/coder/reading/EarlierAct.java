package org.tocsin.coder.reading;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.days.Recency;
import org.tocsin.coder.events.EventMention;
import org.tocsin.coder.events.Reality;
import org.tocsin.coder.parties.People;
import org.tocsin.coder.parties.Seen;
import org.tocsin.coder.places.Toponym;
import org.tocsin.coder.scene.PlaceChoice;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.time.DayWindow;
import org.tocsin.coder.time.TimeExpression;
import org.tocsin.coder.toll.TollMention;

/**
 * The clause of an act that was so many days before what a sentence tells: "the attack came two
 * days after a raid in Kolma in which 12 died", "killed four, a day after a raid in Kolma".
 *
 * @param span how long before
 * @param from the index of the first token of the clause
 * @param to the index after its last
 */
record EarlierAct(TimeExpression span, int from, int to) {

  /** Days back from which on an act is history. */
  private static final int LONGEST = 15;

  /** Words between the verb or the comma and the number of days: "came less than". */
  private static final int REACH = 4;

  /** Words before the span at the head of a sentence: "less than". */
  private static final int OPENING = 2;

  private static final Set<String> ON = Set.of("in", "at", "near", "which", "when", "where");

  private static final Set<String> HARMING = Set.of("killing", "wounding", "injuring", "leaving");

  private static final Set<String> COME = Lines.setOf(EarlierAct.class, "come-after.txt");

  /** The first such clause of a sentence; null where it has none. */
  static @Nullable EarlierAct of(Sentence s, List<TimeExpression> times) {
    for (TimeExpression e : times) {
      if (e.kind() == TimeExpression.Kind.DURATION
          && s.norm(e.to()).equals("after")
          && days(e) > 0
          && (isSetOff(s, e.from()) || opens(s, e))) {
        return new EarlierAct(e, e.to() + 1, end(s, e.to() + 1));
      }
    }
    return null;
  }

  /**
   * The clause with which a sentence opens: "ten days after a raid in Kolma in which 12 died,",
   * "six months after the army left,".
   */
  static @Nullable EarlierAct opening(Sentence s, List<TimeExpression> times) {
    for (TimeExpression e : times) {
      if (opens(s, e)) {
        EarlierAct act = new EarlierAct(e, e.to() + 1, end(s, e.to() + 1));
        return s.norm(act.to).equals(",") ? act : null;
      }
    }
    return null;
  }

  private static boolean opens(Sentence s, TimeExpression e) {
    return e.kind() == TimeExpression.Kind.DURATION
        && e.from() <= OPENING
        && s.norm(e.to()).equals("after");
  }

  /** Whether a token is of the clause. */
  boolean has(int token) {
    return token >= from && token < to;
  }

  /** Whether an act happened in the clause. */
  boolean has(EventMention event) {
    return has(event.from()) && (event.isReal() || event.reality() == Reality.PAST);
  }

  /** Whether the sentence tells of something else that happened: "the raid came a day after". */
  boolean isBeside(List<EventMention> events) {
    return events.stream().anyMatch(e -> e.isReal() && !has(e.from()));
  }

  /** What the clause tells, of the day that the other one's makes; null where that is unknown. */
  @Nullable Reading reading(@Nullable Told told, TimeExpression other) {
    DayWindow after = other.window();
    return told == null || after == null
        ? null
        : told.readings(told.acted()).getFirst().on(day(after)).asApart();
  }

  /** When it was, where what came after it was on a day. */
  private TimeExpression day(DayWindow after) {
    LocalDate day = after.first().minusDays(days(span));
    return new TimeExpression(
        span.sentence(),
        span.from(),
        span.to(),
        span.start(),
        span.end(),
        TimeExpression.Kind.POINT,
        day.toString(),
        DayWindow.day(day));
  }

  /** What the clause tells; null where it tells of no victims or not where. */
  @Nullable Told told(
      Seen seen,
      List<TollMention> tolls,
      List<Toponym> places,
      People people,
      @Nullable String country,
      Recency recency) {
    Sentence s = span.sentence();
    List<EventMention> acts = seen.events().stream().filter(this::has).toList();
    List<TollMention> harmed = tolls.stream().filter(t -> has(t.word())).toList();
    List<Toponym> there = places.stream().filter(p -> has(PlaceChoice.token(s, p))).toList();
    if (acts.isEmpty()
        || harmed.isEmpty()
        || there.stream().noneMatch(p -> p.isLocal() || p.kind() == Toponym.Kind.ADMIN)) {
      return null;
    }
    return new Told(
        seen.clause(),
        seen.parties().stream().filter(p -> has(p.from())).toList(),
        people,
        seen.places(),
        seen.arguments().stream().filter(a -> has(a.frame().from())).toList(),
        acts,
        harmed,
        List.of(),
        there,
        country,
        recency);
  }

  /** How many days it is; 0 where that is not known or long. */
  private static long days(TimeExpression span) {
    try {
      Period period = Period.parse(span.value());
      boolean known = period.getMonths() == 0 && period.getYears() == 0;
      return known && period.getDays() < LONGEST ? period.getDays() : 0;
    } catch (DateTimeParseException e) {
      return 0; // "hours", "some days"
    }
  }

  private static boolean isSetOff(Sentence s, int from) {
    for (int i = from - 1; i >= Math.max(1, from - REACH); i--) {
      if (s.norm(i).equals(",") || COME.contains(s.norm(i))) {
        return true;
      }
    }
    return false;
  }

  private static int end(Sentence s, int from) {
    int i = from;
    while (i < s.size() && !s.norm(i).equals(";")) {
      if (s.norm(i).equals(",")
          && !ON.contains(s.norm(i + 1))
          && !HARMING.contains(s.norm(i + 1))) {
        break; // and not ", in the Kolma district, in which three were killed", ", killing three"
      }
      i++;
    }
    return i;
  }
}
