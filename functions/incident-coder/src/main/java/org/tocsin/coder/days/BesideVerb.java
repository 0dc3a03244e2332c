package org.tocsin.coder.days;

import java.util.Set;
import org.tocsin.coder.text.Sentence;

/** Finds the word that a time stands right behind: "were buried early on Wednesday". */
final class BesideVerb {

  private static final Set<String> BETWEEN = Set.of("on", "early", "late", "again");

  private BesideVerb() {}

  /** The word before the time that starts at a token, and before what leads to it. */
  static String before(Sentence s, int from) {
    int verb = from - 1;
    while (verb > 0 && BETWEEN.contains(s.norm(verb))) {
      verb--;
    }
    return s.norm(verb);
  }
}
