package org.tocsin.coder.text;

import java.util.ArrayList;
import java.util.List;

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

  private static List<String> writtenOut(String phrase) {
    int open = phrase.indexOf('(');
    if (open < 0) {
      return List.of(phrase);
    }
    int close = phrase.indexOf(')', open);
    if (close < 0) {
      throw new IllegalArgumentException("no ) after ( in: " + phrase);
    }
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
