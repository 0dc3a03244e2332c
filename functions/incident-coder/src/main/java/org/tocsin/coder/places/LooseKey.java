package org.tocsin.coder.places;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tocsin.coder.text.WordSet;

/**
 * The form in which the spellings of one name in Latin letters become one, where its country has
 * several romanisations: without articles, gaps and double letters, with the letters that stand for
 * one sound as one. Coarser than {@link NameKey}, so a name is looked up by it only where no list
 * has it as it is written.
 */
final class LooseKey {
  /** Letters from which a key tells names apart. */
  private static final int SHORTEST = 4;

  private static final Set<String> ARTICLES = new WordSet();
  private static final Set<String> COUNTRIES = new WordSet();
  private static final List<Letters> LETTERS = new ArrayList<>();

  static {
    for (List<String> row : TsvResource.rows(LooseKey.class, "loose-spelling.tsv", 3)) {
      switch (row.get(0)) {
        case "article" -> ARTICLES.addAll(TsvResource.values(row.get(1)));
        case "countries" -> COUNTRIES.addAll(TsvResource.values(row.get(1)));
        case "letters" -> LETTERS.add(new Letters(row.get(1), row.get(2)));
        default -> throw new IllegalStateException("loose-spelling.tsv: " + row.get(0));
      }
    }
  }

  private record Letters(String from, String to) {}

  private LooseKey() {}

  /** Whether the names of a country, by its ISO 3166-1 code, are spelt in several ways. */
  static boolean isOf(String country) {
    return COUNTRIES.contains(country) || Romanised.is(country);
  }

  /** The loose form of a {@link NameKey}; empty where it is too short to tell names apart. */
  static String of(String key) {
    StringBuilder joined = new StringBuilder(key.length());
    String[] words = key.split(" ", -1);
    for (int i = 0; i < words.length; i++) {
      boolean last = i == words.length - 1;
      if (!last && ARTICLES.contains(words[i])) {
        continue;
      }
      joined.append(words[i], 0, end(words[i]));
    }
    String loose = joined.toString();
    for (Letters letters : LETTERS) {
      loose = loose.replace(letters.from(), letters.to());
    }
    StringBuilder single = new StringBuilder(loose.length());
    for (int i = 0; i < loose.length(); i++) {
      if (i == 0 || loose.charAt(i) != loose.charAt(i - 1)) {
        single.append(loose.charAt(i));
      }
    }
    return single.length() < SHORTEST ? "" : single.toString();
  }

  /** "Jabalyah" ends as "Jabalya". */
  private static int end(String word) {
    int length = word.length();
    boolean silent =
        length > 3
            && word.charAt(length - 1) == 'h'
            && "aeiou".indexOf(word.charAt(length - 2)) >= 0;
    return silent ? length - 1 : length;
  }
}
