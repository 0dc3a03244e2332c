package org.tocsin.coder.toll;

import org.tocsin.coder.text.Numbers;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.Token;

/**
 * Finds who a sentence says at its head that its news is from: "According to Ana Berg, the town's
 * doctor, 53 civilians were killed" counts neither Ana Berg nor the doctor.
 */
final class OpeningSource {

  /** Words from one comma to the next of what a source is. */
  private static final int DESCRIPTION = 12;

  /** Words before a number: "at least 53", "more than 53". */
  private static final int BEFORE_NUMBER = 3;

  private OpeningSource() {}

  /** The index after the comma that closes it; 0 where the sentence opens with none. */
  static int end(Sentence s) {
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
        second > 0 && !s.token(comma + 1).capitalised() && !hasNumber(s, comma + 1, second);
    return described && hasNumber(s, second + 1, second + 1 + BEFORE_NUMBER)
        ? second + 1
        : comma + 1;
  }

  private static int comma(Sentence s, int from, int to) {
    for (int i = from; i < to; i++) {
      if (s.norm(i).equals(",")) {
        return i;
      }
    }
    return -1;
  }

  private static boolean hasNumber(Sentence s, int from, int to) {
    for (int i = from; i < Math.min(to, s.size()); i++) {
      if (Numbers.at(s, i) != null) {
        return true;
      }
    }
    return false;
  }
}
