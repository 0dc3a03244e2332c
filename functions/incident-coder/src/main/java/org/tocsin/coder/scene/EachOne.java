package org.tocsin.coder.scene;

import java.util.List;
import org.tocsin.coder.places.Toponym;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.toll.Quantity;
import org.tocsin.coder.toll.TollMention;

/**
 * Tells as many victims as there were acts: "two people were killed in separate strikes in Kolma
 * and Sovane" is one in each town.
 */
final class EachOne {

  private EachOne() {}

  /** Whether a toll is of one in each of the towns of a sentence. */
  static boolean isIn(Sentence s, TollMention toll, List<Toponym> places) {
    Quantity quantity = toll.quantity();
    List<Toponym> towns = places.stream().filter(EachOne::isTown).toList();
    return towns.size() > 1
        && quantity.best() == towns.size()
        && areListed(s, towns)
        && quantity.equals(Quantity.exactly(quantity.best()))
        && isOfSeparateActs(s);
  }

  private static boolean areListed(Sentence s, List<Toponym> towns) {
    for (int i = 1; i < towns.size(); i++) {
      int join = PlaceChoice.end(s, towns.get(i - 1));
      boolean joined = s.norm(join).equals("and") || s.norm(join).equals(",");
      boolean next = PlaceChoice.token(s, towns.get(i)) == join + 1;
      if (!joined || !next || towns.get(i).mayBe(towns.get(i - 1))) {
        return false;
      }
    }
    return true;
  }

  static boolean isTown(Toponym place) {
    return place.isPlace() && place.isTown();
  }

  private static boolean isOfSeparateActs(Sentence s) {
    for (int i = 1; i < s.size(); i++) {
      if (s.norm(i).equals("separate")) {
        return true;
      }
    }
    return false;
  }
}
