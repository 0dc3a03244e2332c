package org.tocsin.coder.places;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
    for (int i = 1; i < s.size(); i++) {
      String word = s.norm(i);
      if (word.equals("counties") || word.equals("parishes")) {
        list(s, i, spans);
      } else if (word.equals("county") && s.token(i).capitalised()) {
        add(s, i, spans);
      }
    }
  }

  private void list(Sentence s, int designation, List<Span> spans) {
    int at = designation;
    while (at > 0) {
      int from = add(s, at, spans);
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
  private int add(Sentence s, int to, List<Span> spans) {
    for (int from = Math.max(0, to - LONGEST); from < to; from++) {
      if (!s.token(from).capitalised() || NameJudge.hasMark(s, from, to)) {
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
        put(span, spans);
        return from;
      }
    }
    return -1;
  }

  private void put(Span county, List<Span> spans) {
    Sentence s = county.sentence;
    for (Span span : spans) {
      // found as such already
      if (span.from == county.from && span.to > county.to) {
        return;
      }
    }
    spans.removeIf(x -> x.from < county.to && county.from < x.to);
    county.asked = PlaceKind.ADMIN2;
    county.located = words.is(Sort.LOCATIVE, s.norm(county.from - 1));
    int comma = s.norm(county.to).equals(",") ? county.to : county.to + 1;
    county.qualifier = behind(s, comma, spans);
    spans.add(county);
    spans.sort(Comparator.comparingInt(x -> x.from));
  }

  private static @Nullable Span behind(Sentence s, int comma, List<Span> spans) {
    if (!s.norm(comma).equals(",")) {
      return null;
    }
    for (Span span : spans) {
      if (span.from == comma + 1 && span.canQualify() && !span.isDemonym()) {
        return span;
      }
    }
    return null;
  }
}
