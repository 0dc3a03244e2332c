package org.tocsin.coder.parties;

import java.util.Set;
import org.tocsin.coder.arguments.Nouns;
import org.tocsin.coder.text.Lines;

/** Nouns that name people and tell nothing of who they are: "people", "a man". */
public final class Nobody {

  private static final Set<String> NOUNS = Lines.setOf(Nobody.class, "nobody.txt");

  private Nobody() {}

  /** Whether a noun, in lower case, says nothing of who is meant. */
  public static boolean isNamedBy(String noun) {
    return NOUNS.contains(Nouns.singular(noun)) || NOUNS.contains(noun);
  }
}
