package org.tocsin.coder.assembly;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tocsin.coder.drafts.Draft;
import org.tocsin.coder.reading.Reading;
import org.tocsin.coder.text.Sentence;

/**
 * What became of each sentence in the end: while a text is read its sentences go to drafts, of
 * which some are struck out and some joined afterwards.
 */
final class Verdicts {

  /** By where a sentence starts. */
  private final Map<Long, Integer> numbers = new HashMap<>();

  private final Map<Long, String> reasons = new HashMap<>();

  /**
   * The verdicts on a text.
   *
   * @param judged everything that might have been an incident
   * @param incidents what remained, in the order of the output
   */
  Verdicts(List<Judged> judged, List<Draft> incidents) {
    for (int i = 0; i < incidents.size(); i++) {
      for (Reading reading : incidents.get(i).readings()) {
        numbers.putIfAbsent(at(reading.sentence()), i + 1);
      }
    }
    for (Judged one : judged) {
      if (!one.isKept()) {
        one.draft().readings().forEach(r -> reasons.putIfAbsent(at(r.sentence()), one.why()));
      }
    }
  }

  /** A decision with the number that its incident has in the output, or why it has none. */
  Decision settled(Decision decision) {
    if (decision.incident() == 0) {
      return decision;
    }
    long at = at(decision.paragraph(), decision.start());
    Integer number = numbers.get(at);
    String reason = number != null ? decision.reason() : reasons.getOrDefault(at, "no incident");
    return decision.with(reason, number == null ? 0 : number);
  }

  private static long at(Sentence s) {
    return at(s.paragraph(), s.start());
  }

  private static long at(int paragraph, int start) {
    return ((long) paragraph << Integer.SIZE) + start;
  }
}
