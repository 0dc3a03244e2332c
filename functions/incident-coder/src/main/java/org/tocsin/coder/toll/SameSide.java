package org.tocsin.coder.toll;

import java.util.ArrayList;
import java.util.List;

/**
 * Tells whose the wounded are behind fighters who were killed: "seven rebels were killed and six
 * others were wounded" tells of six more rebels, who are besides the soldiers of another sentence.
 */
final class SameSide {

  /** Words between the two. */
  private static final int REACH = 3;

  private SameSide() {}

  /** The tolls of a sentence, such wounded as fighters. */
  static List<TollMention> amend(List<TollMention> all) {
    List<TollMention> amended = new ArrayList<>();
    TollMention last = null;
    boolean fighters = true;
    for (TollMention toll : all) {
      boolean same = fighters && last != null && goesOn(last, toll);
      amended.add(same ? toll.ofSide(Side.MILITANT) : toll);
      fighters &= same || toll.side() == Side.MILITANT;
      last = toll;
    }
    return amended;
  }

  private static boolean goesOn(TollMention dead, TollMention hurt) {
    String people = hurt.people();
    return dead.harm() == Harm.KILLED
        && hurt.harm() == Harm.INJURED
        && hurt.side() == Side.ANY
        && (people.isEmpty() || people.equals("others") || people.equals("more"))
        && hurt.from() >= dead.to()
        && hurt.from() - dead.to() <= REACH
        && hurt.sentence().norm(dead.to()).equals("and");
  }
}
