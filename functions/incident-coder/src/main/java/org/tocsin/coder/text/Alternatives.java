package org.tocsin.coder.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Writes out the phrases that a line of a lexicon stands for: {@code (shell|rocket) (hit|struck)}
 * is four. An empty alternative leaves the words out: {@code signed a (new|) truce}. They do not
 * nest.
 */
public final class Alternatives {

  private Alternatives() {}

  /**
   * All phrases, in the order of the alternatives.
   *
   * @throws IllegalArgumentException where a bracket is not closed, naming the phrase
   */
  public static List<String> of(String phrase) {
    List<String> all = new ArrayList<>();
    for (String words : writtenOut(phrase)) {
      String plain = words.strip();
      all.add(plain.contains("  ") ? plain.replaceAll(" +", " ") : plain);
    }
    return List.copyOf(all);
  }

  /**
   * The words with which those phrases start.
   *
   * @throws IllegalArgumentException where a bracket that they stand in is not closed
   */
  static Set<String> firstWords(String phrase) {
    Set<String> words = new LinkedHashSet<>();
    addFirstWords(phrase, words);
    return words;
  }

  private static void addFirstWords(String phrase, Set<String> words) {
    int open = phrase.indexOf('(');
    int space = phrase.indexOf(' ');
    if (open < 0 || (space >= 0 && space < open)) {
      words.add(space < 0 ? phrase : phrase.substring(0, space));
      return;
    }
    int close = close(phrase, open);
    for (String one : phrase.substring(open + 1, close).split("\\|", -1)) {
      addFirstWords((phrase.substring(0, open) + one + phrase.substring(close + 1)).strip(), words);
    }
  }

  private static int close(String phrase, int open) {
    int close = phrase.indexOf(')', open);
    if (close < 0) {
      throw new IllegalArgumentException("no ) after ( in: " + phrase);
    }
    return close;
  }

  private static List<String> writtenOut(String phrase) {
    int open = phrase.indexOf('(');
    if (open < 0) {
      return List.of(phrase);
    }
    int close = close(phrase, open);
    List<String> all = new ArrayList<>();
    List<String> tails = writtenOut(phrase.substring(close + 1));
    for (String one : phrase.substring(open + 1, close).split("\\|", -1)) {
      for (String tail : tails) {
        all.add(phrase.substring(0, open) + one + tail);
      }
    }
    return all;
  }
}
