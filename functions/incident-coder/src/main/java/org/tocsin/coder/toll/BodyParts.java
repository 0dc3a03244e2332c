package org.tocsin.coder.toll;

import org.tocsin.coder.text.Numbers;
import org.tocsin.coder.text.Sentence;

/**
 * Finds who was hurt by where he was hit: "shot in the right leg", "hit twice in his left hand".
 */
final class BodyParts {

  private BodyParts() {}

  /** The index after the part of the body that a verb hit; 0 where none was hit, or a vital one. */
  static int end(Sentence s, int verb) {
    if (!Grammar.HITS.contains(s.norm(verb))) {
      return 0;
    }
    int i = times(s, verb + 1);
    if (!s.norm(i).equals("in") && !s.norm(i).equals("on") && !s.norm(i).equals("through")) {
      return 0;
    }
    i++;
    while (Grammar.WHICH_LIMB.contains(s.norm(i))) {
      i++;
    }
    boolean shot = s.norm(verb).equals("shot"); // who is shot in the head may be dead
    boolean part =
        Grammar.LIMBS.contains(s.norm(i)) || (!shot && Grammar.VITALS.contains(s.norm(i)));
    return part ? i + 1 : 0;
  }

  private static int times(Sentence s, int at) {
    if (s.norm(at).equals("twice")) {
      return at + 1;
    }
    boolean number = Numbers.value(s.norm(at)) > 0 || s.norm(at).equals("several");
    boolean many = number || s.norm(at).equals("multiple");
    return many && s.norm(at + 1).equals("times") ? at + 2 : at;
  }
}
