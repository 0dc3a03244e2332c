package org.tocsin.coder.syntax;

import java.util.Set;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.Sentence;

/** Tells what people only look like from what they are: "men dressed as women". */
public final class Guise {

  private static final Set<String> WORDS = Lines.setOf(Guise.class, "guises.txt");

  private Guise() {}

  /** Whether an "as" follows such a word; no "as" anywhere else does. */
  public static boolean isAs(Sentence s, int as) {
    return s.norm(as).equals("as") && WORDS.contains(s.norm(as - 1));
  }
}
