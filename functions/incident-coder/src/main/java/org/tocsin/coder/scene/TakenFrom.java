package org.tocsin.coder.scene;

import java.util.Set;
import org.tocsin.coder.places.Toponym;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.Sentence;

/**
 * Tells that people were where they were taken from, and what came "from" a place was not there.
 */
final class TakenFrom {

  private static final Set<String> TAKEN = Lines.setOf(TakenFrom.class, "taken-from.txt");
  private static final Set<String> COME = Lines.setOf(TakenFrom.class, "come-from.txt");
  private static final int REACH = 25;
  private static final Set<String> PERSONS = Set.of("people", "persons", "men", "man");
  private static final int PERSONS_REACH = 4;

  private TakenFrom() {}

  /** "arrested from Kolma", "on the road between Kolma and Sovane": there all the same. */
  static boolean is(Sentence s, int preposition, Toponym place) {
    String norm = s.norm(preposition);
    boolean town = PlaceChoice.exactness(place.kind()) == 0;
    if (norm.equals("between")) {
      return town;
    }
    return norm.equals("from") && isTaken(s, preposition);
  }

  /** "arrested a man, identified as Kamal Sen, from Kolma". */
  private static boolean isTaken(Sentence s, int from) {
    for (int i = from - 1; i >= Math.max(0, from - REACH); i--) {
      if (TAKEN.contains(s.norm(i))) {
        return true;
      }
      if (COME.contains(s.norm(i))) {
        return PERSONS.contains(s.norm(i)) && areTaken(s, i);
      }
    }
    return false;
  }

  /** "abducted 16 people, among them a head teacher, from Kolma". */
  private static boolean areTaken(Sentence s, int persons) {
    for (int i = persons - 1; i >= Math.max(0, persons - PERSONS_REACH); i--) {
      if (TAKEN.contains(s.norm(i))) {
        return true;
      }
    }
    return false;
  }
}
