package org.tocsin.coder.places;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * "Kolma district" in a text that names one of the provinces which have a district Kolma is that
 * one's.
 */
final class NamedAreas {

  private NamedAreas() {}

  /** The district of the name in an area that the text points to, where the best lies in none. */
  static @Nullable Place instead(Span span, @Nullable Place best, Surroundings around) {
    if (best == null
        || span.asked != PlaceKind.ADMIN2
        || best.kind() != PlaceKind.ADMIN2
        || around.area(span, best) > 0) {
      return best;
    }
    for (Gazetteer.Match match : span.candidates) {
      Place other = match.place();
      if (other.kind() == PlaceKind.ADMIN2
          && Objects.equals(other.country(), best.country())
          && around.area(span, other) > 0) {
        return other;
      }
    }
    return best;
  }
}
