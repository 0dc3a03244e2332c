package org.tocsin.coder.parties;

import java.util.List;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.PhraseTable;
import org.tocsin.coder.text.Sentence;
import org.tocsin.pipeline.record.ActorRole;

/**
 * Who led a security operation: "three soldiers and eight militants were killed in an
 * intelligence-based operation, the military said". Forces of the state did, also where some of
 * them fell.
 */
public final class Operation {

  private static final PhraseTable<String> WORDS = new PhraseTable<>();

  static {
    Lines.of(Operation.class, "operations.txt").forEach(words -> WORDS.add(words, words));
  }

  private Operation() {}

  /** The parties of a sentence, the state's forces as assailants in an operation of theirs. */
  public static List<Party> led(Sentence s, List<Party> parties) {
    boolean rebels =
        parties.stream().anyMatch(p -> p.isArmed() && !p.isState() && p.role() == ActorRole.TARGET);
    if (!rebels
        || parties.stream().anyMatch(p -> p.role() == ActorRole.ASSAILANT)
        || WORDS.first(s) == null) {
      return parties;
    }
    return parties.stream().map(Operation::leader).toList();
  }

  private static Party leader(Party party) {
    boolean own = party.isState() && party.isArmed();
    return own
        ? party.withRole(ActorRole.ASSAILANT, Math.max(party.weight(), Cast.GUESS + 1))
        : party;
  }
}
