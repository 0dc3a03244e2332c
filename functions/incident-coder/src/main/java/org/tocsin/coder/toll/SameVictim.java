package org.tocsin.coder.toll;

import java.util.Set;
import org.tocsin.coder.text.Sentence;

/** Tells whether people in a list are those told just before them, by other words. */
final class SameVictim {

  private static final Set<String> BOTH = Set.of("both", "all");

  private final Sentence s;
  private final Tails tails;

  SameVictim(Sentence s, Tails tails) {
    this.s = s;
    this.tails = tails;
  }

  /**
   * Whether they are.
   *
   * @param next what stands before them
   * @param described whether those before were described or named already
   * @param names how many of those before were named since
   */
  boolean is(Group before, Group group, Victims.Next next, boolean described, int names) {
    if (!next.joined()) {
      return BOTH.contains(s.norm(group.from())) || describes(before, group, described);
    }
    return (group.kind() == Group.Kind.NAME && names > 0 && names < before.number())
        || (before.number() > 1 && isOneOf(group))
        || (!next.comma() && names > 0 && isTitle(before, group))
        || (!next.comma() && isFirstTitle(before, group));
  }

  /** "a nurse, Ana Berg", "Ana Berg, a nurse", "two men, Jon Low and ...". */
  private boolean describes(Group before, Group group, boolean described) {
    if (group.part() || HeadlineItems.areTwo(s, before, group)) {
      return false;
    }
    boolean oneOf = s.norm(group.from()).equals("one") && s.norm(group.from() + 1).equals("of");
    if (before.isOne() && oneOf) {
      return true; // "Jon Low, one of the five captives"
    }
    boolean name = group.kind() == Group.Kind.NAME;
    boolean titled = group.kind() == Group.Kind.SINGLE;
    return switch (before.kind()) {
      case NAME ->
          titled
              && !NamedPeople.isKin(s, group)
              && (!group.more() || s.norm(group.to()).equals(","));
      case SINGLE ->
          ((name || (titled && tails.isUntold(group))) && !described)
              || (titled
                  && !group.more()
                  && (isNamed(before) || tails.isNamed(before.to(), group.from()))
                  && startsWithArticle(group));
      case COUNTED, NUMBER ->
          name
              || (titled && described)
              || (before.number() > 1 && isOneOf(group))
              || (titled && isOneOfThem(before) && tails.isUntold(group));
      case PLURAL -> name;
    };
  }

  /** "two men, one from here and the other from there". */
  private boolean isOneOf(Group group) {
    String norm = s.norm(group.from());
    return (norm.equals("one") && group.kind() == Group.Kind.NUMBER)
        || (norm.equals("the") && s.norm(group.from() + 1).equals("other"));
  }

  /** "One of them, Constable Jon Low, died". */
  private static boolean isOneOfThem(Group before) {
    return before.kind() == Group.Kind.NUMBER && before.number() == 1 && before.part();
  }

  /** "Ana Berg, a teacher and a member of the council": one person of two titles. */
  private boolean isTitle(Group before, Group group) {
    String norm = s.norm(group.from());
    return before.kind() == Group.Kind.NAME
        && group.kind() == Group.Kind.SINGLE
        && (norm.equals("a") || norm.equals("an"));
  }

  /** "Senator and candidate Ana Berg": one person of two titles. */
  private boolean isFirstTitle(Group before, Group group) {
    return before.kind() == Group.Kind.SINGLE
        && group.kind() == Group.Kind.SINGLE
        && !isNamed(before)
        && isNamed(group)
        && tails.isUntold(before)
        && tails.isUntold(group);
  }

  /** "his companion Ana Berg": one person by a noun with a name. */
  private boolean isNamed(Group group) {
    return group.kind() == Group.Kind.SINGLE
        && s.token(group.to() - 1).capitalised()
        && TollWords.people(s.norm(group.to() - 1)) == null;
  }

  private boolean startsWithArticle(Group group) {
    String norm = s.norm(group.from());
    return norm.equals("a") || norm.equals("an") || norm.equals("the");
  }
}
