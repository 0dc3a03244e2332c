package org.tocsin.coder.places;

import org.tocsin.coder.places.PlaceWords.Sort;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.Token;

/** Tells names of people by their kin and their age, whatever towns bear the same names. */
final class PersonMarks {

  private PersonMarks() {}

  /** "his wife Asha", "Salma Devi (39)". */
  static boolean at(PlaceWords words, Sentence s, int from, int to) {
    if (from == 0) {
      return false;
    }
    boolean capital = s.token(from - 1).capitalised();
    return capital ? isAged(s, to) : words.is(Sort.KIN, s.norm(from - 1));
  }

  private static boolean isAged(Sentence s, int at) {
    return s.norm(at).equals("(")
        && s.norm(at + 2).equals(")")
        && s.token(at + 1).kind() == Token.Kind.NUMBER
        && s.token(at + 1).text().length() == 2;
  }
}
