package org.tocsin.coder.places;

import java.util.Objects;

/**
 * How likely a name means a place: by the place's size and kind, and by what the words beside it
 * and the other names of the text point to. For one document.
 */
final class CandidateScore {
  /** What it counts for that other names of the text can lie in the same area. */
  private static final double COVER = 2.5;

  private final Surroundings around;

  CandidateScore(Surroundings around) {
    this.around = around;
  }

  /** In units of the natural logarithm of inhabitants, roughly; only differences count. */
  double of(Span span, Gazetteer.Match match) {
    Place place = match.place();
    double score = 0.8 * Math.log(place.population() + 100.0) + (match.usualName() ? 2 : 0);
    score +=
        switch (place.kind()) {
          case COUNTRY -> 6;
          case REGION -> place.country() == null ? 14 : 9;
          case ADMIN1 -> 0.5;
          // Of our own lists, and no town of its name there: it is the district that the news
          // means.
          case ADMIN2 -> place.id() == null && place.latitude() == null ? 5 : -2;
          default -> place.isCapital() ? 2 : place.featureCode().equals("PPLX") ? -3 : 0;
        };
    // Our own places are there since the news speaks of them.
    score += place.id() == null && place.kind() == PlaceKind.TOWN ? 5 : 0;
    if (place.kind() == PlaceKind.TOWN && hasAreaOfItsName(span, place)) {
      score += 2;
    }
    PlaceKind asked = span.asked;
    if (asked == PlaceKind.ADMIN1 && place.kind() == PlaceKind.REGION) {
      score += 20;
    } else if (asked == place.kind()) {
      score += asked == PlaceKind.ADMIN1 ? 20 : 3;
    }
    score += 5 * Math.log1p(around.country(place));
    score += place.kind() == PlaceKind.ADMIN1 ? 0 : 4.5 * Math.log1p(around.area(place));
    score += COVER * Math.log1p(around.together(place));
    score -= place.kind() == PlaceKind.ADMIN1 && hasCapitalOfItsName(span) ? 4 : 0;
    score += 2.5 * Math.log1p(around.neighbours(span, place));
    Place container = span.container == null ? null : span.container.meaning;
    if (container != null && container.holds(place)) {
      score += 8;
    } else if (container != null && Objects.equals(container.country(), place.country())) {
      score += 4;
    }
    return score;
  }

  private static boolean hasCapitalOfItsName(Span span) {
    return span.candidates.stream().anyMatch(m -> m.place().isCapital());
  }

  private static boolean hasAreaOfItsName(Span span, Place town) {
    return span.candidates.stream()
        .map(Gazetteer.Match::place)
        .anyMatch(
            p ->
                p.kind() == PlaceKind.ADMIN1
                    && Objects.equals(p.country(), town.country())
                    && Objects.equals(p.name(), town.admin1()));
  }
}
