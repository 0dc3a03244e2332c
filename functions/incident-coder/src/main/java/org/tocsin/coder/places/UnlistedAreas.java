package org.tocsin.coder.places;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The country and area of a place that the gazetteer lacks, by what the text says of it or is
 * about. For one document.
 */
final class UnlistedAreas {
  private final List<Span> spans;
  private final Surroundings around;

  UnlistedAreas(List<Span> spans, Surroundings around) {
    this.spans = spans;
    this.around = around;
  }

  /** The country and area of an unlisted place: by its qualifier, else of the nearest place. */
  void place(Span span) {
    Span qualifier = span.qualifier;
    Place outer = qualifier == null ? null : qualifier.meaning;
    if (outer != null) {
      span.country = outer.country();
      span.admin1 = outer.kind() == PlaceKind.COUNTRY ? null : outer.admin1();
    }
    if (span.country == null) {
      Place near = nearest(span, true);
      near = near != null ? near : nearest(span, false);
      String focus = around.focus();
      span.country = focus != null ? focus : near == null ? null : near.country();
    }
    if (span.admin1 == null && span.country != null) {
      span.admin1 = around.onlyArea(span.country);
    }
  }

  /**
   * The last place before it, in its sentence or an earlier one, that no government is meant by.
   */
  private @Nullable Place nearest(Span span, boolean inSentence) {
    Place last = null;
    for (Span other : spans) {
      if (inSentence && other.sentence.number() != span.sentence.number()) {
        continue;
      }
      if (other == span && last != null) {
        return last;
      }
      Place place = other.meaning;
      if (place != null && place.country() != null && !other.metonym) {
        if (last == null || isBefore(other, span)) {
          last = place;
        }
      }
    }
    return last;
  }

  private static boolean isBefore(Span a, Span b) {
    return a.sentence.number() < b.sentence.number()
        || (a.sentence.number() == b.sentence.number() && a.from < b.from);
  }
}
