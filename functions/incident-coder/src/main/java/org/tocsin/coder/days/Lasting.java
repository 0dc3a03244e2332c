package org.tocsin.coder.days;

import java.util.List;
import java.util.Set;
import org.tocsin.coder.events.EventMention;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.time.TimeExpression;

/**
 * Tells what has gone on for months or years, and is no incident: "the army and the rebels had
 * clashed in the north for two years".
 */
final class Lasting {

  private static final Set<String> PERFECT = Set.of("have", "has", "had");

  /** Words between the auxiliary and its verb: "have also been fighting". */
  private static final int AUXILIARY = 3;

  /** Words between the verb and how long. */
  private static final int REACH = 10;

  private Lasting() {}

  /** Whether each of a sentence's events is told to have gone on for months or years. */
  static boolean is(List<EventMention> events, List<TimeExpression> told) {
    TimeExpression lasting = told.stream().filter(Lasting::isMonths).findFirst().orElse(null);
    return lasting != null && events.stream().allMatch(e -> isSo(e, lasting));
  }

  private static boolean isMonths(TimeExpression e) {
    String value = e.value();
    return e.kind() == TimeExpression.Kind.DURATION
        && value != null
        && (value.endsWith("Y") || value.endsWith("M"))
        && !value.contains("T")
        && e.sentence().norm(e.from() - 1).equals("for");
  }

  private static boolean isSo(EventMention event, TimeExpression lasting) {
    if (!event.trigger().isVerb() && isBefore(event, lasting)) {
      return true;
    }
    int away = lasting.from() - event.to();
    if (!event.trigger().isVerb() || away < 0 || away > REACH) {
      return false;
    }
    Sentence s = event.sentence();
    for (int i = event.from() - 1; i >= Math.max(0, event.from() - AUXILIARY); i--) {
      if (PERFECT.contains(s.norm(i))) {
        return true;
      }
    }
    return false;
  }

  /** "Kolma has for months been the centre of the fighting". */
  private static boolean isBefore(EventMention event, TimeExpression lasting) {
    int away = event.from() - lasting.to();
    return away >= 0
        && away <= REACH
        && PERFECT.contains(event.sentence().norm(lasting.from() - 2));
  }
}
