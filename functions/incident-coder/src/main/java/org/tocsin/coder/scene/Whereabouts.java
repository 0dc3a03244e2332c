package org.tocsin.coder.scene;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.places.Toponym;
import org.tocsin.coder.text.Sentence;
import org.tocsin.pipeline.record.Location;
import org.tocsin.pipeline.record.LocationPrecision;

/**
 * Where an incident was whose own sentences name no place: what the text around it tells.
 *
 * <p>The country of the text is weighed here for where things happened: a dateline counts once, a
 * nationality half, a name that stands for a government nothing. {@code actors.Focus} weighs the
 * same names for whose forces the text speaks of, where a nationality is as good as a place.
 */
public final class Whereabouts {

  private final Map<Integer, List<Toponym>> byParagraph = new HashMap<>();
  private final @Nullable Toponym country;
  private final CountyTown countyTown;

  /** Makes it for a document of its toponyms, in the order of the text. */
  public Whereabouts(List<Toponym> toponyms) {
    for (Toponym toponym : toponyms) {
      if (toponym.isPlace()) {
        byParagraph.computeIfAbsent(toponym.paragraph(), n -> new ArrayList<>()).add(toponym);
      }
    }
    this.country = mainCountry(toponyms);
    this.countyTown = new CountyTown(toponyms);
  }

  /** The country that the text names most, or null. */
  public @Nullable String country() {
    return country == null ? null : country.location().country();
  }

  /** The place around a sentence: before it in its paragraph, else the country of the text. */
  public @Nullable Toponym around(int paragraph, int sentence) {
    Toponym best = null;
    for (Toponym toponym : byParagraph.getOrDefault(paragraph, List.of())) {
      if (toponym.sentence() >= sentence) {
        break;
      }
      boolean home = country == null || Objects.equals(country(), toponym.location().country());
      if (home && (best == null || exact(toponym))) {
        best = toponym;
      }
    }
    return best != null ? best : country;
  }

  private static boolean exact(Toponym toponym) {
    return toponym.isTown();
  }

  private static @Nullable Toponym mainCountry(List<Toponym> toponyms) {
    Map<String, Integer> votes = new HashMap<>();
    String best = null;
    for (Toponym toponym : toponyms) {
      String country = toponym.location().country();
      if (country != null && !toponym.metonym()) {
        int weight = weight(toponym, votes.getOrDefault(country, 0));
        int n = votes.merge(country, weight, Integer::sum);
        best = best == null || n > votes.getOrDefault(best, 0) ? country : best;
      }
    }
    if (best == null) {
      return null;
    }
    for (Toponym toponym : toponyms) {
      if (best.equals(toponym.location().country())
          && toponym.location().precision() == LocationPrecision.COUNTRY) {
        return toponym;
      }
    }
    for (Toponym toponym : toponyms) {
      if (best.equals(toponym.location().country())) {
        return toponym;
      }
    }
    return null;
  }

  /**
   * Where a report was written says least of where it plays, however often it is repeated there.
   */
  private static int weight(Toponym toponym, int votes) {
    if (toponym.dateline()) {
      return votes == 0 ? 4 : 0;
    }
    return toponym.kind() == Toponym.Kind.DEMONYM ? 1 : 2;
  }

  /** A place that a sentence tells, or the dateline's town where that is its county's. */
  public Toponym told(Toponym place, Sentence s) {
    return countyTown.of(place, s);
  }

  /**
   * The location as the record has it: near where the text says so, and in the country of the text
   * where the gazetteer lacks the place.
   */
  public Location location(Toponym toponym, boolean near) {
    Location l = toponym.location();
    boolean isNear = near && l.precision() == LocationPrecision.PLACE;
    boolean stateless = l.country() == null && toponym.kind() == Toponym.Kind.UNLISTED;
    return new Location(
        l.name(),
        l.admin1(),
        stateless ? country() : l.country(),
        l.latitude(),
        l.longitude(),
        isNear ? LocationPrecision.NEAR : l.precision(),
        l.gazetteerId());
  }
}
