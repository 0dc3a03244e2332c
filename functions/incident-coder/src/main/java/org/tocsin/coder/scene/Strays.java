package org.tocsin.coder.scene;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.places.Gazetteer;
import org.tocsin.coder.places.Place;
import org.tocsin.coder.places.Toponym;
import org.tocsin.coder.text.Document;
import org.tocsin.coder.text.Sentence;
import org.tocsin.pipeline.record.Location;
import org.tocsin.pipeline.record.LocationPrecision;

/**
 * Tells the names that the gazetteer knows from another part of the world only: San Ramon in a text
 * on El Salvador is not the one of California, and Rosales is a hospital there. Such a name is a
 * place of the text's own country that the gazetteer lacks, where a word says that something was
 * there, and no place otherwise.
 */
public final class Strays {

  /** How often a text names its own country at least, where strangers are looked for. */
  private static final int HOME = 6;

  /** The same where it names one place of it only. */
  private static final int HOME_OF_ONE = 10;

  /** How often it is named for each time that the country of a stranger is. */
  private static final int TIMES = 3;

  /** Inhabitants of a town that every text may name. */
  private static final int LARGE = 350_000;

  /** Inhabitants of a town that a text does name where it says that something was there. */
  private static final int KNOWN = 150_000;

  /**
   * What a text names of a country.
   *
   * @param places the keys of its places
   * @param countries how often it is named itself, by the key of the name
   */
  private record Land(Set<String> places, Map<String, Integer> countries) {
    static final Land EMPTY = new Land(Set.of(), Map.of());

    boolean hasPlaceBeside(String key) {
      return places.size() > 1 || (places.size() == 1 && !places.contains(key));
    }

    int named() {
      return countries.values().stream().mapToInt(n -> n).sum();
    }
  }

  private final Gazetteer gazetteer;
  private final List<Toponym> toponyms;
  private final Map<String, Land> lands = new HashMap<>();
  private final Map<String, Integer> votes = new HashMap<>();
  private final @Nullable String home;

  private Strays(Gazetteer gazetteer, List<Toponym> toponyms) {
    this.gazetteer = gazetteer;
    this.toponyms = toponyms;
    String best = null;
    for (Toponym toponym : toponyms) {
      String country = toponym.location().country();
      if (country != null) {
        int n = votes.merge(country, weight(toponym), Integer::sum);
        best = best == null || n > votes.getOrDefault(best, 0) ? country : best;
        Land land = lands.computeIfAbsent(country, c -> new Land(new HashSet<>(), new HashMap<>()));
        if (toponym.location().precision() == LocationPrecision.COUNTRY) {
          land.countries().merge(key(toponym), weight(toponym), Integer::sum);
        } else {
          land.places().add(key(toponym));
        }
      }
    }
    home = best;
  }

  private static int weight(Toponym toponym) {
    return toponym.kind() == Toponym.Kind.DEMONYM ? 1 : 2;
  }

  private static String key(Toponym toponym) {
    return toponym.location().name().toLowerCase(Locale.ROOT);
  }

  /** The same names, with strangers made what they are in the text's own country, or left out. */
  public static List<Toponym> settled(
      Gazetteer gazetteer, Document document, List<Toponym> toponyms) {
    Strays strays = new Strays(gazetteer, toponyms);
    String home = strays.home;
    if (home == null || strays.votes.size() < 2 || !strays.playsIn(home)) {
      return toponyms;
    }
    Map<Integer, Sentence> sentences = new HashMap<>();
    document.sentences().forEach(s -> sentences.put(s.number(), s));
    List<Toponym> settled = new ArrayList<>();
    for (Toponym toponym : toponyms) {
      Sentence s = sentences.get(toponym.sentence());
      boolean there = s != null && PlaceChoice.isAt(s, toponym);
      if (s == null || !strays.isStranger(toponym, there)) {
        settled.add(toponym);
      } else if (there) {
        settled.add(unlisted(toponym, home));
      }
    }
    return settled;
  }

  /** Whether the text names a country often, and some places of it. */
  private boolean playsIn(String country) {
    Set<String> named = new HashSet<>();
    for (Toponym toponym : toponyms) {
      if (country.equals(toponym.location().country())
          && toponym.isPlace()
          && toponym.location().precision() != LocationPrecision.COUNTRY) {
        named.add(key(toponym));
      }
    }
    int least = named.size() > 1 ? HOME : HOME_OF_ONE;
    return !named.isEmpty() && votes.getOrDefault(country, 0) >= least;
  }

  private boolean isStranger(Toponym toponym, boolean there) {
    String own = toponym.location().country();
    boolean small =
        toponym.kind() == Toponym.Kind.TOWN || (toponym.kind() == Toponym.Kind.ADMIN && !there);
    if (!small || !toponym.isPlace() || own == null || own.equals(home)) {
      return false;
    }
    Land land = lands.getOrDefault(own, Land.EMPTY);
    String key = key(toponym);
    if (land.hasPlaceBeside(key)) {
      return false;
    }
    int others = land.named() - land.countries().getOrDefault(key, 0);
    return others * TIMES <= votes.getOrDefault(home, 0) && !isKnown(toponym, there);
  }

  /** Whether it is a town that a text may name though it tells of another country. */
  private boolean isKnown(Toponym toponym, boolean there) {
    Location location = toponym.location();
    String id = location.gazetteerId();
    for (Gazetteer.Match match : gazetteer.named(location.name())) {
      Place place = match.place();
      if (id != null
          && id.equals(place.id())
          && (place.isCapital() || place.population() >= (there ? KNOWN : LARGE))) {
        return true;
      }
    }
    return false;
  }

  private static Toponym unlisted(Toponym t, String country) {
    return new Toponym(
        t.paragraph(),
        t.sentence(),
        t.start(),
        t.end(),
        t.text(),
        Toponym.Kind.UNLISTED,
        new Location(t.text(), null, country, null, null, LocationPrecision.PLACE, null),
        null,
        t.confidence(),
        false,
        t.dateline());
  }
}
