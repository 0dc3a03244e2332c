package org.tocsin.coder.actors;

import org.tocsin.coder.text.Sentence;
import org.tocsin.pipeline.record.ActorKind;

/**
 * What the words before a description say of those who are described: "two former rebel fighters".
 *
 * @param from the first of the words
 */
record Modifiers(int from, boolean rebel, boolean armed, boolean former, boolean foreign) {

  /** Words before a description that may belong to it. */
  private static final int MOST = 5;

  /** The modifiers before a description of a role that starts at a token. */
  static Modifiers before(ActorRoles roles, Sentence s, int head, boolean[] taken, boolean armed) {
    int from = head;
    boolean rebel = false;
    boolean arms = armed;
    boolean former = false;
    boolean foreign = false;
    while (from > 0
        && !taken[from - 1]
        && roles.isModifier(s.norm(from - 1))
        && from > head - MOST) {
      from--;
      String word = s.norm(from);
      rebel |= DescriptionWords.REBELS.contains(word);
      arms |= DescriptionWords.ARMED.contains(word);
      former |= word.equals("former");
      foreign |= DescriptionWords.FOREIGN.contains(word);
    }
    return new Modifiers(from, rebel, arms, former, foreign);
  }

  /** What kind of actor a role is with these words. */
  ActorKind kindOf(ActorRoles.Role role) {
    return role.kind(rebel, armed, former, foreign);
  }

  /** Whether whoever is described takes no part in fighting. */
  boolean isCivilian(ActorRoles.Role role) {
    return role.civilian() ? !armed || former : former;
  }

  /** Whether whoever is described bears arms now. */
  boolean bearsArms() {
    return armed && !former;
  }
}
