package org.tocsin.coder.toll;

import java.util.List;
import java.util.Set;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.Sentence;

/** "Ten were wounded and three of them died": those three had been hurt, and are no more. */
final class OfTheHurt {

  private static final Set<String> DIES = Lines.setOf(OfTheHurt.class, "dies.txt");
  private static final Set<String> BACK = Set.of("them", "whom");

  private OfTheHurt() {}

  /**
   * A toll as of people who had been hurt, where it is.
   *
   * @param found the tolls of its sentence
   */
  static TollMention amend(TollMention toll, List<TollMention> found) {
    Sentence s = toll.sentence();
    boolean some =
        toll.harm() == Harm.KILLED
            && DIES.contains(s.norm(toll.word()))
            && s.norm(toll.from() + 1).equals("of")
            && BACK.contains(s.norm(toll.from() + 2));
    return some && found.stream().anyMatch(hurt -> isOf(toll, hurt)) ? toll.asOfWounded() : toll;
  }

  private static boolean isOf(TollMention died, TollMention hurt) {
    return hurt.harm() == Harm.INJURED
        && hurt.to() <= died.from()
        && hurt.quantity().best() > died.quantity().best();
  }
}
