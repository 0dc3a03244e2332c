package org.tocsin.coder.actors;

import org.tocsin.coder.syntax.Verbs;
import org.tocsin.coder.text.Sentence;

/**
 * Tells a headline's "Ukraine strikes refinery" from "Israel strikes kill 12", "strikes a deal".
 */
final class HeadlineStrike {

  /** Words of the object. */
  private static final int OBJECT = 4;

  private HeadlineStrike() {}

  /** Whether the word behind the name of a country is a verb by which its forces strike. */
  static boolean is(Sentence s, int verb) {
    if (s.paragraph() > 0
        || !s.norm(verb).equals("strikes")
        || verb + 1 >= s.size()
        || Verbs.of(s.norm(verb + 1)) != null) {
      return false;
    }
    for (int i = verb + 1; i < Math.min(s.size(), verb + OBJECT); i++) {
      if (StateStrikes.isNoTarget(s.norm(i))) {
        return false;
      }
    }
    return true;
  }
}
