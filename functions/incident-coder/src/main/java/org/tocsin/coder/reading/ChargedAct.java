package org.tocsin.coder.reading;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.events.Charge;
import org.tocsin.coder.events.EventMention;
import org.tocsin.coder.scene.Parts.Part;
import org.tocsin.coder.scene.PlaceChoice;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.time.DayWindow;
import org.tocsin.coder.time.TimeExpression;
import org.tocsin.coder.toll.TollFinder;
import org.tocsin.coder.toll.TollMention;
import org.tocsin.pipeline.record.SubEventType;

/**
 * Tells an arrest and the act for which it was, where a sentence gives each its day: "a suspect in
 * a shooting that left three dead in Kolma on Sunday was arrested on Monday".
 */
final class ChargedAct {

  /** From this weight on a word tells of a deed by itself. */
  private static final int DEED = 5;

  private ChargedAct() {}

  /** The act and the arrest; none where the sentence does not tell both so. */
  static List<Reading> readings(Told told) {
    Sentence s = told.sentence();
    Charge charge = charge(s, told.events());
    if (charge.from() >= s.size() || told.events().stream().noneMatch(e -> isDeed(e, charge))) {
      return List.of();
    }
    Told arrest = without(charge, told);
    DayWindow then = day(told, e -> charge.has(e.from()));
    DayWindow now = day(arrest, e -> true);
    if (then == null || now == null || !then.last().isBefore(now.first())) {
      return List.of();
    }
    Part act = new Part(charge.from(), charge.to());
    List<TollMention> harmed =
        TollFinder.spokenOf(s, Dates.all(told.times())).stream()
            .filter(t -> charge.has(t.word()))
            .toList();
    Reading crime = told.in(act).reading(act, true, null);
    return List.of(
        harmed.isEmpty() ? crime : crime.withTolls(harmed),
        arrest.reading(new Part(0, s.size()), true, null).asApart());
  }

  /** Where the charge stands before the arrest all up to that is of it: "in Kolma, Maranda,". */
  private static Charge charge(Sentence s, List<EventMention> events) {
    Charge charge = Charge.of(s, events);
    return events.stream()
        .filter(e -> e.eventClass().is(SubEventType.ARRESTS) && e.from() > charge.from())
        .findFirst()
        .map(e -> new Charge(charge.from(), e.from()))
        .orElse(charge);
  }

  private static Told without(Charge charge, Told told) {
    Sentence s = told.sentence();
    return new Told(
        told.clause(),
        told.named().stream().filter(p -> !charge.has(p.from())).toList(),
        told.people(),
        told.placed(),
        told.arguments().stream().filter(a -> !charge.has(a.frame().from())).toList(),
        told.events().stream().filter(e -> !charge.has(e.from())).toList(),
        told.tolls().stream().filter(t -> !charge.has(t.word())).toList(),
        told.times().stream().filter(t -> !charge.has(t.from())).toList(),
        told.places().stream().filter(p -> !charge.has(PlaceChoice.token(s, p))).toList(),
        told.country(),
        told.recency());
  }

  private static boolean isDeed(EventMention event, Charge charge) {
    return charge.has(event.from())
        && event.weight() >= DEED
        && !event.eventClass().is(SubEventType.ARRESTS);
  }

  private static @Nullable DayWindow day(Told told, Predicate<TimeExpression> which) {
    for (TimeExpression day : told.days()) {
      if (which.test(day)) {
        return day.window();
      }
    }
    return null;
  }
}
