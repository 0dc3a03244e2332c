package org.tocsin.coder.time;

import java.util.ArrayList;
import java.util.List;
import org.tocsin.coder.text.Sentence;

/**
 * Marks the years that a history only glances at: it comes back to the year before, as in "1975 ...
 * the offensive planned for 1976 ... 30 April 1975", or says "since" or "until".
 */
final class Asides {

  /** A longer digression is a part of the story. */
  private static final int LONGEST = 3;

  private Asides() {}

  static void mark(List<List<Mention>> sentences) {
    List<Mention> dated = new ArrayList<>();
    for (List<Mention> mentions : sentences) {
      for (Mention m : mentions) {
        if (WeakYears.sure(m.form) != 0 && !(m.form instanceof Form.Year y && y.aside())) {
          dated.add(m);
        }
        m.aside = isOpen(m);
      }
    }
    int k = 1;
    while (k < dated.size()) {
      int main = WeakYears.sure(dated.get(k - 1).form);
      int end = k;
      while (end < dated.size()
          && end - k <= LONGEST
          && WeakYears.sure(dated.get(end).form) != main
          && !(dated.get(end).form instanceof Form.Day)) {
        end++;
      }
      boolean back = end > k && end < dated.size() && WeakYears.sure(dated.get(end).form) == main;
      if (back && end - k <= LONGEST) {
        for (int i = k; i < end; i++) {
          dated.get(i).aside = true;
        }
        k = end;
      }
      k++;
    }
  }

  /** "since 1882", "until 14 September 1978". */
  private static boolean isOpen(Mention m) {
    Sentence s = m.sentence;
    return switch (s.norm(m.from - 1)) {
      case "since", "until", "till" -> true;
      default -> false;
    };
  }
}
