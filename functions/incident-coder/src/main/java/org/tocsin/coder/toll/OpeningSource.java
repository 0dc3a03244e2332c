package org.tocsin.coder.toll;

import org.tocsin.coder.text.Numbers;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.Token;

/**
 * Finds who a sentence says at its head that its news is from: "According to Ana Berg, the town's
 * doctor, 53 civilians were killed" counts neither Ana Berg nor the doctor.
 */
public final class OpeningSource {

  /** Words from one comma to the next of what a source is. */
  private static final int DESCRIPTION = 12;

  private OpeningSource() {}

  /** The index after the comma that closes it; 0 where the sentence opens with none. */
  public static int end(Sentence s) {
    int at = s.size() > 0 && s.token(0).kind() == Token.Kind.MARK ? 1 : 0;
    if (!s.norm(at).equals("according") || !s.norm(at + 1).equals("to")) {
      return 0;
    }
    int comma = comma(s, at + 2, s.size());
    if (comma < 0) {
      return 0;
    }
    int second = comma(s, comma + 1, Math.min(s.size(), comma + DESCRIPTION));
    boolean described =
        second > 0
            && s.token(comma - 1).capitalised() != s.token(comma + 1).capitalised()
            && !isMore(s, comma + 1, second);
    return described && !isAge(s, second + 1) && !Grammar.isFinite(s, second + 1)
        ? second + 1
        : comma + 1;
  }

  /** "Jon Low, 45, was killed": what stands before an age is a victim's name. */
  private static boolean isAge(Sentence s, int at) {
    return Numbers.at(s, at) != null && s.norm(at + 1).equals(",");
  }

  private static int comma(Sentence s, int from, int to) {
    for (int i = from; i < to; i++) {
      if (s.norm(i).equals(",")) {
        return i;
      }
    }
    return -1;
  }

  /** Whether words are more than who somebody is: a number, or a verb of their own. */
  private static boolean isMore(Sentence s, int from, int to) {
    for (int i = from; i < to; i++) {
      if (Numbers.at(s, i) != null || Grammar.isFinite(s, i)) {
        return true;
      }
    }
    return false;
  }
}
