package org.tocsin.coder.assembly;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tocsin.coder.text.Sentence;

/**
 * What became of each sentence in the end: while a text is read its sentences go to drafts, of
 * which some are struck out and some joined afterwards.
 */
final class Verdicts {

  private record At(int paragraph, int start) {
    static At of(Sentence s) {
      return new At(s.paragraph(), s.start());
    }
  }

  private final Map<At, Integer> numbers = new HashMap<>();
  private final Map<At, String> reasons = new HashMap<>();

  /**
   * The verdicts on a text.
   *
   * @param judged everything that might have been an incident
   * @param incidents what remained, in the order of the output
   */
  Verdicts(List<Assembler.Judged> judged, List<Draft> incidents) {
    for (int i = 0; i < incidents.size(); i++) {
      for (Reading reading : incidents.get(i).readings()) {
        numbers.putIfAbsent(At.of(reading.sentence()), i + 1);
      }
    }
    for (Assembler.Judged one : judged) {
      if (!one.isKept()) {
        one.draft().readings().forEach(r -> reasons.putIfAbsent(At.of(r.sentence()), one.why()));
      }
    }
  }

  /** A decision with the number that its incident has in the output, or why it has none. */
  Decision settled(Decision decision) {
    if (decision.incident() == 0) {
      return decision;
    }
    At at = new At(decision.paragraph(), decision.start());
    Integer number = numbers.get(at);
    String reason = number != null ? decision.reason() : reasons.getOrDefault(at, "no incident");
    return decision.with(reason, number == null ? 0 : number);
  }
}
