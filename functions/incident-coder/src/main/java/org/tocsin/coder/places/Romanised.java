package org.tocsin.coder.places;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.tocsin.coder.text.Lines;

/** The countries whose places have no one spelling in Latin letters. */
final class Romanised {

  private static final Set<String> COUNTRIES =
      Lines.of(Romanised.class, "romanised.txt").stream()
          .flatMap(line -> Arrays.stream(line.split(" ", -1)))
          .collect(Collectors.toUnmodifiableSet());

  private Romanised() {}

  /** Whether a country, by its ISO 3166-1 code, is one of them. */
  static boolean is(String country) {
    return COUNTRIES.contains(country);
  }
}
