package org.tocsin.coder.places;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Tells which place each name means. A country or area behind a comma decides; otherwise the most
 * likely place by size and kind wins, in the light of the countries and areas that the other names
 * of the text point to. Some rounds: each knows what the one before chose. For one document.
 */
final class PlaceResolver {
  private static final int ROUNDS = 3;

  /** Inhabitants from which a town is meant also where the words around seem to say otherwise. */
  private static final int WELL_KNOWN = 500_000;

  /** Inhabitants below which a town's name is likely to be a village's elsewhere, too. */
  private static final int LITTLE = 30_000;

  /** Inhabitants from which a town is known beyond its country. */
  private static final int CITY = 150_000;

  /** A margin that leaves little doubt, in units of score. */
  private static final double SURE = 3;

  private final Gazetteer gazetteer;
  private final List<Span> spans;
  private final CandidateScore scores;
  private final Surroundings around;
  private final CandidateTraits traits;

  PlaceResolver(
      Gazetteer gazetteer, CandidateScore scores, List<Span> spans, Map<String, Integer> hints) {
    this.gazetteer = gazetteer;
    this.scores = scores;
    this.spans = spans;
    new Qualifiers(spans).apply();
    this.around = new Surroundings(spans, hints);
    this.traits = new CandidateTraits(around);
  }

  void resolve() {
    for (int round = 0; round < ROUNDS; round++) {
      around.weigh(round);
      for (Span span : spans) {
        choose(span);
      }
    }
    around.settle();
    spans.removeIf(s -> s.word && s.meaning != null && around.country(s, s.meaning) == 0);
    leaveOutStrays();
    for (Span span : spans) {
      if (isElsewhere(span) || isStray(span) || isFarOff(span)) {
        span.candidates.clear();
        span.meaning = null;
        span.margin = SURE;
        span.qualifier = span.container;
        // "the Kolma district of Sovane", which is a town
        span.quarter = span.container != null && span.asked == PlaceKind.ADMIN2 && !span.isBlock();
      }
    }
    UnlistedAreas areas = new UnlistedAreas(spans, around);
    OtherSpellings loosely = new OtherSpellings(gazetteer);
    for (Span span : spans) {
      if (span.isUnlisted()) {
        areas.place(span);
        loosely.place(span);
      }
    }
  }

  /** Leaves them out, so that none of them tells either where an unlisted place lies. */
  private void leaveOutStrays() {
    List<Span> kept = new ArrayList<>(spans.size());
    for (Span span : spans) {
      if (isStray(span)
          && (span.institution
              || (span.asked != PlaceKind.TOWN && span.container == null && !span.located))) {
        span.meaning = null;
        span.candidates.clear();
      } else {
        kept.add(span);
      }
    }
    spans.clear();
    spans.addAll(kept);
  }

  /**
   * A small town, or one that few know by this name, in a country that nothing else of the text
   * points to; but where nothing points to any, and all its places are in one, that is it.
   */
  private boolean isStray(Span span) {
    Place place = span.meaning;
    return place != null
        && !span.isDemonym()
        && span.qualifier == null
        && ((span.goesOn && around.country(span, place) == 0)
            || isVillageAbroad(span, place)
            || (!KnownAbroad.is(span, place, around) && isUnknownAbroad(span, place)));
  }

  private boolean isUnknownAbroad(Span span, Place place) {
    return isFarAbroad(span, place)
        || isTownOfOthers(span, place)
        || ((span.small || span.isHardlyKnown())
            && around.isStrange(place)
            && !((span.located || span.dateline)
                && span.isOfOneCountry()
                && around.isSilent(span)));
  }

  /**
   * "Yala" in a text that names towns or areas of Nigeria only, or what is at work in Nigeria only,
   * is no town of middling size of another country.
   */
  private boolean isTownOfOthers(Span span, Place place) {
    return place.kind() == PlaceKind.TOWN
        && place.population() < CITY
        && !place.isCapital()
        && span.container == null
        && !span.dateline
        && around.country(span, place) == 0
        && around.neighbours(span, place) == 0
        && !span.isOfOneCountry()
        && around.isOfOneLand(span);
  }

  /**
   * "San Ramon" in a text that is about El Salvador is not the San Ramon of a country that the text
   * hardly speaks of, unless everybody knows that town.
   */
  private boolean isFarAbroad(Span span, Place place) {
    return place.kind() == PlaceKind.TOWN
        && place.population() < WELL_KNOWN
        && !place.isCapital()
        && !place.isOfNote()
        && span.container == null
        && around.neighbours(span, place) == 0
        && around.isAboutOthers(span, place);
  }

  /**
   * "Boda village" in a text that points to other countries only, or to another area of its country
   * only, is not the town of the name.
   */
  private boolean isVillageAbroad(Span span, Place place) {
    String country = place.country();
    if (!span.village || country == null || place.kind() != PlaceKind.TOWN) {
      return false;
    }
    String area = around.onlyArea(country);
    return (around.country(span, place) == 0 && !around.isSilent(span))
        || (area != null && !area.equals(place.admin1()));
  }

