package org.tocsin.coder.places;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The areas in which the places of a text lie, once each name is settled. For one document. */
final class SettledAreas {
  /** The share of the pointers to areas that makes one the text's only one. */
  private static final double ONLY = 0.6;

  /** The same where the text names hardly anything of another. */
  private static final double WHOLE = 0.8;

  private final Map<String, Double> areas = new HashMap<>();

  /** What each name adds to them, by its key. */
  private final Map<String, Double> ofNames = new HashMap<>();

  /** Weighs the areas by what every name was found to mean. */
  void weigh(List<Span> spans) {
    areas.clear();
    ofNames.clear();
    for (Span span : spans) {
      Place place = span.meaning;
      if (place != null && place.admin1() != null && !span.isDemonym() && !span.metonym) {
        boolean faint =
            span.qualifier == null && (span.small || span.isHardlyKnown() || span.village);
        double weight = faint ? Surroundings.SMALL_WEIGHT : place.kind() == PlaceKind.TOWN ? 1 : 2;
        areas.merge(place.country() + "/" + place.admin1(), weight, Double::sum);
        ofNames.merge(span.key, weight, Double::sum);
      }
    }
  }

  /** The area of a country that all the text is about, where it is about one. */
  @Nullable String only(String country) {
    return area(country, ONLY, 0);
  }

  /** The area in which all lies that the text names of a country besides a name. */
  @Nullable String whole(Span span, String country) {
    return area(country, WHOLE, ofNames.getOrDefault(span.key, 0.0));
  }

  private @Nullable String area(String country, double share, double besides) {
    double all = -besides;
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
    return most >= 2 && most >= share * all ? area : null;
  }
}
