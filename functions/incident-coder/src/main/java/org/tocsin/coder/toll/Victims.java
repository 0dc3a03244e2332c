package org.tocsin.coder.toll;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.text.PhraseTable;
import org.tocsin.coder.text.Sentence;

/**
 * Reads lists of victims: "three soldiers, a nurse and Ana Berg". What only describes one told
 * before ("a nurse, Ana Berg, of Oslo") is no other, and what is included is a part.
 */
final class Victims {

  static final int MOST = 40;
  private static final Set<String> PRONOUNS = Set.of("him", "her", "them", "himself", "herself");
  private static final Set<String> BOTH = Set.of("both", "all");

  private final Sentence s;
  private final BitSet dates;
  private final @Nullable Group[] starts;
  private final Tails tails;

  /** A list that was read, and where it ends. */
  record Read(List<Group> groups, int end) {}

  Victims(Sentence s, BitSet dates, List<Group> groups) {
    this.s = s;
    this.dates = dates;
    this.starts = new Group[s.size() + 1];
    for (Group group : groups) {
      starts[group.from()] = group;
    }
    this.tails = new Tails(s, dates, this);
  }

  /** The people that start at a token, by a number or a noun. */
  @Nullable Group counted(int i) {
    return starts[i];
  }

  static boolean isPronoun(String norm) {
    return PRONOUNS.contains(norm);
  }

  /** The index of the first word that is no adverb: "killed on the spot two men". */
  static int afterAdverbs(Sentence s, int from) {
    int i = from;
    while (i < s.size()) {
      String norm = s.norm(i);
      if (norm.endsWith("ly")
          || norm.equals("also")
          || norm.equals("instead")
          || (i == from && CountFinder.isQuoteMark(norm))) {
        i++;
      } else if (norm.equals("on") && s.norm(i + 2).equals("spot")) {
        i += 3;
      } else {
        break;
      }
    }
    return i;
  }

  /** The people at a token: counted, described or named. */
  @Nullable Group at(int i) {
    if (i < 0 || i >= s.size()) {
      return null;
    }
    Group group = starts[i];
    return group != null ? group : NamedPeople.name(s, i, dates);
  }

  /** One person by a noun alone, at a place where only people stand. */
  @Nullable Group untitled(int i) {
    return i >= s.size() ? null : NamedPeople.untitled(s, i, dates);
  }

  /**
   * Reads on from the first of a list.
   *
   * @param limit the index of the verb that the list stands before, or the end of the sentence
   */
  Read list(Group first, int limit) {
    return list(first, limit, false);
  }

  /**
   * The same.
   *
   * @param noun whether a noun takes the victims: what follows them starts no clause of theirs
   */
  Read list(Group first, int limit, boolean noun) {
    List<Group> groups = new ArrayList<>();
    Read named = first.kind() == Group.Kind.PLURAL ? named(first, limit) : null;
    if (named != null) {
      first = named.groups().getFirst();
    }
    groups.add(first);
    Group before = first;
    boolean described = first.kind() == Group.Kind.NAME;
    int names = 0;
    int at = first.to();
    while (at < limit && groups.size() < MOST) {
      Tails.Tail tail = tails.after(at, limit, groups);
      at = tail.end();
      int next = at;
      boolean comma = s.norm(next).equals(",");
      next += comma ? 1 : 0;
      PhraseTable.Match<String> join = Grammar.join(s, next);
      next = join == null ? next : join.to();
      if (s.norm(next).equals("also")) {
        next++;
      }
      if (next == at || next >= limit) {
        break;
      }
      Group group = at(next);
      if (group == null && join != null) {
        group = fellow(before, next);
      }
      if (group == null) {
        break;
      }
      boolean both = join == null && BOTH.contains(s.norm(group.from()));
      boolean describes =
          join == null
              ? both || describes(before, group, described)
              : (group.kind() == Group.Kind.NAME && names > 0 && names < before.number())
                  || (before.number() > 1 && isOneOf(group))
                  || (!comma && names > 0 && isTitle(before, group))
                  || (!comma && isFirstTitle(before, group));
      if (describes) {
        names++;
        described = true;
        at = group.to();
        continue;
      }
      boolean place = group.kind() == Group.Kind.NAME && tail.place() && !isOne(group.to());
      boolean listed = noun && join != null && !TollWords.isHurt(s, group.to());
      boolean speaker = join == null && comma && NamedPeople.speaks(s, group.to());
      if (place || speaker || !(listed || isItem(group, join != null, limit))) {
        break;
      }
      groups.add(group);
      before = group;
      names = 0;
      described = group.kind() == Group.Kind.NAME;
      at = group.to();
    }
    return new Read(ToldFirst.of(groups, s.norm(at).equals(",") ? 2 : 3), at);
  }

