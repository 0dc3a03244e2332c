package org.tocsin.coder.places;

import org.tocsin.coder.places.PlaceWords.Sort;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.Token;

/** Tells capitalised names that are no places: of people, organisations, feasts and documents. */
final class OtherNames {
  private final PlaceWords words;
  private final Demonyms demonyms;

  OtherNames(PlaceWords words, Demonyms demonyms) {
    this.words = words;
    this.demonyms = demonyms;
  }

  /**
   * People, organisations, feasts, documents: anything that a capital may stand for but a place.
   */
  boolean looksLikeOther(Sentence s, int from, int to, boolean typed) {
    String first = s.norm(from);
    String last = s.norm(to - 1);
    // "the CoBRA camp" is of a force; "MV-72 village" is a village.
    boolean numbered = typed && hasDigit(s.token(to - 1).text());
    if (isAgency(s, from, to)
        || words.is(Sort.TITLE, first)
        || words.is(Sort.PEOPLE, first)
        || demonyms.byKey(NameKey.of(first)) != null) {
      return true;
    }
    if ((words.is(Sort.GIVEN, first) && !typed)
        || (words.is(Sort.VESSEL, first) && !numbered)
        || (to - from == 1 && s.norm(to).equals("of") && words.is(Sort.AREA, first))
        || words.is(Sort.VESSEL, s.norm(from - 1))
        || words.is(Sort.BOUND, s.norm(to))) {
      return true;
    }
    if ((!numbered && s.token(from).allCaps() && s.token(from).text().length() <= 6)
        || isMixed(s.token(from).text())
        || isPluralOfLetters(s.token(from).text())) {
      return true;
    }
    if (words.is(Sort.FEATURE, last) && !typed) {
      return true;
    }
    // "the Frontier Corps camp": no place of the name, while "Guard village" is one.
    if (words.is(Sort.ORGANISATION, last) && (!typed || words.is(Sort.QUARTERS, s.norm(to)))) {
      return true;
    }
    for (int i = from; i < to; i++) {
      String word = s.norm(i);
      if (words.is(Sort.INSTITUTION, word)
          || words.is(Sort.MEDIA, word)
          || words.is(Sort.SPEECH, word)
          || words.is(Sort.TEAM, word)) {
        return true;
      }
    }
    // "in Senate Bill 5", "in Operation Barkhane": a number or another name goes on.
    return to < s.size() && s.token(to).kind() == Token.Kind.NUMBER && !typed;
  }

  /**
   * "near Fair Street in Kolma": what stands before is a street's name, and no place of its own.
   */
  boolean isStreet(Sentence s, int to) {
    return to < s.size() && s.token(to).capitalised() && words.is(Sort.STREET, s.norm(to));
  }

  private static boolean hasDigit(String word) {
    return word.chars().anyMatch(Character::isDigit);
  }

  /** "SFs", "NGOs". */
  private static boolean isPluralOfLetters(String word) {
    int last = word.length() - 1;
    return last >= 2
        && last <= 5
        && word.charAt(last) == 's'
        && word.chars().limit(last).allMatch(Character::isUpperCase);
  }

  /** "in Munda's house", "at the house of Munda": somebody's. */
  boolean isOwner(Sentence s, int from, int to) {
    return (s.norm(to).equals("'s") && words.is(Sort.OWNED, s.norm(to + 1)))
        || (s.norm(from - 1).equals("of") && words.is(Sort.OWNED, s.norm(from - 2)));
  }

  /** "CoBRA": capitals in the midst of a word, as names of organisations have them. */
  private static boolean isMixed(String word) {
    return word.indexOf('-') < 0
        && word.chars().anyMatch(Character::isLowerCase)
        && word.chars().filter(Character::isUpperCase).count() > 2;
  }

  /** Whether a name goes on with another, so that it is a person's or a group's here. */
  boolean isPerson(Sentence s, int from, int to) {
    String before = s.norm(from - 1);
    boolean named =
        from > 0
            && s.token(from - 1).capitalised()
            && (words.is(Sort.TITLE, before) || words.is(Sort.GIVEN, before));
    boolean goesOn =
        to < s.size()
            && s.token(to).capitalised()
            && Designation.at(words, s, to) == null
            && !words.is(Sort.INSTITUTION, s.norm(to));
    return named || goesOn;
  }

  /** "the official news agency Tirsa reported", "Tirsa news agency". */
  private static boolean isNewsAgency(Sentence s, int from, int to) {
    boolean before = s.norm(from - 1).equals("agency") && s.norm(from - 2).equals("news");
    return before || (s.norm(to).equals("news") && s.norm(to + 1).equals("agency"));
  }

  /** "KOLMA, Maranda (Tirsa) -": who reports, in the dateline. */
  static boolean isAgency(Sentence s, int from, int to) {
    if (isNewsAgency(s, from, to)) {
      return true;
    }
    String dash = s.norm(to + 1);
    return s.norm(from - 1).equals("(")
        && s.norm(to).equals(")")
        && (dash.equals("-") || dash.equals("–") || dash.equals("—") || dash.equals("--"));
  }
}
