package org.tocsin.coder.places;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the names of a text together point to: countries and areas, each with a weight, and the
 * places that they lie among. Weighed anew each round, as more names are settled. For one document.
 *
 * <p>It serves to tell which of several places a name means, so it works on names that are not
 * settled yet; {@code scene.Whereabouts} and {@code actors.Focus} weigh countries once they are.
 */
final class Surroundings {
  /** Degrees within which places are neighbours: some 200 km. */
  private static final double NEAR = 2;

  /** Degrees within which they are close: some 50 km. */
  private static final double CLOSE = 0.5;

  /** What a small town points to, that nothing beside it confirms. */
  static final double SMALL_WEIGHT = 0.3;

  /** The margin from which a choice points to its area. */
  private static final double SETTLED = 2;

  /** The weight from which the pointers tell what countries a text is about. */
  private static final double ENOUGH = 3;

  /** The share of the pointers below which a text is hardly about a country. */
  private static final double FEW = 0.08;

  private final List<Span> spans;
  private final Map<String, Integer> hints;

  private final Neighbours around = new Neighbours();
  private final Map<String, Double> countries = new HashMap<>();
  private final Map<String, Double> areas = new HashMap<>();

  private final SettledAreas settled = new SettledAreas();

  /** What each name points to itself, by its key and the country or area. */
  private final Map<String, Map<String, Double>> own = new HashMap<>();

  /** What each name points to itself, of all countries, by its key. */
  private final Map<String, Double> ownOfAll = new HashMap<>();

  /** The keys of towns and areas that are no country, no government and no dateline. */
  private final Set<String> grounds = new HashSet<>();

  private double allCountries;
  private double allAreas;

  /** How many different names of the text could lie in an area. */
  private final Map<String, Integer> covered = new HashMap<>();

