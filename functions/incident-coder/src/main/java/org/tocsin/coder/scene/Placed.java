package org.tocsin.coder.scene;

import java.util.BitSet;
import java.util.List;
import org.tocsin.coder.places.Toponym;
import org.tocsin.coder.text.Sentence;

/** The tokens of a sentence that name places. */
public final class Placed {

  private Placed() {}

  /** The tokens of some of its names of places. */
  public static BitSet all(Sentence s, List<Toponym> toponyms) {
    BitSet placed = new BitSet();
    for (Toponym toponym : toponyms) {
      for (int i = PlaceChoice.token(s, toponym); i < s.size(); i++) {
        if (s.token(i).start() >= toponym.end()) {
          break;
        }
        placed.set(i);
      }
    }
    return placed;
  }
}
