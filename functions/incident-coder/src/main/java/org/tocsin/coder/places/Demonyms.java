package org.tocsin.coder.places;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The words for the people of countries and regions: "Malian", "Malians", "Darfuri". Case is the
 * caller's matter ("polish", "turkey"). Immutable.
 */
public final class Demonyms {
  /**
   * What a demonym points to.
   *
   * @param country ISO 3166-1 alpha-2; absent for regions that span countries
   * @param region the region's name; absent where the whole country is meant
   */
  public record Origin(@Nullable String country, @Nullable String region) {}

  private final Map<String, Origin> byKey = new HashMap<>();
  private final Map<String, String> adjectives = new HashMap<>();

  private Demonyms() {}

  /** Reads the lists; keep the result. */
  public static Demonyms load() {
    Demonyms demonyms = new Demonyms();
    for (List<String> row : TsvResource.rows(Demonyms.class, "countries.tsv", 5)) {
      List<String> words = TsvResource.values(row.get(2));
      demonyms.add(words, new Origin(row.get(0), null));
      if (!words.isEmpty()) {
        demonyms.adjectives.put(row.get(0), words.getFirst());
      }
    }
    for (List<String> row : TsvResource.rows(Demonyms.class, "regions.tsv", 6)) {
      demonyms.add(
          TsvResource.values(row.get(5)),
          new Origin(row.get(2).isEmpty() ? null : row.get(2), row.get(0)));
    }
    return demonyms;
  }

  private void add(List<String> words, Origin origin) {
    for (String word : words) {
      String key = NameKey.of(word);
      byKey.putIfAbsent(key, origin);
      byKey.putIfAbsent(key + "s", origin);
    }
  }

  /** What a word or words point to. */
  public Optional<Origin> of(String words) {
    return Optional.ofNullable(byKey.get(NameKey.of(words)));
  }

  @Nullable Origin byKey(String key) {
    return byKey.get(key);
  }

  /** The adjective of a country, such as "Malian" for ML. */
  public Optional<String> adjective(String iso2) {
    return Optional.ofNullable(adjectives.get(iso2));
  }
}
