package org.tocsin.coder.drafts;

import java.util.List;
import java.util.Set;
import org.tocsin.coder.places.Toponym;
import org.tocsin.coder.reading.Reading;
import org.tocsin.coder.text.Sentence;

/**
 * Tells that a sentence opens with an area that nothing told of an incident so far: "In Sovane, a
 * shell hit a house in Kolma" is not of the shelling of the villages of Maranda.
 */
final class OtherOpening {

  private static final Set<String> AT = Set.of("in", "elsewhere");

  /** Sentences of an incident that are looked at. */
  private static final int FIRST = 6;

  /** Words of a name at most. */
  private static final int LONGEST = 4;

  private OtherOpening() {}

  /**
   * Whether it does, of some incidents, and the incident of the sentence has victims and a place of
   * its own.
   */
  static boolean of(List<Draft> drafts, Reading reading) {
    Sentence s = reading.sentence();
    Toponym place = reading.place();
    int name = s.norm(1).equals("in") ? 2 : 1;
    int end = name;
    while (end < s.size() && end - name < LONGEST && s.token(end).capitalised()) {
      end++;
    }
    return AT.contains(s.norm(0))
        && end > name
        && s.norm(end).equals(",")
        && place != null
        && place.isTown()
        && place.start() > s.token(end).start()
        && !reading.tolls().isEmpty()
        && !reading.isDefinite()
        && drafts.stream().allMatch(draft -> isNew(draft, s.norm(name)));
  }

  private static boolean isNew(Draft draft, String name) {
    return draft.readings().stream()
        .limit(FIRST)
        .map(Reading::sentence)
        .noneMatch(s -> has(s, name));
  }

  private static boolean has(Sentence s, String name) {
    for (int i = 0; i < s.size(); i++) {
      if (s.norm(i).equals(name)) {
        return true;
      }
    }
    return false;
  }
}
