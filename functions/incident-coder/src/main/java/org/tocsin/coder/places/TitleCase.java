package org.tocsin.coder.places;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.places.PlaceWords.Sort;
import org.tocsin.coder.text.Document;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.Token;

/**
 * Headlines that give each word a capital: "Police Find Guns In Raids". Capitals tell no names
 * there, and what the text writes in small letters elsewhere is a word. For one document and one
 * thread.
 */
final class TitleCase {

  private final PlaceWords words;
  private final Document document;
  private @Nullable Set<String> small;

  TitleCase(PlaceWords words, Document document) {
    this.words = words;
    this.document = document;
  }

  /** Whether nearly each word of a sentence has a capital. */
  boolean isIn(Sentence s) {
    int all = 0;
    int capitalised = 0;
    for (Token token : s.tokens()) {
      if (token.kind() == Token.Kind.WORD
          && token.text().length() > 2
          && (token.capitalised() || !words.is(Sort.NEVER, token.norm()))) {
        all++;
        capitalised += token.capitalised() ? 1 : 0;
      }
    }
    return all >= 5 && capitalised * 10 >= all * 9;
  }

  /** Whether words of such a headline name nothing: "in Air Raid", "Guns In Raids". */
  boolean isPlain(Sentence s, int from, int to) {
    if (to > from + 1 && words.is(Sort.FORCE, s.norm(to - 1))) {
      return true;
    }
    for (int i = from; i < to; i++) {
      if (!isPlain(s.norm(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether a word of such a headline stands in small letters in the text: it names nothing. */
  boolean isPlain(String norm) {
    if (small == null) {
      small = inSmallLetters();
    }
    return small.contains(norm);
  }

  private Set<String> inSmallLetters() {
    Set<String> found = new HashSet<>();
    for (Sentence s : document.sentences()) {
      for (Token token : s.tokens()) {
        if (token.kind() == Token.Kind.WORD && !token.capitalised()) {
          found.add(token.norm());
        }
      }
    }
    return found;
  }
}