  /** "the priests Jon Low, Ana Berg and Eva Lund": as many as are named; null where none is. */
  private @Nullable Read named(Group plural, int limit) {
    int names = 0;
    int at = plural.to();
    int end = at;
    while (at < limit && names < MOST) {
      Group name = NamedPeople.name(s, at, dates);
      if (name == null) {
        break;
      }
      names++;
      end = name.to();
      int bracket = Grammar.afterBracket(s, end);
      end = bracket > 0 ? bracket : end;
      at = end + (s.norm(end).equals(",") ? 1 : 0);
      at += s.norm(at).equals("and") ? 1 : 0;
      if (at == end) {
        break;
      }
    }
    return names < 2
        ? null
        : new Read(
            List.of(
                Group.of(
                    plural.from(),
                    end,
                    Group.Kind.COUNTED,
                    Quantity.exactly(names),
                    plural.side(),
                    plural.people())),
            end);
  }

  /** "his driver and bodyguard": one more by a noun alone, where the article is that of both. */
  private @Nullable Group fellow(Group before, int at) {
    String norm = s.norm(at);
    boolean noun =
        before.kind() == Group.Kind.SINGLE
            && NamedPeople.isOwner(s, before)
            && TollWords.people(norm) != null
            && !TollWords.isPlural(norm)
            && !TollWords.isNotPeople(s.norm(at + 1));
    return noun ? NamedPeople.untitled(s, at, dates) : null;
  }

  /** "a nurse, Ana Berg", "Ana Berg, a nurse", "two men, Jon Low and ...". */
  private boolean describes(Group before, Group group, boolean described) {
    if (group.part()) {
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
          name || (titled && described) || (before.number() > 1 && isOneOf(group));
      case PLURAL -> name;
    };
  }

  /** "two men, one from here and the other from there". */
  private boolean isOneOf(Group group) {
    String norm = s.norm(group.from());
    return (norm.equals("one") && group.kind() == Group.Kind.NUMBER)
        || (norm.equals("the") && s.norm(group.from() + 1).equals("other"));
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

  private boolean isOne(int at) {
    return s.norm(at).equals("(") || (s.norm(at).equals(",") && at(at + 1) != null);
  }

  /** "killed two men and three women fled": the second number starts a clause of its own. */
  private boolean isItem(Group group, boolean joined, int limit) {
    // "of the captives taken near Kolma, Sovane, five died"
    boolean number = group.kind() == Group.Kind.NUMBER && isAfterName(group);
    if (!joined && (number || (group.kind() == Group.Kind.NAME && !isInList(group)))) {
      return false;
    }
    int at = group.to();
    while (at < s.size() && at < group.to() + 4 && s.token(at).capitalised()) {
      at++;
    }
    if (at >= limit) {
      return true;
    }
    return Grammar.mayFollow(s, at)
        && !(group.kind() == Group.Kind.NUMBER && s.norm(at).equals("of"));
  }

  private boolean isAfterName(Group group) {
    return group.from() > 1
        && s.norm(group.from() - 1).equals(",")
        && s.token(group.from() - 2).capitalised()
        && TollWords.people(s.norm(group.from() - 2)) == null;
  }

  private boolean isInList(Group group) {
    String norm = s.norm(group.to());
    return norm.equals(",") || norm.equals("and") || norm.equals("(");
  }
}
