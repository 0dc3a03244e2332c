package org.tocsin.coder.places;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tocsin.coder.text.Document;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.WordMap;
import org.tocsin.coder.text.WordSet;

/** Words that tell a country without naming it, such as "crore" or "sheriff's office". */
final class CountryWords {
  private static final int LONGEST = 4;

  private final Map<String, String> countries = new WordMap<>();

  /** The first word of each key. */
  private final Set<String> first = new WordSet();

  private CountryWords() {}

  static CountryWords load() {
    CountryWords all = new CountryWords();
    for (List<String> row : TsvResource.rows(CountryWords.class, "country-words.tsv", 2)) {
      for (String words : TsvResource.values(row.get(1))) {
        String key = NameKey.of(words);
        all.countries.put(key, row.get(0));
        all.first.add(firstWord(key));
      }
    }
    return all;
  }

  private static String firstWord(String key) {
    int space = key.indexOf(' ');
    return space < 0 ? key : key.substring(0, space);
  }

  /** How many different words of each country a text has. */
  Map<String, Integer> in(Document document) {
    Set<String> seen = new HashSet<>();
    Map<String, Integer> counts = new HashMap<>();
    for (Sentence s : document.sentences()) {
      for (int i = 0; i < s.size(); i++) {
        if (!first.contains(firstWord(NameKey.of(s.norm(i))))) {
          continue;
        }
        StringBuilder words = new StringBuilder();
        for (int n = 0; n < LONGEST && i + n < s.size(); n++) {
          boolean owns = s.norm(i + n).equals("'s"); // "sheriff's office"
          words.append(n == 0 || owns ? "" : " ").append(s.norm(i + n));
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
