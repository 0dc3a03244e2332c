package org.tocsin.article.metadata;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tocsin.article.data.DataFile;

/**
 * Guesses the language of a text by its function words. {@code languages.tsv} lists the commonest
 * for some forty languages, and the scripts that only one language is written in. A word that
 * several languages share counts for each of them, one that only one has counts twice; the language
 * with the most counts wins, if it has enough of them and clearly more than the next. No answer is
 * given for a text that is too short to tell, and none for languages that are not listed. Safe for
 * use by many threads.
 */
final class LanguageGuess {

  private static final int SHARED = 1;
  private static final int SOLE = 2;
  private static final int LEAST_WORDS = 6;
  private static final double CLEARLY = 1.25;
  private static final double LEAST_SHARE = 0.08;
  private static final double MOSTLY = 0.5;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");

  private final Map<String, List<String>> languages = new HashMap<>();
  private final Map<UnicodeScript, String> scripts = new EnumMap<>(UnicodeScript.class);

  /** With the words and scripts of the data file. */
  LanguageGuess() {
    for (String[] row : DataFile.rows(LanguageGuess.class, "languages.tsv", 3)) {
      if (row[0].equals("SCRIPT")) {
        scripts.put(UnicodeScript.forName(row[2]), row[1]);
      } else {
        for (String word : row[2].split(" ", -1)) {
          languages.computeIfAbsent(word, w -> new ArrayList<>(2)).add(row[1]);
        }
      }
    }
  }

  /** The language's two-letter code, absent where the words do not tell. */
  @Nullable String of(String text) {
    String byScript = byScript(text);
    return byScript != null ? byScript : byWords(text);
  }

  private @Nullable String byScript(String text) {
    Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
    int letters = 0;
    for (int i = 0; i < text.length(); i++) {
      if (Character.isLetter(text.charAt(i))) {
        letters++;
        counts.merge(UnicodeScript.of(text.charAt(i)), 1, Integer::sum);
      }
    }
    // Japanese writes Chinese characters too, but never for long without its own.
    int kana =
        counts.getOrDefault(UnicodeScript.HIRAGANA, 0)
            + counts.getOrDefault(UnicodeScript.KATAKANA, 0);
    if (kana > 0.1 * letters) {
      return "ja";
    }
    for (Map.Entry<UnicodeScript, Integer> entry : counts.entrySet()) {
      String language = scripts.get(entry.getKey());
      if (language != null && entry.getValue() > MOSTLY * letters) {
        return language;
      }
    }
    return null;
  }

  private @Nullable String byWords(String text) {
    Map<String, Integer> counts = new HashMap<>();
    int words = 0;
    Matcher m = WORD.matcher(text.toLowerCase(Locale.ROOT));
    while (m.find()) {
      words++;
      List<String> of = languages.getOrDefault(m.group(), List.of());
      for (String language : of) {
        counts.merge(language, of.size() == 1 ? SOLE : SHARED, Integer::sum);
      }
    }
    String best = null;
    int most = 0;
    int next = 0;
    for (Map.Entry<String, Integer> entry : counts.entrySet()) {
      if (entry.getValue() > most) {
        next = most;
        most = entry.getValue();
        best = entry.getKey();
      } else {
        next = Math.max(next, entry.getValue());
      }
    }
    return most >= LEAST_WORDS && most >= CLEARLY * next && most >= LEAST_SHARE * words
        ? best
        : null;
  }
}
