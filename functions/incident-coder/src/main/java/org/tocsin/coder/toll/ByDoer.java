package org.tocsin.coder.toll;

import java.util.Set;
import org.tocsin.coder.text.Numbers;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.WordClasses;

/** Finds the victims behind the doer: "the killing by police of two traders". */
public final class ByDoer {

  private static final int REACH = 7;

  private static final WordClasses CLASSES = WordClasses.of(ByDoer.class, "of-groups.txt");
  private static final Set<String> GROUPS = CLASSES.of("group");
  private static final Set<String> MEMBERS = CLASSES.of("member");

  private ByDoer() {}

  /** The index of the "of" before the victims; -1 where none stands there. */
  public static int of(Sentence s, int by) {
    if (!s.norm(by).equals("by")) {
      return -1;
    }
    for (int i = by + 2; i <= by + REACH && i < s.size(); i++) {
      String norm = s.norm(i);
      if (norm.equals(",") || norm.equals(";")) {
        return -1;
      }
      if (norm.equals("of")) {
        String next = s.norm(i + 1);
        boolean one = next.equals("a") || next.equals("an");
        String last = s.norm(i - 1);
        boolean group = GROUPS.contains(last) || (one && MEMBERS.contains(last));
        return !group && (one || Numbers.value(next) > 0) ? i : -1;
      }
    }
    return -1;
  }
}
