package org.tocsin.coder.actors;

import java.util.Set;
import org.tocsin.coder.syntax.Guise;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.Sentence;

/**
 * Tells words for people that nobody there is: what men are dressed as, whom an office cares for.
 */
final class Guises {

  private static final Set<String> CARES = Lines.setOf(Guises.class, "cares.txt");

  private Guises() {}

  /** "men dressed as women", "the minister for refugees": what they are not. */
  static boolean at(Sentence s, int from) {
    return Guise.isAs(s, from - 1)
        || (s.norm(from - 1).equals("for") && CARES.contains(s.norm(from - 2)));
  }
}
