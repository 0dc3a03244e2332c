package org.tocsin.coder.assembly;

import java.util.Set;
import org.tocsin.coder.arguments.Nouns;
import org.tocsin.coder.text.Lines;

/** Nouns that name people and tell nothing of who they are: "people", "a man". */
final class Nobody {

  private static final Set<String> NOUNS = Lines.setOf(Nobody.class, "nobody.txt");

  private Nobody() {}

  /** Whether a noun, in lower case, says nothing of who is meant. */
  static boolean isNamedBy(String noun) {
    return NOUNS.contains(Nouns.singular(noun)) || NOUNS.contains(noun);
  }
}
