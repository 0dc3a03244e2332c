package org.tocsin.coder.actors;

import org.tocsin.coder.places.Toponym;
import org.tocsin.coder.text.Sentence;

/** Names before a word for armed people that tell one group of them from another. */
final class OwnNames {

  private OwnNames() {}

  /** Where "Misseriya militia", "Ayr sub-clan militia", "allied clan militiamen" start. */
  static int start(Sentence s, int from, boolean[] taken) {
    int start = from;
    while (start > 0
        && start > from - 3
        && !taken[start - 1]
        && (s.token(start - 1).capitalised() || DescriptionWords.CLANS.contains(s.norm(start - 1)))
        && !(start == 1 && s.token(0).text().length() <= 3)) {
      start--;
    }
    return start < from && (s.token(start).capitalised() || start == from - 1) ? start : from;
  }

  /** Where "Tigrayan fighters", "Turkish-backed fighters" start. */
  static int startOfPeople(Sentence s, int from, boolean[] taken, Focus focus) {
    int before = from - 1;
    if (before < 0 || taken[before]) {
      return from;
    }
    String word = s.norm(before);
    int hyphen = word.lastIndexOf('-');
    boolean backed = hyphen > 0 && DescriptionWords.BACKED.contains(word.substring(hyphen + 1));
    boolean people =
        focus.in(s.number()).stream()
            .anyMatch(
                t ->
                    t.kind() == Toponym.Kind.DEMONYM
                        && t.paragraph() == s.paragraph()
                        && t.start() == s.token(before).start()
                        && t.end() == s.token(before).end());
    return backed || people ? before : from;
  }
}
