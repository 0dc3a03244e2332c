package org.tocsin.article.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.article.data.DataFile;

/**
 * Reads hints out of class names and ids. The words are in {@code hints.tsv}: a word, or two joined
 * by a hyphen, with the hint they give; a word that ends in {@code *} stands for all that begin so.
 * Names are split at everything that is no letter, and at changes of case.
 *
 * <p>Some words take a hint back: {@code has-sidebar} is a name for what has a sidebar, not for the
 * sidebar. They have {@code IGNORE} in place of the hint. A word after {@code =} counts only as a
 * whole name.
 *
 * <p>Safe for use by many threads.
 */
final class HintWords {

  private static final int SHORTEST_PREFIX = 4;
  private static final int LONGEST_NAME = 80;

  private final Map<String, Hint> exact = new HashMap<>();
  private final Map<String, Hint> prefixes = new HashMap<>();
  private final Map<String, Hint> wholeNames = new HashMap<>();
  private final Set<String> ignore = new HashSet<>();
  private final Set<String> ignoreFirst = new HashSet<>();

  /** First words of pairs, and beginnings of prefixes: most names have none of them. */
  private final Set<String> beginsPair = new HashSet<>();

  private final Set<String> prefixHeads = new HashSet<>();

  private HintWords() {}

  /** The words of the data file beside this class. */
  static HintWords read() {
    HintWords words = new HintWords();
    for (String[] row : DataFile.rows(HintWords.class, "hints.tsv", 2)) {
      String word = row[0];
      if (row[1].equals("IGNORE")) {
        words.ignore.add(word);
      } else if (row[1].equals("IGNORE_FIRST")) {
        words.ignoreFirst.add(word);
      } else if (word.startsWith("=")) {
        words.wholeNames.put(word.substring(1), Hint.valueOf(row[1]));
      } else if (word.endsWith("*")) {
        words.prefixes.put(word.substring(0, word.length() - 1), Hint.valueOf(row[1]));
      } else {
        words.exact.put(word, Hint.valueOf(row[1]));
      }
    }
    words.noteBeginnings();
    return words;
  }

  private void noteBeginnings() {
    for (Set<String> all : List.of(exact.keySet(), ignore)) {
      for (String word : all) {
        int hyphen = word.indexOf('-');
        if (hyphen > 0) {
          beginsPair.add(word.substring(0, hyphen));
        }
      }
    }
    for (String prefix : prefixes.keySet()) {
      if (prefix.length() >= SHORTEST_PREFIX) {
        prefixHeads.add(prefix.substring(0, SHORTEST_PREFIX));
      }
    }
  }

  /** The hints in the value of a class or id attribute. */
  Set<Hint> in(String names) {
    if (names.isBlank()) {
      return Collections.emptySet();
    }
    EnumSet<Hint> hints = EnumSet.noneOf(Hint.class);
    int from = 0;
    for (int i = 0; i <= names.length(); i++) {
      if (i == names.length() || isSpace(names.charAt(i))) {
        if (i > from && i - from <= LONGEST_NAME) {
          addHints(names.substring(from, i), hints);
        }
        from = i + 1;
      }
    }
    return hints;
  }

  /** White space of HTML. */
  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\u000b';
  }

  private void addHints(String name, EnumSet<Hint> hints) {
    String[] words = split(name);
    EnumSet<Hint> found = EnumSet.noneOf(Hint.class);
    if (words.length == 1) {
      Hint whole = wholeNames.get(words[0]);
      if (whole != null) {
        hints.add(whole);
        return;
      }
    }
    for (int i = 0; i < words.length; i++) {
      if (ignore.contains(words[i])) {
        return;
      }
      if (i + 1 < words.length && beginsPair.contains(words[i])) {
        String both = words[i] + "-" + words[i + 1];
        Hint pair = exact.get(both);
        if (ignore.contains(both)) {
          return;
        }
        if (pair != null) {
          found.add(pair);
          i++;
          continue;
        }
      }
      if (i == 0 && words.length > 1 && ignoreFirst.contains(words[0])) {
        return;
      }
      Hint one = exact.get(words[i]);
      if (one == null) {
        one = byPrefix(words[i]);
      }
      if (one != null) {
        found.add(one);
      }
    }
    hints.addAll(found);
  }

  private @Nullable Hint byPrefix(String word) {
    if (word.length() < SHORTEST_PREFIX
        || !prefixHeads.contains(word.substring(0, SHORTEST_PREFIX))) {
      return null;
    }
    for (int length = word.length(); length >= SHORTEST_PREFIX; length--) {
      Hint hint = prefixes.get(word.substring(0, length));
      if (hint != null) {
        return hint;
      }
    }
    return null;
  }

  /** {@code relatedPosts-list2} gives related, posts, list. */
  static String[] split(String name) {
    List<String> words = new ArrayList<>();
    int from = 0;
    char before = ' ';
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean letter = Character.isLetter(c);
      if (!letter || (Character.isUpperCase(c) && Character.isLowerCase(before))) {
        add(name, from, i, words);
        from = letter ? i : i + 1;
      }
      before = c;
    }
    add(name, from, name.length(), words);
    return words.toArray(new String[0]);
  }

  private static void add(String name, int from, int to, List<String> words) {
    if (to > from) {
      words.add(name.substring(from, to).toLowerCase(Locale.ROOT));
    }
  }
}
