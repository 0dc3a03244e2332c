package org.tocsin.coder.parties;

import java.util.ArrayList;
import java.util.List;
import org.tocsin.coder.syntax.Clause;
import org.tocsin.coder.text.Sentence;
import org.tocsin.pipeline.record.ActorRole;

/**
 * Who is joined by "and" does or suffers the same: "Indian and Pakistani troops exchanged fire", "a
 * bomb under a convoy of soldiers and militiamen".
 */
final class Joint {

  /** Words from "and" to the name: "and Syrian pro-government militiamen". */
  private static final int DESCRIBED = 5;

  /** Words of the first of two sides: "between Sudan's army and". */
  private static final int SIDE = 7;

  private Joint() {}

  /** The parties, each known first of a pair with the role of the second. */
  static List<Party> alike(Clause clause, List<Party> parties) {
    Sentence s = clause.sentence();
    List<Party> alike = new ArrayList<>();
    for (Party first : parties) {
      Party as = first;
      for (Party second : parties) {
        boolean pair = second.from() == first.to() + 1 && s.norm(first.to()).equals("and");
        if (pair
            && first.id() != null
            && second.id() != null
            && first.kind() == second.kind()
            && second.role() != null
            && first.weight() < second.weight()) {
          as = first.withRole(second.role(), second.weight());
        }
      }
      alike.add(isOfFight(clause, as) ? as.withRole(ActorRole.PARTICIPANT, as.weight()) : as);
    }
    return alike;
  }

  /** "Clashes between the army and rebels killed five": the second of the two began nothing. */
  private static boolean isOfFight(Clause clause, Party party) {
    int and = party.role() == ActorRole.ASSAILANT ? and(clause, party.from()) : -1;
    for (int i = and - 1; i >= Math.max(0, and - SIDE); i--) {
      if (clause.sentence().norm(i).equals("between")) {
        return true;
      }
      if (clause.tag(i).isVerb()) {
        return false;
      }
    }
    return false;
  }

  /** The index of the "and" that leads to a party's words, over what describes it; else -1. */
  private static int and(Clause clause, int from) {
    for (int i = from - 1; i >= Math.max(0, from - DESCRIBED); i--) {
      if (clause.sentence().norm(i).equals("and")) {
        return i;
      }
      if (clause.tag(i).isVerb() || clause.sentence().norm(i).equals(",")) {
        return -1;
      }
    }
    return -1;
  }

  /** The parties, each guessed one that stands behind "and" with the one before. */
  static List<Party> suffered(Clause clause, List<Party> parties) {
    return parties.stream().map(p -> suffered(clause, p, parties)).toList();
  }

  /** One who is only guessed to have done it suffers what the one before "and" does. */
  private static Party suffered(Clause clause, Party second, List<Party> parties) {
    boolean open = second.role() == ActorRole.ASSAILANT && second.weight() <= Cast.GUESS;
    int and = open ? and(clause, second.from()) : -1;
    if (and < 0) {
      return second;
    }
    for (Party first : parties) {
      if (first.to() == and && first.role() == ActorRole.TARGET) {
        return second.withRole(ActorRole.TARGET, first.weight());
      }
    }
    return second;
  }
}
