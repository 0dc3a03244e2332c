package org.tocsin.coder.places;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells which place each name means. A country or area behind a comma decides; otherwise the most
 * likely place by size and kind wins, in the light of the countries and areas that the other names
 * of the text point to. Two rounds: the second knows what the first chose. For one document.
 */
final class PlaceResolver {
  private static final int ROUNDS = 3;

  /** Degrees within which places are neighbours: some 200 km. */
  private static final double NEAR = 2;

  /** The most places whose neighbourhood counts: keeps long lists of towns linear. */
  private static final int MOST = 50;

  /** Inhabitants from which a town is meant also where the words around seem to say otherwise. */
  private static final int WELL_KNOWN = 500_000;

  /** What a small town points to, that nothing beside it confirms. */
  private static final double SMALL_WEIGHT = 0.3;

  /** What it counts for that other names of the text can lie in the same area. */
  private static final double COVER = 2.5;

  /** A margin that leaves little doubt, in units of score. */
  private static final double SURE = 3;

  /** The share of the pointers to areas that makes one the text's only one. */
  private static final double ONLY = 0.6;

  private final Gazetteer gazetteer;
  private final List<Span> spans;
  private final Map<String, Integer> hints;
  private final Map<String, Place> around = new HashMap<>();
  private final Map<String, Double> countries = new HashMap<>();
  private final Map<String, Double> areas = new HashMap<>();

  /** How many different names of the text could lie in an area. */
  private final Map<String, Integer> covered = new HashMap<>();

  PlaceResolver(Gazetteer gazetteer, List<Span> spans, Map<String, Integer> hints) {
    this.gazetteer = gazetteer;
    this.hints = hints;
    this.spans = spans;
  }

  void resolve() {
    for (Span span : spans) {
      qualify(span);
    }
    shareQualifiers();
    headlineSpeaksOfDistricts();
    cover();
    for (int round = 0; round < ROUNDS; round++) {
      weigh(round);
      for (Span span : spans) {
        choose(span);
      }
    }
    spans.removeIf(s -> isStray(s) && s.asked != PlaceKind.TOWN && s.container == null);
    for (Span span : spans) {
      if (isElsewhere(span) || isStray(span)) {
        span.candidates.clear();
        span.meaning = null;
        span.margin = SURE;
        span.qualifier = span.container;
      }
    }
    for (Span span : spans) {
      if (span.isUnlisted()) {
        place(span);
      }
    }
  }

  /** A small town in a country that nothing else of the text points to. */
  private boolean isStray(Span span) {
    Place place = span.meaning;
    if (!span.small || place == null || span.isDemonym() || span.qualifier != null) {
      return false;
    }
    Double pointers = countries.get(String.valueOf(place.country()));
    return pointers == null || pointers <= SMALL_WEIGHT;
  }

