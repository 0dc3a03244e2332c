package org.tocsin.coder.drafts;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.tocsin.coder.parties.Accusation;
import org.tocsin.coder.parties.Aside;
import org.tocsin.coder.reading.Reading;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.toll.TollMention;
import org.tocsin.pipeline.record.ActorRole;

/**
 * What a sentence tells of its sum alone: "nine were killed in three attacks, and separatists said
 * they had blown up a railway" says nothing of who made the three.
 */
final class SumClause {

  private static final Set<String> JOINS = Set.of("and", "while", "as", "but");

  private static final Set<String> AT = Set.of("in", "at", "near", "on");

  private SumClause() {}

  /** A sentence without the clause behind its toll. */
  static Reading of(Reading reading) {
    Sentence s = reading.sentence();
    int from =
        reading.tolls().stream()
            .max(Comparator.comparingInt(t -> t.quantity().best()))
            .map(TollMention::to)
            .orElse(s.size());
    for (int i = from; i + 1 < s.size(); i++) {
      boolean list = AT.contains(s.norm(i + 2)); // "in Kolma, and in Sovane"
      if (s.norm(i).equals(",") && JOINS.contains(s.norm(i + 1)) && !list) {
        return reading.upTo(i);
      }
    }
    return reading;
  }

  /** Who did it all, by what it tells. */
  static Aside accusation(Reading rest) {
    Sentence s = rest.sentence();
    List<Accusation> by =
        rest.parties().stream()
            .filter(p -> p.role() == ActorRole.ASSAILANT && p.isArmed())
            .map(p -> new Accusation(s, p, false))
            .toList();
    return new Aside(s, by, List.of(), List.of());
  }
}
