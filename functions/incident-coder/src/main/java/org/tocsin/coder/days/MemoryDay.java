package org.tocsin.coder.days;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.tocsin.coder.events.Background;
import org.tocsin.coder.events.EventMention;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.time.TimeExpression;
import org.tocsin.pipeline.record.EventType;
import org.tocsin.pipeline.record.SubEventType;

/**
 * Tells what happens beside something that is no news from what it is beside: "police fired at
 * marchers on Sunday, the anniversary of the massacre", "a bomber struck on Monday, hours before
 * the trial".
 */
public final class MemoryDay {

  /** From this weight on a word tells of a deed by itself. */
  private static final int DEED = 5;

  /** Words from those of a hearing to its day. */
  private static final int HEARING_REACH = 5;

  /** Beside these a sentence may tell news. */
  private static final Set<Background.Kind> BESIDE =
      EnumSet.of(Background.Kind.VERDICT, Background.Kind.UNREAL);

  private static final Set<String> BE = Set.of("was", "were", "been");

  /** Words before what somebody is tried for: "convicted of", "sentenced for". */
  private static final Set<String> AGAINST = Set.of("for", "over", "sentenced", "jailed");

  private static final Set<String> RELATIVE = Lines.setOf(MemoryDay.class, "relative.txt");

  private MemoryDay() {}

  /** The kinds of background of a sentence; without those beside which it tells news. */
  public static Set<Background.Kind> background(
      Sentence s, List<EventMention> events, List<TimeExpression> told, Recency recency) {
    Set<Background.Kind> kinds = Background.of(s);
    if (kinds.contains(Background.Kind.REMEMBRANCE)) {
      int memory = Background.first(s, Background.Kind.REMEMBRANCE);
      // What stands behind the word or right before it is what it remembers: "the 5 June
      // anniversary".
      List<TimeExpression> own = told.stream().filter(e -> e.to() < memory).toList();
      boolean before = events.stream().anyMatch(e -> isDeed(e, memory, own, recency));
      if (before && !recency.anyOld(own)) {
        kinds.remove(Background.Kind.REMEMBRANCE);
      }
    }
    for (Background.Kind kind : BESIDE) {
      if (kinds.contains(kind) && isBeside(s, Background.first(s, kind), events, told, recency)) {
        kinds.remove(kind);
      }
    }
    if (kinds.contains(Background.Kind.HEARING) && isOldCrime(s, told, recency)) {
      kinds.add(Background.Kind.VERDICT);
    }
    return kinds;
  }

  /**
   * Where a sentence that tells what people did or suffered starts to say in memory of what:
   * "marched in memory of 60 who were killed last year"; its size where it does not.
   */
  static int start(Sentence s, List<EventMention> events) {
    int memory = Background.first(s, Background.Kind.REMEMBRANCE);
    boolean before =
        events.stream()
            .anyMatch(e -> e.isReal() && e.to() <= memory && e.weight() >= DEED && isProtest(e));
    return before ? memory : s.size();
  }

  private static boolean isProtest(EventMention e) {
    SubEventType type = e.eventClass().type();
    return type != null
        && (type.eventType() == EventType.PROTESTS || type.eventType() == EventType.RIOTS);
  }

  /** Whether the main clause tells of a deed with its recent day before those words. */
  private static boolean isBeside(
      Sentence s, int at, List<EventMention> events, List<TimeExpression> told, Recency recency) {
    List<TimeExpression> own = told.stream().filter(e -> e.to() <= at).toList();
    int relative = 0;
    while (relative < at && !RELATIVE.contains(s.norm(relative))) {
      relative++;
    }
    int clause = relative;
    return isDoneTo(s, at, events, told, recency)
        || (recency.anyRecentDayOfEvent(own)
            && events.stream().anyMatch(e -> e.to() <= clause && isDeed(e, at, own, recency)));
  }

  /** "A witness in the trial was shot dead on Monday": what was done to him is the news. */
  private static boolean isDoneTo(
      Sentence s, int at, List<EventMention> events, List<TimeExpression> told, Recency recency) {
    int end = at;
    while (end < s.size() && !RELATIVE.contains(s.norm(end)) && !AGAINST.contains(s.norm(end))) {
      end++;
    }
    int clause = end;
    return events.stream()
        .filter(e -> e.from() > at && e.to() <= clause && BE.contains(s.norm(e.from() - 1)))
        .filter(e -> isDeed(e, clause, told, recency))
        .anyMatch(
            e ->
                recency.anyRecentDayOfEvent(
                    told.stream().filter(t -> t.from() >= e.to()).toList()));
  }

  private static boolean isDeed(
      EventMention e, int before, List<TimeExpression> own, Recency recency) {
    return e.isReal()
        && (e.trigger().isVerb() || (isProtest(e) && recency.anyRecentDayOfEvent(own)))
        && !e.eventClass().is(SubEventType.ARRESTS)
        && e.weight() >= DEED
        && e.to() <= before
        && !recency.isHistory(e, own);
  }

  /** Whether a sentence on a hearing gives no recent day but that of the hearing. */
  private static boolean isOldCrime(Sentence s, List<TimeExpression> told, Recency recency) {
    int hearing = Background.first(s, Background.Kind.HEARING);
    List<TimeExpression> others =
        told.stream().filter(e -> Math.abs(e.from() - hearing) > HEARING_REACH).toList();
    return !recency.anyRecentOfEvent(others);
  }
}
