package org.tocsin.coder.arguments;

import org.tocsin.coder.syntax.NounPhrase;

/**
 * A phrase in its relation to a word of violence.
 *
 * @param slot what it is to the act
 * @param phrase the phrase, as far as its head
 * @param to the index after its last token, with what "of" adds
 * @param head the index of the token that says who or what it is, which for "members of the group"
 *     stands behind the "of"
 * @param frame the word of violence
 */
public record Argument(Slot slot, NounPhrase phrase, int to, int head, Frame frame) {

  /** What a phrase is to an act. */
  public enum Slot {
    /** Does it. */
    AGENT,
    /** Stands before the noun in its own phrase, and does it where it is a name. */
    MODIFIER,
    /** Fights where nobody is said to have begun. */
    SIDE,
    /** Suffers it. */
    PATIENT,
    /** Stands where something goes off. */
    SITE,
    /** Is said by others to have done it. */
    BLAMED,
    /** Says himself that he did it. */
    CLAIMANT
  }

  /** The index of its first token. */
  public int from() {
    return phrase.from();
  }

  /** Whether some tokens have its head among them. */
  public boolean isHeadIn(int from, int to) {
    return head >= from && head < to;
  }

  /** Whether it is somebody or something to which a verb of violence does it. */
  public boolean isSuffered() {
    return slot == Slot.PATIENT && frame.kind() == Frame.Kind.ACT;
  }

  /** Whether it has to do with what police do, and no violence. */
  public boolean isLaw() {
    return frame.kind() == Frame.Kind.LAW;
  }
}
