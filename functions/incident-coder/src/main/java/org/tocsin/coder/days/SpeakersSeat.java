package org.tocsin.coder.days;

import org.tocsin.coder.text.Sentence;

/** Tells "Speaking from his office in Kolma, he said": where the speaker of a sentence sits. */
final class SpeakersSeat {

  private SpeakersSeat() {}

  /** Whether the place that starts at a token is one. */
  static boolean is(Sentence s, int at) {
    if (!s.norm(0).equals("speaking")) {
      return false;
    }
    for (int i = 1; i < at; i++) {
      if (s.norm(i).equals(",") && !s.token(i + 1).capitalised()) {
        return false;
      }
    }
    return true;
  }
}