  Surroundings(List<Span> spans, Map<String, Integer> hints) {
    this.spans = spans;
    this.hints = hints;
    cover();
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

  /** Weighs what the names point to: by what is sure in round 0, then by what was chosen. */
  void weigh(int round) {
    countries.clear();
    areas.clear();
    around.clear();
    own.clear();
    ownOfAll.clear();
    grounds.clear();
    hints.forEach((country, n) -> point(countries, country, Math.min(4, n)));
    Set<String> datelines = new HashSet<>();
    for (Span span : spans) {
      Demonyms.Origin origin = span.origin;
      if (origin != null) {
        point(countries, origin.country(), span.metonym ? 0 : 1);
        continue;
      }
      Place likely = round == 0 || span.margin < SETTLED ? sure(span) : span.meaning;
      if (likely == null || likely.country() == null) {
        continue;
      }
      if (span.dateline ? !datelines.add(span.key) : datelines.contains(span.key)) {
        continue; // where a report was written says no more however often it is repeated
      }
      boolean exact = likely.kind() == PlaceKind.TOWN || likely.kind() == PlaceKind.ADMIN2;
      if (exact && !span.metonym) {
        around.add(span.key, likely);
      }
      if (likely.kind() != PlaceKind.COUNTRY && !span.metonym && !span.dateline) {
        grounds.add(span.key);
      }
      double weight =
          (span.small || span.isHardlyKnown()) && span.qualifier == null
              ? SMALL_WEIGHT
              : span.dateline ? 3 : span.metonym ? 0.5 : likely.kind() == PlaceKind.TOWN ? 1 : 2;
      Map<String, Double> its = own.computeIfAbsent(span.key, k -> new HashMap<>());
      point(countries, likely.country(), weight);
      point(its, likely.country(), weight);
      point(ownOfAll, span.key, weight);
      if (likely.admin1() != null) {
        String area = likely.country() + "/" + likely.admin1();
        point(areas, area, weight);
        point(its, area, weight);
      }
    }
    allCountries = sum(countries);
    allAreas = sum(areas);
  }

  /** Weighs the areas by what every name was found to mean. */
  void settle() {
    settled.weigh(spans);
  }

  private static double sum(Map<String, Double> weights) {
    double sum = 0;
    for (double weight : weights.values()) {
      sum += weight;
    }
    return sum;
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

  /** The weight of the pointers to a place's country; 0 where nothing points to it. */
  double country(Place place) {
    return countries.getOrDefault(String.valueOf(place.country()), 0.0);
  }

  /** The same without what the name itself points to. */
  double country(Span span, Place place) {
    return Math.max(0, country(place) - own(span, String.valueOf(place.country())));
  }

  /** The weight of other names' pointers to the first-order area that a place lies in. */
  double area(Span span, Place place) {
    String area = place.country() + "/" + place.admin1();
    return Math.max(0, areas.getOrDefault(area, 0.0) - own(span, area));
  }

  private double own(Span span, String key) {
    Map<String, Double> its = own.get(span.key);
    return its == null ? 0 : its.getOrDefault(key, 0.0);
  }

  /** The share of all pointers to countries that a weight is, from 0 to 1. */
  double shareOfCountries(double weight) {
    return allCountries == 0 ? 0 : weight / allCountries;
  }

  /** The share of all pointers to first-order areas that a weight is, from 0 to 1. */
  double shareOfAreas(double weight) {
    return allAreas == 0 ? 0 : weight / allAreas;
  }

  /** How many other names of the text could lie in a place's area. */
  int together(Place place) {
    return covered.getOrDefault(place.country() + "/" + place.admin1(), 1) - 1;
  }

  /** Whether nothing but a small town or two of its own points to a country. */
  boolean isStrange(Place place) {
    return country(place) <= SMALL_WEIGHT;
  }

  /** What a name itself points to, of all countries. */
  private double itsOwn(Span span) {
    return ownOfAll.getOrDefault(span.key, 0.0);
  }

  /** Whether what other names point to a country is all that they point to. */
  boolean isOnly(Span span, double country) {
    return country >= allCountries - itsOwn(span) - 1e-9;
  }

  /** Whether the text's other names are about other countries than a place's, but for a few. */
  boolean isAboutOthers(Span span, Place place) {
    double others = allCountries - itsOwn(span);
    return others >= ENOUGH && country(span, place) < FEW * others;
  }

  /** Whether the text names a town or an area besides a name, and besides where it was written. */
  boolean isGrounded(Span span) {
    return grounds.size() > (grounds.contains(span.key) ? 1 : 0);
  }

  /** Whether the text names a place besides a name, and points to one country only. */
  boolean isOfOneLand(Span span) {
    double most = 0;
    for (Map.Entry<String, Double> e : countries.entrySet()) {
      most = Math.max(most, e.getValue() - own(span, e.getKey()));
    }
    return isGrounded(span) && most > 0 && isOnly(span, most);
  }

  /** Whether no other name of the text and no word of it points to any country. */
  boolean isSilent(Span span) {
    return allCountries <= itsOwn(span);
  }

  /** How many of the text's other places lie around a place. */
  int neighbours(Span span, Place place) {
    return around.within(NEAR, span.key, place);
  }

  /** How many of the text's other places lie close to a place. */
  int close(Span span, Place place) {
    return around.within(CLOSE, span.key, place);
  }

  /** The country that most of the text's names point to; null where none has more than half. */
  @Nullable String focus() {
    double most = 0;
    String best = null;
    for (Map.Entry<String, Double> e : countries.entrySet()) {
      if (e.getValue() > most) {
        most = e.getValue();
        best = e.getKey();
      }
    }
    return most > allCountries / 2 ? best : null;
  }

  /** The area that all the text is about, where it is about one. */
  @Nullable String onlyArea(String country) {
    return settled.only(country);
  }

  /** The area in which all lies that the text names of a place's country beside it. */
  @Nullable String wholeArea(Span span, String country) {
    return settled.whole(span, country);
  }
}
