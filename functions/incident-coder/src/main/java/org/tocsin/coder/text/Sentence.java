package org.tocsin.coder.text;

import java.util.List;

/**
 * A sentence of a paragraph. It never has more than {@link SentenceSplitter#MAX_TOKENS} tokens, so
 * that work that is quadratic in a sentence stays linear in the text. Immutable; two sentences are
 * equal only where they are the same one. The lexicons ask for its tokens some hundred times each,
 * so it keeps them and their normal forms in arrays.
 */
public final class Sentence {
  private final int paragraph;
  private final int number;
  private final int start;
  private final int end;
  private final List<Token> list;
  private final Token[] tokens;
  private final String[] norms;

  /**
   * Copies the list.
   *
   * @param paragraph 0 for the headline, from 1 on for the article's paragraphs
   * @param number its place among all sentences of the document, from 0 on, datelines included
   * @param start where it starts in the paragraph, UTF-16
   * @param end where it ends, exclusive
   * @param tokens its tokens, in order; never empty
   */
  public Sentence(int paragraph, int number, int start, int end, List<Token> tokens) {
    if (tokens.isEmpty()) {
      throw new IllegalArgumentException("a sentence without tokens in paragraph " + paragraph);
    }
    this.paragraph = paragraph;
    this.number = number;
    this.start = start;
    this.end = end;
    this.list = List.copyOf(tokens);
    this.tokens = tokens.toArray(new Token[0]);
    this.norms = new String[this.tokens.length];
    for (int i = 0; i < norms.length; i++) {
      norms[i] = this.tokens[i].norm();
    }
  }

  /** 0 for the headline, from 1 on for the article's paragraphs. */
  public int paragraph() {
    return paragraph;
  }

  /** Its place among all sentences of the document, from 0 on, datelines included. */
  public int number() {
    return number;
  }

  /** Where it starts in the paragraph, UTF-16. */
  public int start() {
    return start;
  }

  /** Where it ends in the paragraph, exclusive. */
  public int end() {
    return end;
  }

  /** Its tokens, in order. */
  public List<Token> tokens() {
    return list;
  }

  /** How many tokens it has. */
  public int size() {
    return tokens.length;
  }

  /** The token at an index. */
  public Token token(int index) {
    return tokens[index];
  }

  /** The normal form of the token at an index; the empty string outside the sentence. */
  public String norm(int index) {
    return index < 0 || index >= norms.length ? "" : norms[index];
  }
}
