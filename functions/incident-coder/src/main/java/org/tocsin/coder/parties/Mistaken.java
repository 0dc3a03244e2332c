package org.tocsin.coder.parties;

import java.util.Set;
import org.tocsin.coder.syntax.Guise;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.Sentence;

/**
 * Tells those whom somebody only looked like, was taken for, was said to spy for or is a rival of:
 * they have no part in it.
 */
final class Mistaken {

  private static final int REACH = 20;

  /** What shows a group and is not the group. */
  private static final Set<String> SIGNS = Lines.setOf(Mistaken.class, "signs.txt");

  /** Words before "for" of those who are said to serve a side in secret. */
  private static final Set<String> SPIES = Lines.setOf(Mistaken.class, "spies.txt");

  private static final int NEAR = 6;

  private Mistaken() {}

  /** "took the fishermen for rebels", "in uniforms of the army", "disguised as a recruit". */
  static boolean is(Sentence s, Party party) {
    String before = s.norm(party.from() - 1);
    int of = before.equals("the") ? party.from() - 2 : party.from() - 1;
    if (s.norm(of).equals("of") && s.norm(of - 1).startsWith("uniform")) {
      return true;
    }
    if (s.norm(of).equals("of") && s.norm(of - 1).startsWith("rival")) {
      return true; // "the group, a rival of the Taliban, said"
    }
    int owned = s.norm(party.to()).equals("'s") ? party.to() + 1 : party.to();
    if (SIGNS.contains(s.norm(owned))) {
      return true; // "a truck that flew an Islamic State flag"
    }
    boolean article = before.equals("a") || before.equals("an") || before.equals("army");
    int as = article ? party.from() - 2 : party.from() - 1;
    if (Guise.isAs(s, as)) {
      return true;
    }
    if (!before.equals("for") && !before.equals("as")) {
      return false;
    }
    for (int i = party.from() - 2; i >= Math.max(0, party.from() - REACH); i--) {
      if (s.norm(i).equals("mistook") || s.norm(i).equals("mistaken")) {
        return true;
      }
      if (i > party.from() - NEAR && SPIES.contains(s.norm(i))) {
        return true; // "accused them of spying for the army"
      }
    }
    return false;
  }
}
