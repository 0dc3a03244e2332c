package org.tocsin.incidents.exports;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A country as ACLED's files have it.
 *
 * @param code ISO 3166-1 alpha-2, by which records name it
 * @param code3 ISO 3166-1 alpha-3
 * @param number ISO 3166-1 numeric; absent for Kosovo, which has none
 * @param name ACLED's name
 * @param region ACLED's region, one of seventeen
 */
public record Country(
    String code, String code3, @Nullable Integer number, String name, String region) {

  private static final Map<String, Country> ALL = load();

  /** All of them, by code. */
  public static Collection<Country> all() {
    return ALL.values();
  }

  /** The country with an alpha-2 code, upper case. */
  public static Optional<Country> of(@Nullable String code) {
    return code == null ? Optional.empty() : Optional.ofNullable(ALL.get(code));
  }

  /** The country that a person names by either code or by its name, in any case. */
  public static Optional<Country> named(String text) {
    String asked = text.strip();
    return of(asked.toUpperCase(Locale.ROOT))
        .or(
            () ->
                ALL.values().stream()
                    .filter(c -> c.code3.equalsIgnoreCase(asked) || c.name.equalsIgnoreCase(asked))
                    .findFirst());
  }

  private static Map<String, Country> load() {
    Map<String, Country> all = new LinkedHashMap<>();
    Tsv.rows("countries.tsv")
        .forEach(
            row ->
                all.put(
                    row.get(0),
                    new Country(
                        row.get(0),
                        row.get(1),
                        row.get(2).isEmpty() ? null : Integer.valueOf(row.get(2)),
                        row.get(3),
                        row.get(4))));
    return Collections.unmodifiableMap(all);
  }
}
