package org.tocsin.coder.places;

import java.util.HashMap;
import java.util.Map;

/** The places of a text on the map, for counting those that lie around one of them. */
final class Neighbours {
  /** The most places that count: keeps long lists of towns linear. */
  private static final int MOST = 50;

  private final Map<String, Place> places = new HashMap<>();

  void clear() {
    places.clear();
  }

  /** Puts a place there by the key of its name; no more where there are many. */
  void add(String key, Place place) {
    if (places.size() < MOST) {
      places.put(key, place);
    }
  }

  /** How many places of other names lie within some degrees of a place. */
  int within(double degrees, String key, Place place) {
    Double latitude = place.latitude();
    Double longitude = place.longitude();
    if (latitude == null || longitude == null || place.kind() == PlaceKind.COUNTRY) {
      return 0;
    }
    int count = 0;
    for (Map.Entry<String, Place> e : places.entrySet()) {
      Double la = e.getValue().latitude();
      Double lo = e.getValue().longitude();
      if (la != null
          && lo != null
          && !e.getKey().equals(key)
          && Math.abs(la - latitude) < degrees
          && Math.abs(lo - longitude) < degrees) {
        count++;
      }
    }
    return count;
  }
}
