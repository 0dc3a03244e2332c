package org.tocsin.coder.toll;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.tocsin.coder.text.Sentence;
import org.tocsin.pipeline.record.TollQualifier;

/**
 * "Stabbed several people, killing one and injuring five others": the several are the six, whom the
 * sentence then counts by what befell them.
 */
final class AllHit {

  private static final Set<String> THEN = Set.of("injuring", "wounding", "hurting");

  private AllHit() {}

  /** The tolls without a vague number of all of them. */
  static List<TollMention> without(Sentence s, List<TollMention> tolls) {
    boolean counted =
        tolls.stream().anyMatch(t -> t.harm() == Harm.INJURED && THEN.contains(s.norm(t.word())));
    return counted ? tolls.stream().filter(t -> !isOfAll(t, tolls)).toList() : tolls;
  }

  private static boolean isOfAll(TollMention toll, List<TollMention> tolls) {
    Sentence s = toll.sentence();
    boolean vague =
        toll.quantity().qualifier() == TollQualifier.WORD
            || !Objects.equals(toll.quantity().low(), toll.quantity().best());
    return vague
        && toll.harm() == Harm.INJURED
        && !THEN.contains(s.norm(toll.word()))
        && tolls.stream().anyMatch(t -> t.from() > toll.to() && THEN.contains(s.norm(t.word())));
  }
}
