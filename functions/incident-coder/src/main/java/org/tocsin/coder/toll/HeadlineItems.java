package org.tocsin.coder.toll;

import java.util.BitSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.syntax.Verbs;
import org.tocsin.coder.text.Numbers;
import org.tocsin.coder.text.Sentence;

/**
 * Finds one person by a noun alone in a headline's list, which has no articles: "Soldier, three
 * rebels killed", "Priest and driver abducted".
 */
final class HeadlineItems {

  private static final Set<String> JOINS = Set.of(",", "and", "&");

  private HeadlineItems() {}

  /** The person whose noun, or what stands before it, starts at a token; null where none does. */
  static @Nullable Group at(Sentence s, int from, BitSet dates) {
    boolean joined = JOINS.contains(s.norm(from - 1));
    if (s.paragraph() > 0 || !(from == 0 || joined || s.norm(from - 1).equals(":"))) {
      return null;
    }
    Group one = NamedPeople.untitled(s, from, dates);
    if (one == null || (joined && isVerb(s, from, one))) {
      return null;
    }
    String next = s.norm(one.to());
    boolean listed = JOINS.contains(next) || next.equals("among");
    return listed || (joined && isEnd(s, one.to())) ? one : null;
  }

  /** "kills three rebels, captures smuggler", "kill three, capture smuggler": another verb. */
  private static boolean isVerb(Sentence s, int at, Group one) {
    Verbs.Of verb = Verbs.of(s.norm(at));
    return one.to() - at > 1 && verb != null && verb.form() == Verbs.Form.BASE;
  }

  /** "Priest, driver shot dead", "Woman, baby among five dead": the last of a list. */
  private static boolean isEnd(Sentence s, int at) {
    return at >= s.size()
        || TollWords.harm(s, at) != null
        || Grammar.PREPOSITIONS.contains(s.norm(at));
  }

  /** "Teacher, pupil shot dead": neither describes the other, as "mayor, father of two" does. */
  static boolean areTwo(Sentence s, Group one, Group other) {
    return s.paragraph() == 0
        && one.kind() == Group.Kind.SINGLE
        && other.kind() == Group.Kind.SINGLE
        && s.norm(one.to()).equals(",")
        && isBare(s, one)
        && isBare(s, other)
        && !s.norm(other.to()).equals("of")
        && !s.norm(other.to()).equals(",");
  }

  private static boolean isBare(Sentence s, Group one) {
    return !CountFinder.isDeterminer(s.norm(one.from()))
        && TollWords.people(s.norm(one.to() - 1)) != null;
  }

  /** "Two children among five dead": those are a part of the others. */
  static boolean isAmong(Sentence s, Group group) {
    return s.paragraph() == 0
        && s.norm(group.to()).equals("among")
        && Numbers.at(s, group.to() + 1) != null;
  }
}