  /**
   * "Kolma in Sovane district" is not the Kolma of another country: an unlisted place, rather than
   * a small town of the name that lies elsewhere.
   */
  private static boolean isElsewhere(Span span) {
    Place place = span.meaning;
    Place container = span.container == null ? null : span.container.meaning;
    return place != null
        && !span.isDemonym()
        && container != null
        && container.country() != null
        && place.kind() == PlaceKind.TOWN
        && place.population() < WELL_KNOWN
        && !Objects.equals(container.country(), place.country());
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
        if (contains(outer.place(), match.place())) {
          inside.add(match);
          break;
        }
      }
    }
    if (!inside.isEmpty()) {
      span.candidates.retainAll(inside);
      List<Gazetteer.Match> outers = new ArrayList<>();
      for (Gazetteer.Match outer : qualifier.candidates) {
        if (inside.stream().anyMatch(m -> contains(outer.place(), m.place()))) {
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

  /** Whether a country or area holds another place. */
  private static boolean contains(Place outer, Place inner) {
    if (outer.equals(inner) || !Objects.equals(outer.country(), inner.country())) {
      return false;
    }
    return switch (outer.kind()) {
      case COUNTRY -> inner.kind() != PlaceKind.COUNTRY;
      case ADMIN1 ->
          (inner.kind() == PlaceKind.TOWN || inner.kind() == PlaceKind.ADMIN2)
              && outer.name().equals(inner.admin1());
      default -> false;
    };
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

  /** Places of one text tend to lie in one area: the one that most of the names can be in. */
  private void cover() {
    Set<String> seen = new HashSet<>();
    for (Span span : spans) {
      if (span.isDemonym() || !seen.add(span.key)) {
        continue;
      }
      Set<String> at = new HashSet<>();
      for (Gazetteer.Match match : span.candidates) {
        Place place = match.place();
        if (place.admin1() != null) {
          at.add(place.country() + "/" + place.admin1());
        }
      }
      at.forEach(area -> covered.merge(area, 1, Integer::sum));
    }
  }

  private void weigh(int round) {
    countries.clear();
    areas.clear();
    around.clear();
    hints.forEach((country, n) -> point(countries, country, Math.min(4, n)));
    for (Span span : spans) {
      Demonyms.Origin origin = span.origin;
      if (origin != null) {
        point(countries, origin.country(), span.metonym ? 0 : 1);
        continue;
      }
      Place likely = round == 0 ? sure(span) : span.margin < 2 ? null : span.meaning;
      if (likely == null || likely.country() == null) {
        continue;
      }
      if (likely.kind() == PlaceKind.TOWN && !span.metonym && around.size() < MOST) {
        around.put(span.key, likely);
      }
      double weight =
          span.small && span.qualifier == null
              ? SMALL_WEIGHT
              : span.dateline ? 3 : span.metonym ? 0.5 : likely.kind() == PlaceKind.TOWN ? 1 : 2;
      point(countries, likely.country(), weight);
      if (likely.admin1() != null) {
        point(areas, likely.country() + "/" + likely.admin1(), weight);
      }
    }
  }

  private static void point(Map<String, Double> at, @Nullable String key, double weight) {
    if (key != null) {
      at.merge(key, weight, Double::sum);
    }
  }

  /** The only candidate, or a country. */
  private static @Nullable Place sure(Span span) {
    if (span.candidates.size() == 1) {
      return span.candidates.getFirst().place();
    }
    String country = null;
    for (Gazetteer.Match match : span.candidates) {
      String of = match.place().country();
      if (country != null && !country.equals(of)) {
        return null;
      }
      country = of;
    }
    return span.candidates.isEmpty() ? null : span.candidates.getFirst().place();
  }

  private void choose(Span span) {
    Demonyms.Origin origin = span.origin;
    if (origin != null) {
      span.meaning = origin(origin);
      span.margin = SURE;
      return;
    }
    if (span.isUnlisted()) {
      span.margin = SURE;
      return;
    }
    Place best = null;
    double bestScore = Double.NEGATIVE_INFINITY;
    double second = Double.NEGATIVE_INFINITY;
    for (Gazetteer.Match match : span.candidates) {
      double score = score(span, match);
      if (score > bestScore) {
        second = bestScore;
        bestScore = score;
        best = match.place();
      } else if (score > second) {
        second = score;
      }
    }
    span.meaning = best;
    span.margin = span.candidates.size() == 1 ? SURE : Math.max(0, bestScore - second);
  }

  private double score(Span span, Gazetteer.Match match) {
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
    Double country = countries.get(String.valueOf(place.country()));
    Double area = areas.get(place.country() + "/" + place.admin1());
    score += country == null ? 0 : 5 * Math.log1p(country);
    score += area == null || place.kind() == PlaceKind.ADMIN1 ? 0 : 4.5 * Math.log1p(area);
    int together = covered.getOrDefault(place.country() + "/" + place.admin1(), 1) - 1;
    score += COVER * Math.log1p(together);
    score -= place.kind() == PlaceKind.ADMIN1 && hasCapitalOfItsName(span) ? 4 : 0;
    score += 2.5 * Math.log1p(neighbours(span, place));
    Place container = span.container == null ? null : span.container.meaning;
    if (container != null && contains(container, place)) {
      score += 8;
    } else if (container != null && Objects.equals(container.country(), place.country())) {
      score += 4;
    }
    return score;
  }

  /** How many of the text's other places lie around a place. */
  private int neighbours(Span span, Place place) {
    Double latitude = place.latitude();
    Double longitude = place.longitude();
    if (latitude == null || longitude == null || place.kind() == PlaceKind.COUNTRY) {
      return 0;
    }
    int count = 0;
    for (Map.Entry<String, Place> e : around.entrySet()) {
      Double la = e.getValue().latitude();
      Double lo = e.getValue().longitude();
      if (la != null
          && lo != null
          && !e.getKey().equals(span.key)
          && Math.abs(la - latitude) < NEAR
          && Math.abs(lo - longitude) < NEAR) {
        count++;
      }
    }
    return count;
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

  /** The country and area of an unlisted place: by its qualifier, else of the nearest place. */
  private void place(Span span) {
    Span qualifier = span.qualifier;
    Place outer = qualifier == null ? null : qualifier.meaning;
    if (outer != null) {
      span.country = outer.country();
      span.admin1 = outer.kind() == PlaceKind.COUNTRY ? null : outer.admin1();
    }
    if (span.country == null) {
      Place near = nearest(span, true);
      near = near != null ? near : nearest(span, false);
      String focus = focus();
      span.country = focus != null ? focus : near == null ? null : near.country();
    }
    if (span.admin1 == null && span.country != null) {
      span.admin1 = onlyArea(span.country);
    }
  }

  /** The country that most of the text's names point to; null where none has more than half. */
  private @Nullable String focus() {
    double all = 0;
    double most = 0;
    String best = null;
    for (Map.Entry<String, Double> e : countries.entrySet()) {
      all += e.getValue();
      if (e.getValue() > most) {
        most = e.getValue();
        best = e.getKey();
      }
    }
    return most > all / 2 ? best : null;
  }

  /** The area that all the text is about, where it is about one. */
  private @Nullable String onlyArea(String country) {
    double all = 0;
    double most = 0;
    String area = null;
    for (Map.Entry<String, Double> e : areas.entrySet()) {
      if (e.getKey().startsWith(country + "/")) {
        all += e.getValue();
        if (e.getValue() > most) {
          most = e.getValue();
          area = e.getKey().substring(3);
        }
      }
    }
    return most >= 2 && most >= ONLY * all ? area : null;
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
