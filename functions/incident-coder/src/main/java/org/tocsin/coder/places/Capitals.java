package org.tocsin.coder.places;

import org.jspecify.annotations.Nullable;

/**
 * Tells a capital that everybody knows from the small towns that are named after it: where nothing
 * of the text lies in the area of such a town, Moscow is in Russia also in a paper of the USA.
 */
final class Capitals {
  /** Inhabitants of a capital that everybody knows. */
  private static final int KNOWN = 1_000_000;

  private Capitals() {}

  /** The capital that a name means for sure; null where a town of the name may be meant. */
  static @Nullable Place meant(Span span, Surroundings around) {
    if (span.qualifier != null || span.container != null || span.dateline) {
      return null;
    }
    Place capital = null;
    for (Gazetteer.Match match : span.candidates) {
      Place place = match.place();
      if (place.isCapital() && match.usualName() && place.population() >= KNOWN) {
        capital = place;
      }
    }
    if (capital == null || around.country(span, capital) == 0) {
      return null;
    }
    for (Gazetteer.Match match : span.candidates) {
      Place place = match.place();
      if (!place.equals(capital)
          && (place.kind() != PlaceKind.TOWN || around.area(span, place) > 0)) {
        return null;
      }
    }
    return capital;
  }
}
