package org.tocsin.coder.places;

import org.tocsin.coder.places.PlaceWords.Sort;
import org.tocsin.coder.text.Sentence;

/** Reads what the words beside a name say that it is: "Niger State", "the town of Kano". */
final class Asked {
  private final PlaceWords words;
  private final boolean upperCase;

  /** For a text that is in capitals or not, in which a capital letter tells nothing. */
  Asked(PlaceWords words, boolean upperCase) {
    this.words = words;
    this.upperCase = upperCase;
  }

  /** Notes at a name which kind of place is meant, and whether it is a village. */
  void read(Span span) {
    Sentence s = span.sentence;
    String after = s.norm(span.to);
    boolean of = s.norm(span.from - 1).equals("of");
    String before = s.norm(span.from - 2);
    boolean capital = (span.to < s.size() && s.token(span.to).capitalised()) || !upperCase;
    span.village = isVillageBehind(s, span.to) || (of && isVillage(before));
    if (words.is(Sort.AREA, after) && capital && !after.equals("agency") && !isOfName(span)) {
      span.asked = PlaceKind.ADMIN1;
    } else if (words.is(Sort.DISTRICT, after)
        && (!after.equals("block") || isOfArea(s, span.to + 1))
        && !after.equals("division")) {
      span.asked = PlaceKind.ADMIN2;
    } else if (of && words.is(Sort.AREA, before)) {
      span.asked = PlaceKind.ADMIN1;
    } else if (isSettlement(after) || isSettlementBefore(s, span.from)) {
      span.asked = PlaceKind.TOWN;
    }
  }

  /** "the central Maranda state of Kolma": Kolma is a state, and Maranda the country. */
  private boolean isOfName(Span span) {
    Sentence s = span.sentence;
    int of = span.to + 1;
    return span.isCountry()
        && words.is(Sort.DIRECTION, s.norm(span.from - 1))
        && s.norm(of).equals("of")
        && of + 1 < s.size()
        && s.token(of + 1).capitalised();
  }

  /** "the town of", in front of a name. */
  boolean isSettlementBefore(Sentence s, int name) {
    return s.norm(name - 1).equals("of") && isSettlement(s.norm(name - 2));
  }

  /** "Boda village", and not "the West Bank village of Boda", where the name is the area's. */
  static boolean isVillageBehind(Sentence s, int to) {
    return isVillage(s.norm(to)) && !s.norm(to + 1).equals("of");
  }

  /** Whether a word calls a place so small that no larger town of the name is meant. */
  private static boolean isVillage(String word) {
    return word.equals("village") || word.equals("hamlet");
  }

  /** "Kolma block of Sovane district", which is no block of flats. */
  private static boolean isOfArea(Sentence s, int link) {
    boolean within = s.norm(link).equals("of") || s.norm(link).equals("in");
    return within && link + 1 < s.size() && s.token(link + 1).capitalised();
  }

  private boolean isSettlement(String word) {
    return words.is(Sort.SETTLEMENT, word) && !word.equals("community") && !word.equals("market");
  }
}
