package org.tocsin.coder.places;

import org.tocsin.coder.places.PlaceWords.Sort;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.Token;

/**
 * Tells whether the words behind a known name go on with it, so that it is another place's: "Salto"
 * in "Salto del Guaira". May be shared by threads.
 */
final class LongerNames {
  private final PlaceWords words;
  private final Demonyms demonyms;

  LongerNames(PlaceWords words, Demonyms demonyms) {
    this.words = words;
    this.demonyms = demonyms;
  }

  /** "Salto del Guaira", "Busra al-Sham": a word of a name that no list has. */
  boolean isCutShort(Sentence s, Span span) {
    if (span.to >= s.size() || span.isCountry()) {
      return false;
    }
    if (isNumbered(s, span.from - 1) || isTail(s, span.from)) {
      return true;
    }
    String next = s.token(span.to).text();
    boolean particle =
        words.is(Sort.PARTICLE, next)
            && span.to + 1 < s.size()
            && s.token(span.to + 1).capitalised();
    int hyphen = next.indexOf('-');
    boolean article =
        hyphen > 1
            && words.is(Sort.ARTICLE, next.substring(0, hyphen))
            && Character.isLowerCase(next.charAt(0))
            && SpanFinder.hasCapital(s.token(span.to))
            && !span.isLarge();
    return particle || article;
  }

  /** The Marzo of "in Villa de Marzo": the last word of a name that no list has. */
  private boolean isTail(Sentence s, int from) {
    return from > 2
        && words.is(Sort.PARTICLE, s.token(from - 1).text())
        && s.token(from - 2).capitalised()
        && words.is(Sort.PREPOSITION, s.norm(from - 3));
  }

  /** The Ten of "at Ten Mile": the first word of a name. */
  private boolean isNumbered(Sentence s, int i) {
    return i > 0
        && s.token(i).capitalised()
        && words.is(Sort.NUMBER, s.norm(i))
        && !s.token(i - 1).capitalised()
        && words.is(Sort.PREPOSITION, s.norm(i - 1));
  }

  /** "Tula Toli on Monday": whether an unknown word seems to belong to the name. */
  boolean goesOn(Sentence s, int to) {
    if (to + 1 >= s.size()
        || !s.token(to).capitalised()
        || s.token(to).allCaps()
        || words.is(Sort.PEOPLE, s.norm(to))
        || isContinuation(s.norm(to))
        || demonyms.byKey(NameKey.of(s.norm(to))) != null) {
      return false;
    }
    Token then = s.token(to + 1);
    return then.is(".")
        || then.is(",")
        || words.is(Sort.AFTER, then.norm())
        || isOfInstitution(s, to);
  }

  /** "Aden Adde airport": whether a word for a house follows the unknown word at an index. */
  boolean isOfInstitution(Sentence s, int to) {
    return words.is(Sort.INSTITUTION, s.norm(to + 1));
  }

  /** "the Rivera Hernández sector": the first word of a quarter's name that no list has. */
  boolean isOfQuarter(Sentence s, Span span) {
    int to = span.to;
    while (to < s.size() && to < span.to + 3 && s.token(to).capitalised()) {
      if (s.token(to).allCaps() || isContinuation(s.norm(to))) {
        return false;
      }
      to++;
    }
    return to > span.to
        && s.norm(span.from - 1).equals("the")
        && !words.is(Sort.PREPOSITION, s.norm(to))
        && Designation.at(words, s, to) != null;
  }

  /** Words that may be capitalised behind a place and leave it one. */
  boolean isContinuation(String after) {
    return words.is(Sort.INSTITUTION, after)
        || words.is(Sort.AREA, after)
        || words.is(Sort.DISTRICT, after)
        || words.is(Sort.SETTLEMENT, after)
        || words.is(Sort.TITLE, after)
        || words.is(Sort.NEVER, after);
  }
}
