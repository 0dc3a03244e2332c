package org.tocsin.coder.reading;

import java.util.List;
import java.util.Set;
import org.tocsin.coder.days.Definite;
import org.tocsin.coder.days.WhenChoice;
import org.tocsin.coder.events.EventMention;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.WordClasses;
import org.tocsin.coder.time.TimeExpression;

/**
 * Tells the incident that a sentence only counts its time from: "hours before the bombing, a mine
 * killed five soldiers near Kolma" tells of the mine.
 */
final class Reference {

  private static final WordClasses CLASSES = WordClasses.of(Reference.class, "reference.txt");
  private static final Set<String> SPANS = CLASSES.of("span");
  private static final Set<String> ORDER = CLASSES.of("order");
  private static final Set<String> LONG = CLASSES.of("long");
  private static final Set<String> CAME = CLASSES.of("came");
  private static final Set<String> KNOWN = CLASSES.of("known");

  /** Words of a sentence among which the span stands: "about two and a half hours before". */
  private static final int OPENING = 6;

  /** Words from "before" to the noun: "before the deadly market bombing". */
  private static final int REACH = 5;

  private Reference() {}

  /** The words of events without that one, where others are left. */
  static List<EventMention> without(
      Sentence s, List<EventMention> events, List<TimeExpression> times) {
    if (isDated(s, times)) {
      int came = came(s, SPANS);
      List<EventMention> earlier = events.stream().filter(e -> e.from() > came).toList();
      return earlier.stream().anyMatch(EventMention::isReal) ? earlier : events;
    }
    int order = order(s);
    if (order < 0) {
      return events;
    }
    List<EventMention> others = events.stream().filter(e -> !isCountedFrom(s, e, order)).toList();
    return others.stream().anyMatch(EventMention::isReal) ? others : events;
  }

  /**
   * Where "the attack came a day after" ends that tells of a known act, and then of the one before
   * it; 0 where a sentence does not open so.
   */
  private static int came(Sentence s, Set<String> spans) {
    int verb = 1;
    while (verb < OPENING && !CAME.contains(s.norm(verb))) {
      verb++;
    }
    if (verb >= OPENING || !Definite.at(s, verb - 1)) {
      return 0;
    }
    for (int i = verb + 1; i <= verb + OPENING; i++) {
      if (s.norm(i).equals("after") && spans.contains(s.norm(i - 1))) {
        return i;
      }
    }
    return 0;
  }

  /** "The attack came a day after a bomb hit a patrol on Sunday": what came before has its day. */
  static boolean isDated(Sentence s, List<TimeExpression> times) {
    int came = came(s, SPANS);
    return came > 0
        && times.stream()
            .anyMatch(
                t ->
                    t.from() > came
                        && t.kind() == TimeExpression.Kind.POINT
                        && WhenChoice.isDay(t));
  }

  /** "That attack came three years after the murder of a teacher": nothing of now is told. */
  static boolean isLongAfter(Sentence s) {
    return came(s, LONG) > 0;
  }

  /** Where the "before" or "after" of a span at the head of a sentence stands; else -1. */
  private static int order(Sentence s) {
    for (int i = 1; i < Math.min(s.size(), OPENING); i++) {
      if (ORDER.contains(s.norm(i)) && SPANS.contains(s.norm(i - 1))) {
        return KNOWN.contains(s.norm(i + 1)) ? i : -1;
      }
    }
    return -1;
  }

  private static boolean isCountedFrom(Sentence s, EventMention event, int order) {
    if (event.trigger().isVerb() || event.from() <= order || event.from() > order + REACH) {
      return false;
    }
    for (int i = order; i < event.from(); i++) {
      if (s.norm(i).equals(",")) {
        return false;
      }
    }
    return true;
  }
}
