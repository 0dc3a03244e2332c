package org.tocsin.coder.text;

import java.util.List;

/**
 * A sentence of a paragraph. It never has more than {@link SentenceSplitter#MAX_TOKENS} tokens, so
 * that work that is quadratic in a sentence stays linear in the text.
 *
 * @param paragraph 0 for the headline, from 1 on for the article's paragraphs
 * @param number its place among all sentences of the document, from 0 on, datelines included
 * @param start where it starts in the paragraph, UTF-16
 * @param end where it ends, exclusive
 * @param tokens its tokens, in order; never empty
 */
public record Sentence(int paragraph, int number, int start, int end, List<Token> tokens) {

  /** Copies the list. */
  public Sentence {
    tokens = List.copyOf(tokens);
    if (tokens.isEmpty()) {
      throw new IllegalArgumentException("a sentence without tokens in paragraph " + paragraph);
    }
  }

  /** How many tokens it has. */
  public int size() {
    return tokens.size();
  }

  /** The token at an index. */
  public Token token(int index) {
    return tokens.get(index);
  }

  /** The normal form of the token at an index; the empty string outside the sentence. */
  public String norm(int index) {
    return index < 0 || index >= tokens.size() ? "" : tokens.get(index).norm();
  }
}
