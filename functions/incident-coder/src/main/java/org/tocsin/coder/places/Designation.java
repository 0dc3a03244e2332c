package org.tocsin.coder.places;

import org.jspecify.annotations.Nullable;
import org.tocsin.coder.places.PlaceWords.Sort;
import org.tocsin.coder.text.Sentence;

/**
 * What the words behind a name say that it is: "Kolma village", "the Kolma Police Station area".
 *
 * @param of what kind of place
 * @param to the token after the last word of it
 * @param plural whether it speaks of several: "Kolma and Tirsa villages"
 * @param vague whether the same word as often stands for an office, a shop or a block of flats
 * @param county whether it is a county or the like, which is seldom named after its seat
 */
record Designation(Of of, int to, boolean plural, boolean vague, boolean county) {
  /** Kinds of places that a word can name. */
  enum Of {
    /** A village, a town, a part of one. */
    SETTLEMENT,
    /** The surroundings of a place, or a forest or hills of its name. */
    AROUND,
    /** A second-order area or a part of one. */
    DISTRICT,
    /** A first-order area. */
    AREA
  }

  private static final int LONGEST = 4;
  private static final int GLOSS = 8;

  /** The designation that starts at a token; null where none does. */
  static @Nullable Designation at(PlaceWords words, Sentence s, int start) {
    Of of = null;
    String first = "";
    boolean plural = false;
    int i = start;
    while (i < s.size() && i - start < LONGEST) {
      String one = s.norm(i);
      String two = one + " " + s.norm(i + 1);
      Of next = sort(words, two);
      int length = 2;
      if (next == null) {
        next = sort(words, one);
        length = 1;
      }
      if (next == null) {
        break;
      }
      if (of == null) {
        of = next;
        first = length == 2 ? two : one;
        plural = one.endsWith("s") && length == 1;
      }
      i += length;
    }
    return of == null || words.is(Sort.UNIT, s.norm(i))
        ? null
        : new Designation(of, i, plural, words.is(Sort.VAGUE, first), words.is(Sort.COUNTY, first));
  }

  /** The designation that ends before "of": "the village of Kolma". */
  static @Nullable Designation before(PlaceWords words, Sentence s, int name) {
    int of = name - 1;
    if (s.norm(of).equals("called") || s.norm(of).equals("named")) { // "a town called Kolma"
      Designation thing = at(words, s, of - 1);
      return thing == null || thing.to != of || thing.vague || thing.plural ? null : thing;
    }
    if (!s.norm(of).equals("of")) {
      return null;
    }
    Designation two = at(words, s, of - 2);
    Designation one = at(words, s, of - 1);
    // "the hill town of Kolma" is a town, and no hill
    boolean town = one != null && one.of == Of.SETTLEMENT;
    if (two != null && two.to == of && !(two.of == Of.AROUND && town)) {
      return two;
    }
    return one != null && one.to == of ? one : null;
  }

  private static @Nullable Of sort(PlaceWords words, String word) {
    if (words.is(Sort.AROUND, word)) {
      return Of.AROUND;
    }
    if (words.is(Sort.DISTRICT, word)) {
      return Of.DISTRICT;
    }
    if (words.is(Sort.SETTLEMENT, word)) {
      return Of.SETTLEMENT;
    }
    return words.is(Sort.AREA, word) ? Of.AREA : null;
  }

  /** "Kolma block (administrative unit) in Sovane": where the sentence goes on. */
  static int behindGloss(Sentence s, int open) {
    if (!s.norm(open).equals("(")) {
      return open;
    }
    for (int i = open + 1; i < Math.min(s.size(), open + GLOSS); i++) {
      if (s.norm(i).equals(")")) {
        return i + 1;
      }
      if (s.token(i).capitalised()) {
        return open;
      }
    }
    return open;
  }
}
