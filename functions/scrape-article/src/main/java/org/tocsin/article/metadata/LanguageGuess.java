package org.tocsin.article.metadata;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
  private static final int FIRST_BEYOND_ASCII = 0x80;
  private static final int FIRST_BEYOND_LATIN = 0x250;

  /** The languages' codes, and for each word the places of its languages among them. */
  private final List<String> codes = new ArrayList<>();

  private final Map<String, int[]> languages = new HashMap<>();
  private int longest;
  private final Map<UnicodeScript, String> scripts = new EnumMap<>(UnicodeScript.class);

  /** With the words and scripts of the data file. */
  LanguageGuess() {
    for (String[] row : DataFile.rows(LanguageGuess.class, "languages.tsv", 3)) {
      if (row[0].equals("SCRIPT")) {
        scripts.put(UnicodeScript.forName(row[2]), row[1]);
      } else {
        if (!codes.contains(row[1])) {
          codes.add(row[1]);
        }
        for (String word : row[2].split(" ", -1)) {
          add(word, codes.indexOf(row[1]));
        }
      }
    }
  }

  private void add(String word, int language) {
    int[] of = languages.getOrDefault(word, new int[0]);
    int[] more = Arrays.copyOf(of, of.length + 1);
    more[of.length] = language;
    languages.put(word, more);
    longest = Math.max(longest, word.length());
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
      char c = text.charAt(i);
      if (c < FIRST_BEYOND_LATIN ? isLatin(c) : Character.isLetter(c)) {
        letters++;
        if (c >= FIRST_BEYOND_LATIN) {
          counts.merge(UnicodeScript.of(c), 1, Integer::sum);
        }
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

  private static boolean isLatin(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= FIRST_BEYOND_ASCII && Character.isLetter(c));
  }

  private @Nullable String byWords(String text) {
    int[] counts = new int[codes.size()];
    int words = 0;
    String folded = text.toLowerCase(Locale.ROOT);
    for (int i = 0; i < folded.length(); i++) {
      int start = i;
      while (i < folded.length() && isOfWord(folded.charAt(i))) {
        i++;
      }
      if (i == start) {
        continue;
      }
      words++;
      int[] of = i - start <= longest ? languages.get(folded.substring(start, i)) : null;
      if (of != null) {
        for (int language : of) {
          counts[language] += of.length == 1 ? SOLE : SHARED;
        }
      }
    }
    int best = 0;
    int next = 0;
    for (int i = 1; i < counts.length; i++) {
      if (counts[i] > counts[best]) {
        next = counts[best];
        best = i;
      } else {
        next = Math.max(next, counts[i]);
      }
    }
    int most = counts[best];
    return most >= LEAST_WORDS && most >= CLEARLY * next && most >= LEAST_SHARE * words
        ? codes.get(best)
        : null;
  }

  /** Whether a character is part of a word: a letter, or a mark that goes with one. */
  private static boolean isOfWord(char c) {
    if (c < FIRST_BEYOND_ASCII) {
      return c >= 'a' && c <= 'z';
    }
    int type = Character.getType(c);
    return Character.isLetter(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }
}
