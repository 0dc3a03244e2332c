package org.tocsin.coder.places;

import org.tocsin.coder.text.Sentence;

/** A gloss in brackets behind the name of a place. */
final class Gloss {

  private static final int REACH = 8;

  private Gloss() {}

  /** "Kolma block (administrative unit) in Sovane": where the sentence goes on. */
  static int after(Sentence s, int open) {
    if (!s.norm(open).equals("(")) {
      return open;
    }
    for (int i = open + 1; i < Math.min(s.size(), open + REACH); i++) {
      if (s.norm(i).equals(")")) {
        return i + 1;
      }
      if (s.token(i).capitalised()) {
        return open;
      }
    }
    return open;
  }
}
