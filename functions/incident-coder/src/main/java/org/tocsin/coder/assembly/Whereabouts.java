package org.tocsin.coder.assembly;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.places.Toponym;
import org.tocsin.pipeline.record.Location;
import org.tocsin.pipeline.record.LocationPrecision;

/** Where an incident was whose own sentences name no place: what the text around it tells. */
final class Whereabouts {

  private final List<Toponym> toponyms;
  private final @Nullable Toponym country;

  Whereabouts(List<Toponym> toponyms) {
    this.toponyms = toponyms;
    this.country = mainCountry(toponyms);
  }

  /** The country that the text names most, or null. */
  @Nullable String country() {
    return country == null ? null : country.location().country();
  }

  /** The place around a sentence: before it in its paragraph, else the country of the text. */
  @Nullable Toponym around(int paragraph, int sentence) {
    Toponym best = null;
    for (Toponym toponym : toponyms) {
      if (toponym.paragraph() == paragraph && toponym.sentence() < sentence && toponym.isPlace()) {
        best = best == null || exact(toponym) ? toponym : best;
      }
    }
    return best != null ? best : country;
  }

  private static boolean exact(Toponym toponym) {
    return Draft.isTown(toponym);
  }

  private static @Nullable Toponym mainCountry(List<Toponym> toponyms) {
    Map<String, Integer> votes = new HashMap<>();
    String best = null;
    for (Toponym toponym : toponyms) {
      String country = toponym.location().country();
      if (country != null) {
        int weight = toponym.kind() == Toponym.Kind.DEMONYM ? 1 : 2;
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

  /** The location as the record has it, marked as near where the text says so. */
  static Location location(Toponym toponym, boolean near) {
    Location l = toponym.location();
    return near && l.precision() == LocationPrecision.PLACE
        ? new Location(
            l.name(),
            l.admin1(),
            l.country(),
            l.latitude(),
            l.longitude(),
            LocationPrecision.NEAR,
            l.gazetteerId())
        : l;
  }
}
