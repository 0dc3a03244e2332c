package org.tocsin.coder.parties;

import java.util.List;
import java.util.Set;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.Sentence;
import org.tocsin.pipeline.record.ActorRole;

/** Who took what fell: "the town fell to the rebels". */
public final class Fell {

  private static final Set<String> FALL = Lines.setOf(Fell.class, "fall.txt");

  private Fell() {}

  /** The parties of a sentence, those to whom something fell as the ones who took it. */
  public static List<Party> to(Sentence s, List<Party> parties) {
    return parties.stream().map(p -> isTaker(s, p) ? taker(p) : p).toList();
  }

  private static Party taker(Party party) {
    return party.withRole(ActorRole.ASSAILANT, Cast.GUESS + 1);
  }

  private static boolean isTaker(Sentence s, Party party) {
    int to = s.norm(party.from() - 1).equals("the") ? party.from() - 2 : party.from() - 1;
    return party.isArmed() && s.norm(to).equals("to") && FALL.contains(s.norm(to - 1));
  }
}
