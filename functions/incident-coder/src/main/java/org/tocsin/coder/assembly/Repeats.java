package org.tocsin.coder.assembly;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tocsin.coder.text.Document;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.Token;

/**
 * Tells the sentences that a page shows twice: the headline above its text, a pulled quote, a story
 * pasted once more. They tell nothing that was not told.
 */
final class Repeats {

  /** Tokens at least, so that no "He was killed." is lost; a headline may be shorter. */
  private static final int LENGTH = 6;

  private final Document once;
  private final List<Decision> decisions;

  private Repeats(Document document, BitSet repeated) {
    this.once = repeated.isEmpty() ? document : document.without(s -> repeated.get(s.number()));
    this.decisions =
        document.sentences().stream()
            .filter(s -> repeated.get(s.number()))
            .map(s -> Decision.leftOut(s, "told before in the same words"))
            .toList();
  }

  /** Looks for them, by their words without marks. */
  static Repeats of(Document document) {
    Set<String> told = new HashSet<>();
    BitSet repeated = new BitSet();
    boolean opening = true; // while the text has only said what the headline says
    for (Sentence sentence : document.sentences()) {
      boolean again = !told.add(words(sentence));
      boolean headline = sentence.paragraph() == 0;
      opening &= headline || again;
      if (again && (opening || sentence.size() >= LENGTH)) {
        repeated.set(sentence.number());
      }
    }
    return new Repeats(document, repeated);
  }

  /** The document without them. */
  Document once() {
    return once;
  }

  /** That each of them was left out. */
  List<Decision> decisions() {
    return decisions;
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
