package org.tocsin.coder.places;

import java.util.List;
import java.util.Objects;

/**
 * Takes a name for the great town that bears it, where small ones of its country are only called so
 * too: "Durban" is not Durbanville, though the text was written in Cape Town.
 */
final class GreatTowns {

  /** How many times larger it is. */
  private static final int TIMES = 10;

  private GreatTowns() {}

  /** Leaves out the small towns of a name, unless the words beside it tell where it lies. */
  static void settle(Span span) {
    if (span.candidates.size() < 2 || span.qualifier != null || span.container != null) {
      return;
    }
    List<Place> great =
        span.candidates.stream()
            .filter(Gazetteer.Match::usualName)
            .map(Gazetteer.Match::place)
            .filter(p -> p.kind() == PlaceKind.TOWN && p.population() >= CandidateTraits.FAMOUS)
            .toList();
    for (Place town : great) {
      span.candidates.removeIf(
          m ->
              !m.usualName()
                  && m.place().kind() == PlaceKind.TOWN
                  && Objects.equals(m.place().country(), town.country())
                  && m.place().population() < town.population() / TIMES);
    }
  }
}
