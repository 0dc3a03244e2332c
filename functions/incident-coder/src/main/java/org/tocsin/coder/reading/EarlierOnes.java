package org.tocsin.coder.reading;

import java.util.Set;
import org.tocsin.coder.days.Earlier;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.Sentence;

/**
 * Tells a sentence that goes on with attacks of which the one before said that the news followed
 * them: "Monday's raid followed bombings over the weekend. The attacks killed six people." For one
 * document, its sentences in order.
 */
final class EarlierOnes {

  private static final Set<String> MANY = Lines.setOf(EarlierOnes.class, "earlier-ones.txt");

  private int lookedBack = -1;

  /** Whether a sentence does; to be asked of each. */
  boolean goesOn(Sentence s) {
    if (Earlier.followsOthers(s)) {
      lookedBack = s.number();
      return false;
    }
    if (Reference.isLongAfter(s)) {
      return true;
    }
    return lookedBack >= 0
        && s.number() == lookedBack + 1
        && s.norm(0).equals("the")
        && MANY.contains(s.norm(1));
  }
}
