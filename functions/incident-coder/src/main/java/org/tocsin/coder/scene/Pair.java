package org.tocsin.coder.scene;

import java.util.List;
import org.tocsin.coder.places.Toponym;
import org.tocsin.coder.text.Sentence;

/** Tells "France and Germany are reeling from attacks": of two countries neither is the scene. */
final class Pair {

  private Pair() {}

  /** Whether a place is one of two countries that "and" joins at the head of a sentence. */
  static boolean isIn(Sentence s, List<Toponym> places, int i) {
    int second = PlaceChoice.token(s, places.get(0)) == 0 && i < 2 && places.size() > 1 ? 1 : -1;
    if (second < 0 || !isCountry(places.get(0)) || !isCountry(places.get(1))) {
      return false;
    }
    int and = PlaceChoice.end(s, places.get(0));
    return s.norm(and).equals("and") && PlaceChoice.token(s, places.get(1)) == and + 1;
  }

  private static boolean isCountry(Toponym place) {
    return place.kind() == Toponym.Kind.COUNTRY;
  }
}
