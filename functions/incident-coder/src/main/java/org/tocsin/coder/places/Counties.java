package org.tocsin.coder.places;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tocsin.coder.places.PlaceWords.Sort;
import org.tocsin.coder.text.Document;
import org.tocsin.coder.text.Sentence;

/**
 * Finds counties that are named in a list, "Clay, Douglas and Grant counties", or go on as an
 * office's name, "the Butler County Auditor": each is the county of the name, whatever towns and
 * people bear it. For one document and one thread.
 */
final class Counties {
  private static final List<String> KINDS = List.of(" county", " parish");

  /** The longest name, in words: "Prince of Wales" is one, "Lac qui Parle" another. */
  private static final int LONGEST = 3;

  private final Gazetteer gazetteer;
  private final PlaceWords words;
  private final Document document;

  Counties(Gazetteer gazetteer, PlaceWords words, Document document) {
    this.gazetteer = gazetteer;
    this.words = words;
    this.document = document;
  }

  /** Adds the counties of a sentence to its spans, in place of what was found at their words. */
  void find(Sentence s, List<Span> spans) {
    List<Span> counties = new ArrayList<>();
    for (int i = 1; i < s.size(); i++) {
      String word = s.norm(i);
      if (word.equals("counties") || word.equals("parishes")) {
        list(s, i, counties);
      } else if (word.equals("county") && s.token(i).capitalised()) {
        add(s, i, counties);
      }
    }
    if (!counties.isEmpty()) {
      put(counties, spans);
    }
  }

  private void list(Sentence s, int designation, List<Span> counties) {
    int at = designation;
    while (at > 0) {
      int from = add(s, at, counties);
      if (from < 0) {
        return;
      }
      at = from - 1;
      if (s.norm(at).equals("and")) {
        at -= s.norm(at - 1).equals(",") ? 1 : 0;
      } else if (!s.norm(at).equals(",")) {
        return;
      }
    }
  }

  /** The first token of the county whose name ends before a token; -1 where none does. */
  private int add(Sentence s, int to, List<Span> counties) {
    for (int from = Math.max(0, to - LONGEST); from < to; from++) {
      if (!s.token(from).capitalised() || Span.hasMark(s, from, to)) {
        continue;
      }
      Span span = Span.of(document, s, from, to);
      for (String kind : KINDS) {
        for (Gazetteer.Match match : gazetteer.byKey(span.key + kind)) {
          if (match.place().kind() == PlaceKind.ADMIN2) {
            span.candidates.add(match);
          }
        }
      }
      if (!span.candidates.isEmpty()) {
        counties.add(span);
        return from;
      }
    }
    return -1;
  }

  private void put(List<Span> counties, List<Span> spans) {
    Map<Integer, Span> known = new HashMap<>();
    spans.forEach(span -> known.put(span.from, span));
    BitSet taken = new BitSet();
    List<Span> further = new ArrayList<>();
    for (Span county : counties) {
      Span same = known.get(county.from);
      boolean found = same != null && same.to > county.to;
      if (found || taken.get(county.from)) {
        continue;
      }
      Sentence s = county.sentence;
      county.asked = PlaceKind.ADMIN2;
      county.located = words.is(Sort.LOCATIVE, s.norm(county.from - 1));
      int comma = s.norm(county.to).equals(",") ? county.to : county.to + 1;
      Span behind = s.norm(comma).equals(",") ? known.get(comma + 1) : null;
      county.qualifier =
          behind != null && behind.canQualify() && !behind.isDemonym() ? behind : null;
      taken.set(county.from, county.to);
      further.add(county);
    }
    spans.removeIf(span -> isTaken(taken, span));
    spans.addAll(further);
    spans.sort(Comparator.comparingInt(span -> span.from));
  }

  private static boolean isTaken(BitSet taken, Span span) {
    int next = taken.nextSetBit(span.from);
    return next >= 0 && next < span.to;
  }
}