  /**
   * "At Deoli" in a text on one district is not the small town Deoli of another area, far from all
   * that the text names: every district has villages of such names.
   */
  private boolean isFarOff(Span span) {
    Place place = span.meaning;
    String country = place == null ? null : place.country();
    if (place == null
        || country == null
        || span.isDemonym()
        || span.dateline
        || span.qualifier != null
        || place.kind() != PlaceKind.TOWN
        || place.population() >= LITTLE
        || place.isOfNote()
        || around.neighbours(span, place) > 0) {
      return false;
    }
    String area = country.equals(around.focus()) ? around.wholeArea(span, country) : null;
    return area != null && !area.equals(place.admin1());
  }

  /**
   * "Kolma in Sovane district" is not the Kolma of another country: an unlisted place, rather than
   * a small town of the name that lies elsewhere.
   */
  private static boolean isElsewhere(Span span) {
    Place place = span.meaning;
    Place container = span.container == null ? null : span.container.meaning;
    PlaceKind asked = span.container == null ? null : span.container.asked;
    if (place == null
        || span.isDemonym()
        || container == null
        || container.country() == null
        || !(place.kind() == PlaceKind.TOWN || place.kind() == PlaceKind.ADMIN2)) {
      return false;
    }
    boolean abroad = !Objects.equals(container.country(), place.country());
    if (abroad && span.isBlock()) {
      return true;
    }
    return (place.kind() == PlaceKind.TOWN
            ? place.population() < WELL_KNOWN || span.byOtherName
            : isOtherDistrict(span, container, asked))
        && (abroad || isInAnotherArea(span, container, place));
  }

  /** "Kolma in Sovane district", "the Kolma district of Sovane town": no other district Kolma. */
  private static boolean isOtherDistrict(Span span, Place container, @Nullable PlaceKind asked) {
    return span.asked == PlaceKind.ADMIN2
        ? container.kind() == PlaceKind.TOWN
        : asked == PlaceKind.ADMIN2 && !Objects.equals(container, span.meaning);
  }

  private static boolean isInAnotherArea(Span span, Place container, Place place) {
    PlaceKind asked = span.container == null ? null : span.container.asked;
    boolean area =
        container.kind() == PlaceKind.ADMIN1
            || container.kind() == PlaceKind.ADMIN2
            || span.asked == PlaceKind.ADMIN2
            || asked == PlaceKind.ADMIN2;
    return area
        && container.admin1() != null
        && place.admin1() != null
        && !container.admin1().equals(place.admin1());
  }

  private void choose(Span span) {
    Demonyms.Origin origin = span.origin;
    if (origin != null) {
      span.meaning = span.meaning == null ? origin(origin) : span.meaning;
      span.margin = SURE;
      return;
    }
    if (span.isUnlisted()) {
      span.margin = SURE;
      return;
    }
    Place capital = Capitals.meant(span, around);
    if (capital != null) {
      span.meaning = capital;
      span.margin = SURE;
      span.byOtherName = false;
      return;
    }
    Place best = null;
    double bestScore = Double.NEGATIVE_INFINITY;
    double second = Double.NEGATIVE_INFINITY;
    for (Gazetteer.Match match : span.candidates) {
      double score = scores.of(traits.of(span, match));
      if (score > bestScore) {
        second = bestScore;
        bestScore = score;
        best = match.place();
        span.byOtherName = !match.usualName();
      } else if (score > second) {
        second = score;
      }
    }
    span.meaning = NamedAreas.instead(span, best, around);
    span.margin = span.candidates.size() == 1 ? SURE : Math.max(0, bestScore - second);
  }

  /** Every name that can mean several places, after the rounds. */
  List<Choice> choices() {
    List<Choice> choices = new ArrayList<>();
    for (Span span : spans) {
      if (span.candidates.size() > 1) {
        choices.add(
            new Choice(
                span.sentence.paragraph(),
                span.start,
                span.end,
                span.candidates.stream()
                    .map(m -> Choice.Candidate.of(m.place(), traits.of(span, m)))
                    .toList()));
      }
    }
    return choices;
  }

  private @Nullable Place origin(Demonyms.Origin origin) {
    String region = origin.region();
    String country = origin.country();
    for (Gazetteer.Match match :
        region == null ? List.<Gazetteer.Match>of() : gazetteer.named(region)) {
      if (match.place().kind() != PlaceKind.TOWN
          && (country == null || country.equals(match.place().country()))) {
        return match.place();
      }
    }
    return country == null
        ? null
        : gazetteer.country(country).stream()
            .flatMap(c -> gazetteer.named(c.name()).stream())
            .map(Gazetteer.Match::place)
            .filter(p -> p.kind() == PlaceKind.COUNTRY)
            .findFirst()
            .orElse(null);
  }
}
