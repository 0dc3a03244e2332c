package org.tocsin.coder.places;

import java.util.Locale;
import org.tocsin.coder.text.Sentence;

/** Tells letters that stand for an organisation, or for somebody's names, from places. */
final class Letters {

  private Letters() {}

  /** Letters of an organisation or of somebody's names: "the NALCO plant", "GoA", "U. S. Das". */
  static boolean areNoPlace(NameContext at) {
    Span span = at.span();
    if (at.single() && (isMixed(span.text) || isOrganisation(at) || isTooShort(at))) {
      return true;
    }
    int next = at.after().equals(".") ? span.to + 1 : span.to;
    return span.isCountry() && span.text.contains(". ") && isCapitalised(at.sentence(), next);
  }

  /** "the NALCO plant", "an OSU student", "a SWAT team". */
  private static boolean isOrganisation(NameContext at) {
    Span span = at.span();
    return at.capitalsTell()
        && !at.dateline()
        && at.sentence().token(span.from).allCaps()
        && (at.after().startsWith("team") || (span.from > 0 && !span.isLarge() && !at.strong()));
  }

  /** Two or three letters with nothing that makes them a place. */
  private static boolean isTooShort(NameContext at) {
    Span span = at.span();
    return span.text.length() <= 3
        && !areCapitals(span.text)
        && !at.located()
        && !at.qualified()
        && !at.strong()
        && !at.preposition()
        && !span.isTownOfSomeSize();
  }

  /** Whether a word is written in capitals alone. */
  static boolean areCapitals(String text) {
    return text.equals(text.toUpperCase(Locale.ROOT));
  }

  /** "GoA": letters of an organisation too, and no Goa. */
  private static boolean isMixed(String text) {
    int last = text.length() - 1;
    return last > 1
        && Character.isUpperCase(text.charAt(last))
        && text.chars().anyMatch(Character::isLowerCase)
        && text.indexOf('-') < 0;
  }

  private static boolean isCapitalised(Sentence s, int i) {
    return i < s.size() && s.token(i).capitalised();
  }
}
