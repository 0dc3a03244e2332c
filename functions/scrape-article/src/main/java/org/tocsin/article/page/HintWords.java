package org.tocsin.article.page;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
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

  /** What a word says, alone or with others. */
  private static final class Word {
    private @Nullable Hint alone;
    private @Nullable Hint wholeName;
    private boolean ignored;
    private boolean ignoredFirst;
    private boolean beginsPair;
  }

  private final Map<String, Hint> pairs = new HashMap<>();
  private final Set<String> ignoredPairs = new HashSet<>();
  private final WordTable<Word> words;
  private final WordTable<Hint> prefixes;

  /** Beginnings of the prefixes: most words have none of them. */
  private final WordTable<Boolean> prefixHeads;

  private HintWords(List<String[]> rows) {
    Map<String, Word> byText = new HashMap<>();
    Map<String, Hint> byPrefix = new HashMap<>();
    Map<String, Boolean> heads = new HashMap<>();
    for (String[] row : rows) {
      String word = row[0];
      if (row[1].equals("IGNORE_FIRST")) {
        word(byText, word).ignoredFirst = true;
      } else if (word.startsWith("=")) {
        word(byText, word.substring(1)).wholeName = Hint.valueOf(row[1]);
      } else if (word.endsWith("*")) {
        String prefix = word.substring(0, word.length() - 1);
        byPrefix.put(prefix, Hint.valueOf(row[1]));
        heads.put(prefix.substring(0, SHORTEST_PREFIX), true);
      } else if (word.indexOf('-') > 0) {
        word(byText, word.substring(0, word.indexOf('-'))).beginsPair = true;
        addPair(word, row[1]);
      } else if (row[1].equals("IGNORE")) {
        word(byText, word).ignored = true;
      } else {
        word(byText, word).alone = Hint.valueOf(row[1]);
      }
    }
    words = new WordTable<>(byText);
    prefixes = new WordTable<>(byPrefix);
    prefixHeads = new WordTable<>(heads);
  }

  /** The words of the data file beside this class. */
  static HintWords read() {
    return new HintWords(DataFile.rows(HintWords.class, "hints.tsv", 2));
  }

  private static Word word(Map<String, Word> byText, String text) {
    return byText.computeIfAbsent(text, t -> new Word());
  }

  private void addPair(String pair, String hint) {
    if (hint.equals("IGNORE")) {
      ignoredPairs.add(pair);
    } else {
      pairs.put(pair, Hint.valueOf(hint));
    }
  }

  /** The hints in the value of a class or id attribute. */
  HintSet in(String names) {
    HintSet hints = HintSet.NONE;
    int from = 0;
    for (int i = 0; i <= names.length(); i++) {
      if (i == names.length() || isSpace(names.charAt(i))) {
        if (i > from && i - from <= LONGEST_NAME) {
          hints = hints.and(inName(new NameWords(names, from, i)));
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

  private HintSet inName(NameWords name) {
    HintSet found = HintSet.NONE;
    for (int i = 0; i < name.count(); i++) {
      Word word = words.find(name.chars(), name.from(i), name.to(i));
      if (word == null) {
        Hint hint = byPrefix(name, i);
        found = hint == null ? found : found.and(hint);
        continue;
      }
      if (name.count() == 1 && word.wholeName != null) {
        return HintSet.of(word.wholeName);
      }
      if (word.ignored) {
        return HintSet.NONE;
      }
      if (word.beginsPair && i + 1 < name.count()) {
        String both = name.word(i) + "-" + name.word(i + 1);
        if (ignoredPairs.contains(both)) {
          return HintSet.NONE;
        }
        Hint pair = pairs.get(both);
        if (pair != null) {
          found = found.and(pair);
          i++;
          continue;
        }
      }
      if (i == 0 && name.count() > 1 && word.ignoredFirst) {
        return HintSet.NONE;
      }
      Hint one = word.alone != null ? word.alone : byPrefix(name, i);
      found = one == null ? found : found.and(one);
    }
    return found;
  }

  private @Nullable Hint byPrefix(NameWords name, int i) {
    int from = name.from(i);
    if (name.to(i) - from < SHORTEST_PREFIX
        || prefixHeads.find(name.chars(), from, from + SHORTEST_PREFIX) == null) {
      return null;
    }
    for (int to = name.to(i); to >= from + SHORTEST_PREFIX; to--) {
      Hint hint = prefixes.find(name.chars(), from, to);
      if (hint != null) {
        return hint;
      }
    }
    return null;
  }
}
