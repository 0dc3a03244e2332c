package org.tocsin.coder.parties;

import java.util.Set;
import org.tocsin.coder.events.Cue;
import org.tocsin.coder.text.Sentence;

/**
 * Tells who speaks behind an act: "rebels ambushed them, said Gen. Jon Low, the provincial police
 * chief", "killed two rebels, Jon Low said". He tells of it, and who stands before the comma does
 * not.
 */
public final class Inversion {

  /** Words of a name and a post. */
  private static final int REACH = 12;

  /** Words of a name behind a comma, and one. */
  private static final int NAME_REACH = 5;

  private static final Set<String> BEHIND = Set.of(",", ".", "\"", "of", "from", "(", ";");

  private static final Set<String> ENDS = Set.of("who", "that", "adding", "when", "after", "as");

  private Inversion() {}

  /** Whether a word is a verb of speech before its subject, which is a name and nothing more. */
  static boolean is(Sentence s, int verb) {
    String before = s.norm(verb - 1);
    boolean apart = before.equals(",") || before.equals("\"");
    if (!apart || Cue.SPEECH.at(s, verb) == null) {
      return false;
    }
    int end = verb + 1;
    while (end < s.size() && s.token(end).capitalised()) {
      end++;
    }
    // "Jon Low, a resident, said Kolma fighters killed two": no name alone
    return end > verb + 1 && (end >= s.size() - 1 || BEHIND.contains(s.norm(end)));
  }

  /** Whether who stands at a token is the subject of such a verb. */
  public static boolean speaks(Sentence s, int at) {
    for (int i = at - 1; i > Math.max(0, at - REACH); i--) {
      if (is(s, i)) {
        return true;
      }
      if (ENDS.contains(s.norm(i))) {
        return false;
      }
    }
    return false;
  }

  /** Whether a token is the comma before a name that speaks: ", Jon Low said". */
  public static boolean follows(Sentence s, int comma) {
    int at = comma + 1;
    while (at < Math.min(s.size(), comma + NAME_REACH) && s.token(at).capitalised()) {
      at++;
    }
    return s.norm(comma).equals(",") && at > comma + 1 && Cue.SAYS.at(s, at) != null;
  }
}
