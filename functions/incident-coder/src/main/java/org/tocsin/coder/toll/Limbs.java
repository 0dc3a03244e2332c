package org.tocsin.coder.toll;

import java.util.Set;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.Sentence;

/** Tells what of a body somebody lost from whom he lost. */
final class Limbs {

  private static final Set<String> LIMBS = Lines.setOf(Limbs.class, "limbs.txt");

  private Limbs() {}

  /** "lost her foot", "lost both legs": hurt, and nobody dead. */
  static boolean at(Sentence s, int at) {
    boolean whose = CountFinder.isDeterminer(s.norm(at)) || s.norm(at).equals("both");
    return whose && (LIMBS.contains(s.norm(at + 1)) || LIMBS.contains(s.norm(at + 2)));
  }
}
