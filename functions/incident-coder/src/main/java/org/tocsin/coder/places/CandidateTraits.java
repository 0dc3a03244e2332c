package org.tocsin.coder.places;

import java.util.Objects;

/**
 * Reckons what speaks for each place that a name may mean: its size and kind, and what the words
 * beside it and the other names of the text point to. For one document and one thread.
 */
final class CandidateTraits {
  /** Inhabitants from which every reader knows a town. */
  static final int FAMOUS = 1_000_000;

  private static final int TRAITS = CandidateTrait.values().length;

  private final Surroundings around;

  CandidateTraits(Surroundings around) {
    this.around = around;
  }

  /** The numbers of a candidate, one for each {@link CandidateTrait}. */
  double[] of(Span span, Gazetteer.Match match) {
    double[] traits = new double[TRAITS];
    Place place = match.place();
    set(traits, CandidateTrait.SIZE, Math.log(place.population() + 100.0));
    set(traits, CandidateTrait.USUAL_NAME, match.usualName());
    ofKind(traits, span, place);
    PlaceKind asked = span.asked;
    if (asked == PlaceKind.ADMIN1) {
      // a province is a second-order area in some countries
      boolean area = place.kind() != PlaceKind.TOWN && place.kind() != PlaceKind.COUNTRY;
      set(traits, CandidateTrait.ASKED_AREA, area);
    } else {
      set(traits, CandidateTrait.ASKED, asked == place.kind());
    }
    ofText(traits, span, place);
    boolean famous = match.usualName() && traits[CandidateTrait.FAMOUS.index()] > 0;
    set(traits, CandidateTrait.FAMOUS_ALONE, famous && around.isSilent(span));
    Place container = span.container == null ? null : span.container.meaning;
    boolean held = container != null && container.holds(place);
    set(traits, CandidateTrait.HELD, held);
    set(
        traits,
        CandidateTrait.HELD_IN_COUNTRY,
        container != null && !held && Objects.equals(container.country(), place.country()));
    return traits;
  }

  private static void ofKind(double[] traits, Span span, Place place) {
    CandidateTrait kind =
        switch (place.kind()) {
          case COUNTRY -> CandidateTrait.COUNTRY;
          case REGION ->
              place.country() == null ? CandidateTrait.WIDE_REGION : CandidateTrait.REGION;
          case ADMIN1 -> CandidateTrait.AREA;
          case ADMIN2 ->
              place.id() == null && place.latitude() == null
                  ? CandidateTrait.DISTRICT_ALONE
                  : CandidateTrait.DISTRICT;
          default ->
              place.featureCode().equals("PPLX") ? CandidateTrait.QUARTER : CandidateTrait.CAPITAL;
        };
    boolean town = place.kind() == PlaceKind.TOWN;
    set(traits, kind, kind != CandidateTrait.CAPITAL || place.isCapital());
    set(traits, CandidateTrait.OUR_TOWN, town && place.isOfNote());
    set(traits, CandidateTrait.IN_AREA_OF_ITS_NAME, town && hasAreaOfItsName(span, place));
    set(
        traits,
        CandidateTrait.AREA_OF_CAPITAL,
        place.kind() == PlaceKind.ADMIN1
            && span.candidates.stream().anyMatch(m -> m.place().isCapital()));
    set(
        traits,
        CandidateTrait.AREA_OF_TOWN,
        place.kind() == PlaceKind.ADMIN1 && hasTownOfItsName(span, place));
    int largest = 0;
    for (Gazetteer.Match other : span.candidates) {
      largest = Math.max(largest, other.place().population());
    }
    set(
        traits,
        CandidateTrait.SMALLER,
        town ? Math.log((largest + 1000.0) / (place.population() + 1000.0)) : 0);
    set(
        traits,
        CandidateTrait.FAMOUS,
        place.kind() == PlaceKind.COUNTRY || (town && place.population() > FAMOUS));
  }

  private void ofText(double[] traits, Span span, Place place) {
    double country = around.country(span, place);
    set(traits, CandidateTrait.COUNTRY_POINTED, Math.log1p(country));
    set(traits, CandidateTrait.COUNTRY_SHARE, around.shareOfCountries(country));
    set(traits, CandidateTrait.ONLY_COUNTRY, country > 0 && around.isOnly(span, country));
    if (place.kind() != PlaceKind.ADMIN1) {
      double area = around.area(span, place);
      set(traits, CandidateTrait.AREA_POINTED, Math.log1p(area));
      set(traits, CandidateTrait.AREA_SHARE, around.shareOfAreas(area));
    }
    set(traits, CandidateTrait.TOGETHER, Math.log1p(around.together(place)));
    set(traits, CandidateTrait.NEIGHBOURS, Math.log1p(around.neighbours(span, place)));
    set(traits, CandidateTrait.CLOSE, Math.log1p(around.close(span, place)));
  }

  private static boolean hasAreaOfItsName(Span span, Place town) {
    for (Gazetteer.Match match : span.candidates) {
      Place place = match.place();
      if (place.kind() == PlaceKind.ADMIN1
          && Objects.equals(place.country(), town.country())
          && Objects.equals(place.name(), town.admin1())) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasTownOfItsName(Span span, Place area) {
    for (Gazetteer.Match match : span.candidates) {
      Place town = match.place();
      boolean seat = town.isCapital() || town.featureCode().equals("PPLA");
      if (town.kind() == PlaceKind.TOWN && (match.usualName() || seat) && area.holds(town)) {
        return true;
      }
    }
    return false;
  }

  private static void set(double[] traits, CandidateTrait trait, boolean holds) {
    set(traits, trait, holds ? 1 : 0);
  }

  private static void set(double[] traits, CandidateTrait trait, double value) {
    traits[trait.index()] = value;
  }
}
