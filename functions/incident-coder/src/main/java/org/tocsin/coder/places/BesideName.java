package org.tocsin.coder.places;

import org.tocsin.coder.places.PlaceWords.Sort;
import org.tocsin.coder.text.Sentence;

/** What the words beside a name tell of where it is: "the Malian town of X", "X in Mopti". */
final class BesideName {

  private static final int BEFORE = 6;
  private static final int BEHIND = 8;

  private final PlaceWords words;
  private final NameRuns names;

  BesideName(PlaceWords words, NameRuns names) {
    this.words = words;
    this.names = names;
  }

  /** "two French tourists in Kolma": a nationality before "in" is of those who are there. */
  private boolean isOfOthers(Sentence s, int link) {
    return link > 0
        && words.is(Sort.LINK, s.norm(link))
        && Character.isLetter(s.norm(link).charAt(0))
        && !s.norm(link).equals("of");
  }

  /**
   * Gives a name the country and the area that they tell.
   *
   * @param link the index of the word behind it and its kind of place
   */
  void tell(Span span, int link) {
    Sentence s = span.sentence;
    for (int back = 1; back <= BEFORE && span.country == null; back++) {
      if (isOfOthers(s, span.from - back)) {
        break;
      }
      Span before = names.spanEndingAt(s, span.from - back + 1);
      if (before != null && before.origin != null) {
        span.country = before.origin.country();
      }
    }
    if (span.qualifier != null || !words.is(Sort.LINK, s.norm(link))) {
      return;
    }
    for (int on = link + 1; on < Math.min(s.size(), link + BEHIND); on++) {
      Span after = names.spanAt(s, on);
      if (after != null) {
        if (!after.metonym && !after.isDemonym()) {
          span.qualifier = after;
        }
        break;
      }
    }
  }

  /** "bombs fell on Kolma", and where a country stands behind "an attack on Kolma, Maranda". */
  boolean isStruck(Sentence s, int from, boolean qualified) {
    String before = s.norm(from - 1);
    boolean on = before.equals("on");
    return (on && words.is(Sort.MISSILE, s.norm(from - 2)))
        || (qualified && (on || words.is(Sort.ACTS, before)));
  }
}
