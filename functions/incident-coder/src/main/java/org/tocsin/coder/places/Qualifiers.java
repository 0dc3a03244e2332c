package org.tocsin.coder.places;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the words beside a name say of it before any weighing: the country or area behind a comma,
 * the kind that it is of elsewhere in the text. For one document.
 */
final class Qualifiers {
  private final List<Span> spans;

  Qualifiers(List<Span> spans) {
    this.spans = spans;
  }

  /** Narrows the candidates of every name by what stands beside it. */
  void apply() {
    spans.forEach(GreatTowns::settle);
    for (Span span : spans) {
      qualify(span);
    }
    shareQualifiers();
    headlineSpeaksOfDistricts();
  }

  /** Keeps the candidates that lie in what follows the comma; none left: an unlisted place. */
  private void qualify(Span span) {
    Span qualifier = span.qualifier;
    if (qualifier == null || span.isUnlisted()) {
      return;
    }
    List<Gazetteer.Match> inside = new ArrayList<>();
    for (Gazetteer.Match match : span.candidates) {
      for (Gazetteer.Match outer : qualifier.candidates) {
        if (outer.place().holds(match.place())) {
          inside.add(match);
          break;
        }
      }
    }
    if (!inside.isEmpty()) {
      span.candidates.retainAll(inside);
      List<Gazetteer.Match> outers = new ArrayList<>();
      for (Gazetteer.Match outer : qualifier.candidates) {
        if (inside.stream().anyMatch(m -> outer.place().holds(m.place()))) {
          outers.add(outer);
        }
      }
      qualifier.candidates.retainAll(outers);
      span.margin += 3;
    } else if (isOnlyTowns(span) && isWhole(qualifier)) {
      // "Springfield, Vermont": a town there, though not one that we know.
      span.candidates.clear();
    } else {
      span.qualifier = null;
    }
  }

  private static boolean isOnlyTowns(Span span) {
    return span.candidates.stream().allMatch(m -> m.place().kind() == PlaceKind.TOWN);
  }

  /** Whether it can be nothing but a country or area, so that it is no further town of a list. */
  private static boolean isWhole(Span qualifier) {
    return qualifier.candidates.stream()
            .noneMatch(m -> m.place().kind() == PlaceKind.TOWN && m.place().population() > 100_000)
        && qualifier.candidates.stream().anyMatch(m -> m.place().kind() != PlaceKind.REGION);
  }

  /** "Paris, Texas" at first: every further Paris of the text is that one. */
  private void shareQualifiers() {
    Map<String, Span> qualified = new HashMap<>();
    for (Span span : spans) {
      if (span.qualifier != null) {
        qualified.putIfAbsent(span.key, span);
      }
    }
    for (Span span : spans) {
      Span like = qualified.get(span.key);
      if (like != null
          && span.qualifier == null
          && !span.isDemonym()
          && span.asked != PlaceKind.ADMIN1) {
        span.qualifier = like.qualifier;
        span.candidates.clear();
        span.candidates.addAll(like.candidates);
      }
    }
  }

  /** "Attack in Kolma" above a text on Kolma district does not mean the town. */
  private void headlineSpeaksOfDistricts() {
    Set<String> districts = new HashSet<>();
    for (Span span : spans) {
      if (span.asked == PlaceKind.ADMIN2) {
        districts.add(span.key);
      }
    }
    for (Span span : spans) {
      if (span.sentence.paragraph() == 0 && span.asked == null && districts.contains(span.key)) {
        span.asked = PlaceKind.ADMIN2;
      }
    }
  }
}
