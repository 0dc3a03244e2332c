package org.tocsin.coder.reading;

import java.util.List;
import java.util.Set;
import org.tocsin.coder.events.EventMention;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.WordClasses;

/**
 * Tells the incident that a sentence only counts its time from: "hours before the bombing, a mine
 * killed five soldiers near Kolma" tells of the mine.
 */
final class Reference {

  private static final WordClasses CLASSES = WordClasses.of(Reference.class, "reference.txt");
  private static final Set<String> SPANS = CLASSES.of("span");
  private static final Set<String> ORDER = CLASSES.of("order");
  private static final Set<String> KNOWN = CLASSES.of("known");

  /** Words of a sentence among which the span stands: "about two and a half hours before". */
  private static final int OPENING = 6;

  /** Words from "before" to the noun: "before the deadly market bombing". */
  private static final int REACH = 5;

  private Reference() {}

  /** The words of events without that one, where others are left. */
  static List<EventMention> without(Sentence s, List<EventMention> events) {
    int order = order(s);
    if (order < 0) {
      return events;
    }
    List<EventMention> others = events.stream().filter(e -> !isCountedFrom(s, e, order)).toList();
    return others.stream().anyMatch(EventMention::isReal) ? others : events;
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
