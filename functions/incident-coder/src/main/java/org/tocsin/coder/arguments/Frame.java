package org.tocsin.coder.arguments;

/**
 * A word of violence in a sentence.
 *
 * @param kind how its arguments stand to it
 * @param whom what can suffer it
 * @param from the index of the first token
 * @param to the index after the last
 */
public record Frame(Kind kind, Whom whom, int from, int to) {

  /** How arguments stand to a word; {@code frames.txt} says what each is. */
  public enum Kind {
    ACT,
    ONTO,
    RELEASE,
    LIGHT,
    ATTACK,
    HARM,
    BLAST,
    BLAME,
    BLAMEON,
    CLAIM,
    SUFFER,
    BEHIND,
    CLASH,
    LAW,
    TAKE,
    FALL
  }

  /** What can suffer an act. */
  public enum Whom {
    PEOPLE,
    THINGS,
    BOTH,
    NOBODY;

    /** Whether people can. */
    public boolean people() {
      return this == PEOPLE || this == BOTH;
    }

    /** Whether things can. */
    public boolean things() {
      return this == THINGS || this == BOTH;
    }
  }
}
