package org.tocsin.coder.syntax;

/**
 * A noun with the words that belong to it, without what a preposition adds: "the army base", "three
 * armed men". A possessor is a phrase of its own ("the mayor" and "house").
 *
 * @param from the index of the first token, the determiner included
 * @param to the index after the last, which is the head
 * @param possessor the index of the phrase before "'s" among the sentence's phrases; -1 for none
 */
public record NounPhrase(int from, int to, int possessor) {

  /** The index of the word that says what it is. */
  public int head() {
    return to - 1;
  }
}
