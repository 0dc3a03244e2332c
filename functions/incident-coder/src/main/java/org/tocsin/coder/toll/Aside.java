package org.tocsin.coder.toll;

import java.util.Set;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.Sentence;

/** Tells people who are no subject of a verb after them by the words that stand before them. */
final class Aside {

  private static final Set<String> BESIDE = Lines.setOf(Aside.class, "beside.txt");

  private static final int BETWEEN_REACH = 8;
  private static final Set<String> AT = Set.of("in", "at", "near", "outside", "from");

  private static final Set<String> FREEING = Set.of("release", "rescue", "freeing", "liberation");

  private Aside() {}

  static boolean is(Sentence s, Group group) {
    return isAfterPreposition(s, group) || isBetween(s, group) || isFreed(s, group);
  }

  /** "the release of a priest who was abducted": of whom the clause right behind tells. */
  static boolean isAntecedent(Sentence s, Group group, int verb) {
    int who = s.norm(group.to()).equals(",") ? group.to() + 1 : group.to();
    return s.norm(group.from() - 1).equals("of")
        && FREEING.contains(s.norm(group.from() - 2))
        && s.norm(who).equals("who")
        && who == verb - 1
        && group.quantity() != null;
  }

  /** "between the army and the rebels". */
  private static boolean isBetween(Sentence s, Group group) {
    for (int i = group.from() - 1; i >= Math.max(0, group.from() - BETWEEN_REACH); i--) {
      if (s.norm(i).equals("between")) {
        return s.norm(group.from() - 1).equals("and");
      }
      if (s.norm(i).equals(",")) {
        return false;
      }
    }
    return false;
  }

  /** "raid frees 500 inmates, two nuns killed": who is let go is not who suffers. */
  private static boolean isFreed(Sentence s, Group group) {
    return Grammar.FREED.contains(s.norm(group.from() - 1)) && s.norm(group.to()).equals(",");
  }

  private static boolean isAfterPreposition(Sentence s, Group group) {
    int before = group.from() - 1;
    while (before > 0 && group.kind() == Group.Kind.NAME && BESIDE.contains(s.norm(before))) {
      before--; // "in neighbouring Kolma, 40 people were killed"
    }
    if (Grammar.PREPOSITIONS.contains(s.norm(before))) {
      return true;
    }
    boolean name = group.kind() == Group.Kind.NAME;
    if (name && s.norm(before).equals("the") && s.norm(before - 1).equals("by")) {
      return true; // "was shot down by the Kolma Army and nine were killed"
    }
    // "in Kolma, Sovane, on Monday": the area of a place; "in Maranda's Kolma, five people died"
    boolean beside = s.norm(before).equals(",") || s.norm(before).equals("'s");
    if (!name || !beside) {
      return false;
    }
    int at = before - 1;
    while (at > 0 && s.token(at).capitalised()) {
      at--;
    }
    return at < before - 1 && AT.contains(s.norm(at));
  }
}
