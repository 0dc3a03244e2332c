package org.tocsin.coder.places;

import org.tocsin.coder.places.PlaceWords.Sort;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.Token;

/** Tells names of people by their kin, other names and age, whatever towns bear the same names. */
final class PersonMarks {

  private PersonMarks() {}

  /** "his wife Asha", "Salma Devi (39)", "Asha alias Salma", "Asha, sister of Salma". */
  static boolean at(PlaceWords words, Sentence s, int from, int to) {
    String behind = s.norm(to);
    if (behind.equals("alias") || behind.equals("aka")) {
      return true;
    }
    if (behind.equals(",") && words.is(Sort.KIN, s.norm(to + 1)) && s.norm(to + 2).equals("of")) {
      return true;
    }
    if (from == 0) {
      return false;
    }
    if (isNickname(s, from)) {
      return true;
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

  /** "Leonard 'Bud' Kolma": a name in quotation marks between two others. */
  private static boolean isNickname(Sentence s, int from) {
    return from > 3
        && isQuote(s, from - 1)
        && s.token(from - 2).capitalised()
        && isQuote(s, from - 3)
        && s.token(from - 4).capitalised();
  }

  private static boolean isQuote(Sentence s, int at) {
    return s.token(at).text().length() == 1
        && "\"'\u2018\u2019\u201c\u201d".contains(s.token(at).text());
  }
}
