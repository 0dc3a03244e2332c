package org.tocsin.coder.days;

import java.util.List;
import java.util.Set;
import org.tocsin.coder.events.Background;
import org.tocsin.coder.events.EventMention;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.time.TimeExpression;

/**
 * Tells what happens on a day of remembrance from what it remembers: "police fired at marchers on
 * Sunday, the anniversary of the massacre".
 */
public final class MemoryDay {

  /** From this weight on a word tells of a deed by itself. */
  private static final int DEED = 5;

  private MemoryDay() {}

  /** The kinds of background of a sentence; without that of remembrance where it tells news. */
  public static Set<Background.Kind> background(
      Sentence s, List<EventMention> events, List<TimeExpression> told, Recency recency) {
    Set<Background.Kind> kinds = Background.of(s);
    if (kinds.contains(Background.Kind.REMEMBRANCE)) {
      int memory = Background.first(s, Background.Kind.REMEMBRANCE);
      // What stands behind the word or right before it is what it remembers: "the 5 June
      // anniversary".
      List<TimeExpression> own = told.stream().filter(e -> e.to() < memory).toList();
      boolean before =
          events.stream()
              .anyMatch(
                  e ->
                      e.isReal()
                          && e.trigger().isVerb()
                          && e.weight() >= DEED
                          && e.to() <= memory
                          && !recency.isHistory(e, own));
      if (before && !recency.anyOld(own)) {
        kinds.remove(Background.Kind.REMEMBRANCE);
      }
    }
    return kinds;
  }
}
