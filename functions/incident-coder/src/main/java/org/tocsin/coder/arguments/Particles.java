package org.tocsin.coder.arguments;

import java.util.Set;
import org.tocsin.coder.syntax.Verbs;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.WordClasses;

/** Verbs that tell of violence only with a word behind their object: "drove the rebels out of". */
final class Particles {

  private static final WordClasses NEEDED = WordClasses.of(Particles.class, "particles.txt");

  /** Words of the object. */
  private static final int REACH = 7;

  private Particles() {}

  /** Whether the verb of a frame needs such a word, and none follows. */
  static boolean isMissing(Sentence s, Frame frame) {
    Verbs.Of verb = Verbs.of(s.norm(frame.from()));
    if (verb == null || !NEEDED.has(verb.base()) || frame.to() > frame.from() + 1) {
      return false;
    }
    Set<String> needed = NEEDED.of(verb.base());
    for (int i = frame.to(); i < Math.min(s.size(), frame.to() + REACH); i++) {
      if (needed.contains(s.norm(i))) {
        return false;
      }
      if (s.norm(i).equals(",") || s.norm(i).equals(";")) {
        return true;
      }
    }
    return true;
  }
}
