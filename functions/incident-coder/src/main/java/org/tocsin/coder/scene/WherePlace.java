package org.tocsin.coder.scene;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.events.EventMention;
import org.tocsin.coder.places.Toponym;
import org.tocsin.coder.text.Sentence;

/**
 * The place of a clause that tells all the events of a sentence: "The village is in Kolma, near
 * Sovane district, where raiders burnt a mine".
 */
final class WherePlace {

  /** Words between the name and the comma: "Sovane district". */
  private static final int DESIGNATION = 2;

  private static final Set<String> BESIDE =
      Set.of("to", "near", "bordering", "beside", "neighbouring", "neighboring");

  private WherePlace() {}

  /** Whether a place is told for what lies next to it, and does not hold another. */
  private static boolean isBeside(Sentence s, Toponym place) {
    int name = PlaceChoice.token(s, place);
    return BESIDE.contains(s.norm(s.norm(name - 1).equals("the") ? name - 2 : name - 1));
  }

  /** That place; null where no such clause tells all of the events. */
  static @Nullable Toponym of(Sentence s, List<Toponym> places, List<EventMention> events) {
    int first = events.stream().mapToInt(EventMention::from).min().orElse(0);
    int where = 1;
    while (where < first && !(s.norm(where).equals("where") && s.norm(where - 1).equals(","))) {
      where++;
    }
    if (where >= first) {
      return null;
    }
    for (Toponym place : places.reversed()) {
      int gap = where - 1 - PlaceChoice.end(s, place);
      if (gap >= 0) {
        return gap <= DESIGNATION && place.isPlace() && isBeside(s, place) ? place : null;
      }
      if (place.isLocal()) {
        return null; // the clause names a place of its own
      }
    }
    return null;
  }
}
