package org.tocsin.coder.syntax;

import java.util.Set;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.Token;
import org.tocsin.coder.text.WordClasses;

/**
 * Tells words for people that name nobody: "hostage" in "took ten passengers hostage", and what a
 * headline calls them in quotation marks, of whom the text tells who they are.
 */
public final class HeldAs {

  private static final int REACH = 10;
  private static final WordClasses CLASSES = WordClasses.of(HeldAs.class, "held-as.txt");
  private static final Set<String> WORDS = CLASSES.of("state");
  private static final Set<String> VERBS = CLASSES.of("verb");
  private static final Set<String> ARTICLES = CLASSES.of("article");

  private HeldAs() {}

  /** Whether such a word stands at a token. */
  public static boolean at(Sentence s, int at) {
    if (isLabel(s, at)) {
      return true;
    }
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

  /** A headline's 'killed 11 "terrorists"': somebody's word for them. */
  private static boolean isLabel(Sentence s, int at) {
    String after = s.norm(at + 1);
    boolean quoted = after.equals("\"") || after.equals("'");
    return quoted && s.paragraph() == 0 && s.norm(at - 1).equals(after);
  }
}
