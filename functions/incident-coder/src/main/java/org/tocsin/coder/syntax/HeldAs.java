package org.tocsin.coder.syntax;

import java.util.Set;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.Token;
import org.tocsin.coder.text.WordClasses;

/** Tells "hostage" in "took ten passengers hostage": it goes with the verb and names nobody. */
public final class HeldAs {

  private static final int REACH = 10;
  private static final WordClasses CLASSES = WordClasses.of(HeldAs.class, "held-as.txt");
  private static final Set<String> WORDS = CLASSES.of("state");
  private static final Set<String> VERBS = CLASSES.of("verb");
  private static final Set<String> ARTICLES = CLASSES.of("article");

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
