package org.tocsin.coder.toll;

import java.util.Set;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.Token;
import org.tocsin.coder.text.WordClasses;

/** Finds the hurt who are brought to care: "were flown to the capital for treatment". */
final class Carried {

  /** Words from "to" to the hospital, or to what they are brought there for. */
  private static final int REACH = 8;

  private static final WordClasses CLASSES = WordClasses.of(Carried.class, "carried.txt");
  private static final Set<String> CARRIED = CLASSES.of("carried");
  private static final Set<String> CARE = CLASSES.of("care");
  private static final Set<String> PLACE = CLASSES.of("place");

  private Carried() {}

  /** The index behind the words that start at a token; 0 where it brings nobody hurt to care. */
  static int end(Sentence s, int at) {
    if (!CARRIED.contains(s.norm(at)) || !s.norm(at + 1).equals("to")) {
      return 0;
    }
    for (int i = at + 2; i < Math.min(s.size(), at + 2 + REACH); i++) {
      boolean forCare = CARE.contains(s.norm(i)) && isFor(s, i);
      if (forCare || PLACE.contains(s.norm(i))) {
        return InHospital.isHurt(s, at, i + 1) ? i + 1 : 0;
      }
      if (s.token(i).kind() == Token.Kind.MARK || s.norm(i).equals("and")) {
        return 0;
      }
    }
    return 0;
  }

  /** "for treatment", "for medical treatment". */
  private static boolean isFor(Sentence s, int at) {
    return s.norm(at - 1).equals("for") || s.norm(at - 2).equals("for");
  }
}
