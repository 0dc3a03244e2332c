package org.tocsin.coder.places;

import org.tocsin.coder.places.PlaceWords.Sort;
import org.tocsin.coder.text.Sentence;

/** The area that owns a place and stands in front of it: "at Sovane's Kolma". */
final class Owners {

  private Owners() {}

  /** Whether a preposition and such an area stand before a name. */
  static boolean isLed(PlaceWords words, NameRuns names, Sentence s, int from) {
    if (!s.norm(from - 1).equals("'s")) {
      return false;
    }
    Span owner = names.spanEndingAt(s, isDistrict(words, s, from) ? from - 2 : from - 1);
    return owner != null && words.is(Sort.PREPOSITION, s.norm(owner.from - 1));
  }

  /** "at Tirsa district's Kolma area": whether the owner is called a district. */
  static boolean isDistrict(PlaceWords words, Sentence s, int from) {
    return words.is(Sort.DISTRICT, s.norm(from - 2));
  }
}
