package org.tocsin.coder.places;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tocsin.coder.text.Document;
import org.tocsin.coder.text.Sentence;

/** Words that tell a country without naming it, such as "crore" or "sheriff's office". */
final class CountryWords {
  private static final int LONGEST = 3;

  private final Map<String, String> countries = new HashMap<>();

  private CountryWords() {}

  static CountryWords load() {
    CountryWords all = new CountryWords();
    for (List<String> row : TsvResource.rows(CountryWords.class, "country-words.tsv", 2)) {
      TsvResource.values(row.get(1)).forEach(w -> all.countries.put(NameKey.of(w), row.get(0)));
    }
    return all;
  }

  /** How many different words of each country a text has. */
  Map<String, Integer> in(Document document) {
    Set<String> seen = new HashSet<>();
    Map<String, Integer> counts = new HashMap<>();
    for (Sentence s : document.sentences()) {
      for (int i = 0; i < s.size(); i++) {
        StringBuilder words = new StringBuilder();
        for (int n = 0; n < LONGEST && i + n < s.size(); n++) {
          words.append(n == 0 ? "" : " ").append(s.norm(i + n));
          String key = NameKey.of(words);
          String country = countries.get(key);
          if (country != null && seen.add(key)) {
            counts.merge(country, 1, Integer::sum);
          }
        }
      }
    }
    return counts;
  }
}
