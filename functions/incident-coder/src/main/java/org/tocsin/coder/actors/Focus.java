package org.tocsin.coder.actors;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.places.Toponym;

/**
 * Which countries a document speaks of, and which one at a given point. For one document.
 *
 * <p>It tells whose forces "the army" is, so a nationality, "Malian troops", counts too, and every
 * place alike. Where an incident was is another question: see {@code scene.Whereabouts}, which
 * looks for a place to take and counts a dateline once.
 */
final class Focus {
  /** Sentences before and after that count as around. */
  private static final int NEAR = 2;

  private final Map<String, Double> weights = new HashMap<>();
  private final Map<Integer, List<Toponym>> bySentence = new HashMap<>();
  private final @Nullable String main;

  Focus(List<Toponym> toponyms) {
    for (Toponym toponym : toponyms) {
      bySentence.computeIfAbsent(toponym.sentence(), s -> new ArrayList<>()).add(toponym);
      String country = toponym.location().country();
      if (country != null) {
        double weight = toponym.isPlace() ? toponym.kind() == Toponym.Kind.COUNTRY ? 0.9 : 1 : 0.4;
        weights.merge(country, weight, Double::sum);
      }
    }
    main =
        weights.entrySet().stream()
            .max(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry::getKey))
            .map(Map.Entry::getKey)
            .orElse(null);
  }

  boolean isEmpty() {
    return weights.isEmpty();
  }

  /** How much a country is spoken of; 0 where it isn't. */
  double weight(String country) {
    return weights.getOrDefault(country, 0.0);
  }

  /** How much the countries of a list are spoken of, the first counted twice. */
  double weight(List<String> countries) {
    double weight = 0;
    for (int i = 0; i < countries.size(); i++) {
      weight += weight(countries.get(i)) * (i == 0 ? 2 : 1);
    }
    return weight;
  }

  /** Whether one of the countries is the text's main one, or is spoken of around a sentence. */
  boolean near(int sentence, List<String> countries) {
    if (main != null && countries.contains(main)) {
      return true;
    }
    for (int s = sentence - NEAR; s <= sentence + NEAR; s++) {
      for (Toponym toponym : in(s)) {
        String country = toponym.location().country();
        if (country != null && countries.contains(country)) {
          return true;
        }
      }
    }
    return false;
  }

  List<Toponym> in(int sentence) {
    return bySentence.getOrDefault(sentence, List.of());
  }

  /**
   * The country that forces without a country's name belong to: the sentence's, else the text's.
   */
  @Nullable String at(int sentence) {
    String only = null;
    for (Toponym toponym : in(sentence)) {
      String country = toponym.location().country();
      if (toponym.isPlace() && country != null) {
        if (only != null && !only.equals(country)) {
          return main;
        }
        only = country;
      }
    }
    return only == null ? main : only;
  }
}
