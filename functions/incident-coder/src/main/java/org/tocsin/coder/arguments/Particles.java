package org.tocsin.coder.arguments;

import java.util.Map;
import java.util.Set;
import org.tocsin.coder.syntax.Verbs;
import org.tocsin.coder.text.Sentence;

/** Verbs that tell of violence only with a word behind their object: "drove the rebels out of". */
final class Particles {

  private static final Set<String> AWAY = Set.of("out", "from", "off");

  private static final Map<String, Set<String>> NEEDED =
      Map.of("take", Set.of("back"), "drive", AWAY, "push", AWAY, "force", Set.of("out"));

  /** Words of the object. */
  private static final int REACH = 7;

  private Particles() {}

  /** Whether the verb of a frame needs such a word, and none follows. */
  static boolean isMissing(Sentence s, Frame frame) {
    Verbs.Of verb = Verbs.of(s.norm(frame.from()));
    Set<String> needed = verb == null ? null : NEEDED.get(verb.base());
    if (needed == null || frame.to() > frame.from() + 1) {
      return false;
    }
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
