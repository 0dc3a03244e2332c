package org.tocsin.coder.reading;

import java.util.List;
import java.util.Set;
import org.tocsin.coder.parties.Party;
import org.tocsin.coder.syntax.Verbs;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.Token;

/** Who a headline names only as its source: "Bandits kill nine in Kolma - police". */
final class HeadlineSource {

  private static final Set<String> MARKS = Set.of(":", "-", "\u2013", "\u2014", "|");

  /** Words of a source at most. */
  private static final int LONGEST = 5;

  private HeadlineSource() {}

  /** The parties that are more than the source. */
  static List<Party> without(Sentence s, List<Party> parties) {
    if (s.paragraph() > 0 || parties.isEmpty()) {
      return parties;
    }
    int from = from(s);
    return from < 0 ? parties : parties.stream().filter(p -> p.from() < from).toList();
  }

  /** Where the source starts; -1 where the headline ends in none. */
  private static int from(Sentence s) {
    for (int i = s.size() - 2; i > 0 && i >= s.size() - 1 - LONGEST; i--) {
      if (MARKS.contains(s.norm(i))) {
        return i + 1;
      }
      boolean number = s.token(i + 1).kind() == Token.Kind.NUMBER;
      if (number || (Verbs.of(s.norm(i + 1)) != null && !s.token(i + 1).capitalised())) {
        return -1;
      }
    }
    return -1;
  }
}
