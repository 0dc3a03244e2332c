package org.tocsin.coder.assembly;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.Token;

/**
 * Tells the sentences that a page shows twice: a headline above its text, a pulled quote, a story
 * pasted once more. They tell nothing that was not told.
 */
final class Repeats {

  /** Tokens at least, so that no "He was killed." is lost. */
  private static final int LENGTH = 6;

  private Repeats() {}

  /** The sentences but for those that stood before word for word, which are left out. */
  static List<Sentence> without(List<Sentence> sentences, List<Decision> decisions) {
    Set<String> told = new HashSet<>();
    List<Sentence> rest = new ArrayList<>();
    for (Sentence sentence : sentences) {
      if (sentence.size() < LENGTH || told.add(words(sentence))) {
        rest.add(sentence);
      } else {
        decisions.add(Decision.leftOut(sentence, "told before in the same words"));
      }
    }
    return rest;
  }

  private static String words(Sentence sentence) {
    StringBuilder words = new StringBuilder();
    for (Token token : sentence.tokens()) {
      if (token.kind() != Token.Kind.MARK) {
        words.append(token.norm()).append(' ');
      }
    }
    return words.toString();
  }
}
