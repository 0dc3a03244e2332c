package org.tocsin.coder.places;

import org.jspecify.annotations.Nullable;
import org.tocsin.coder.places.PlaceWords.Sort;
import org.tocsin.coder.text.Sentence;

/**
 * Finds the town behind the name of a part of it: "Sitio Kolma, Barangay Tirsa, Sovane City" lies
 * in Sovane.
 */
final class Quarters {
  /** Parts of parts that are passed over at most. */
  private static final int MOST = 2;

  private final PlaceWords words;
  private final NameRuns names;

  Quarters(PlaceWords words, NameRuns names) {
    this.words = words;
    this.names = names;
  }

  /** The place that owns a name or, of such a name, follows behind the comma or "in"; or null. */
  @Nullable Span townOf(Sentence s, int from, int to) {
    Span owner = s.norm(from - 1).equals("'s") ? names.spanEndingAt(s, from - 1) : null;
    if (owner != null) {
      return owner.isDemonym() || owner.metonym ? null : owner; // "in Sovane's Kolma"
    }
    if (!isQuarter(s, from) || to - from < 2) {
      return null;
    }
    int end = to;
    for (int i = 0; i <= MOST; i++) {
      if (!s.norm(end).equals(",") && !s.norm(end).equals("in") && !s.norm(end).equals("of")) {
        return null;
      }
      int next = end + 1;
      Span known = names.spanAt(s, next);
      if (known != null) {
        return known.isDemonym() || known.metonym ? null : known;
      }
      if (!isQuarter(s, next)) {
        return null;
      }
      end = endOf(s, next);
    }
    return null;
  }

  private boolean isQuarter(Sentence s, int i) {
    return i < s.size() && s.token(i).capitalised() && words.is(Sort.QUARTER, s.norm(i));
  }

  private static int endOf(Sentence s, int from) {
    int to = from + 1;
    while (to < s.size() && s.token(to).capitalised() && to - from < NameRuns.LONGEST) {
      to++;
    }
    return to;
  }
}
