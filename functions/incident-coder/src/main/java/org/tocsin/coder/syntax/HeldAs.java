package org.tocsin.coder.syntax;

import java.util.Set;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.Token;

/** Tells "hostage" in "took ten passengers hostage": it goes with the verb and names nobody. */
public final class HeldAs {

  private static final int REACH = 10;
  private static final Set<String> WORDS = Set.of("hostage", "captive");
  private static final Set<String> VERBS =
      Set.of("take", "takes", "took", "taken", "taking", "hold", "holds", "held", "holding");
  private static final Set<String> ARTICLES =
      Set.of("a", "an", "the", "one", "another", "this", "that", "each", "every");

  private HeldAs() {}

  /** Whether such a word stands at a token. */
  public static boolean at(Sentence s, int at) {
    if (!WORDS.contains(s.norm(at)) || ARTICLES.contains(s.norm(at - 1))) {
      return false;
    }
    for (int i = at - 1; i >= Math.max(0, at - REACH); i--) {
      if (VERBS.contains(s.norm(i))) {
        return true;
      }
      if (s.token(i).kind() == Token.Kind.MARK) {
        return false;
      }
    }
    return false;
  }
}
