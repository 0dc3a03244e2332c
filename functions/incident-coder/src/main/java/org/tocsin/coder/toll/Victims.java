package org.tocsin.coder.toll;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.text.Numbers;
import org.tocsin.coder.text.PhraseTable;
import org.tocsin.coder.text.Sentence;

/**
 * Reads lists of victims: "three soldiers, a nurse and Ana Berg". What only describes one told
 * before ("a nurse, Ana Berg, of Oslo") is no other, and what is included is a part.
 */
final class Victims {

  static final int MOST = 40;
  private static final Set<String> ONE = Set.of("one", "a", "an");
  private static final Set<String> PRONOUNS = Set.of("him", "her", "them", "himself", "herself");

  private final Sentence s;
  private final BitSet dates;
  private final @Nullable Group[] starts;
  private final Tails tails;
  private final SameVictim sameVictim;

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
    this.sameVictim = new SameVictim(s, tails);
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
    Read named = first.kind() == Group.Kind.PLURAL ? named(first, limit) : null;
    Group before = named == null ? first : named.groups().getFirst();
    List<Group> groups = new ArrayList<>();
    groups.add(before);
    boolean described = before.kind() == Group.Kind.NAME;
    int names = 0;
    int at = before.to();
    while (at < limit && groups.size() < MOST) {
      Tails.Tail tail = tails.after(at, limit, groups);
      at = tail.end();
      Next next = next(at);
      if (next.at() == at || next.at() >= limit) {
        break;
      }
      Group people = next.joined() ? oneOfPeople(next.at()) : null;
      Group group = people == null ? at(next.at()) : people;
      if (group == null && next.joined()) {
        group = fellow(before, next.at());
      }
      if (group == null || isOfThem(first, group)) {
        break;
      }
      if (tail.place() && !next.joined() && isLand(group)) {
        break;
      }
      if (people == null && sameVictim.is(before, group, next, described, names)) {
        names++;
        described = true;
        at = group.to();
        continue;
      }
      boolean place = group.kind() == Group.Kind.NAME && tail.place() && !isOne(group.to());
      if (place || !goesOn(group, next, noun, limit)) {
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

  /** "more than 80 people, including a driver, as well as 79 students": most of those before. */
  private boolean isOfThem(Group first, Group group) {
    int comma = s.norm(first.to()).equals(",") ? first.to() + 1 : first.to();
    Quantity all = first.quantity();
    Quantity some = group.quantity();
    return TollWords.subset(s, comma) > 0
        && all != null
        && some != null
        && some.best() < all.best()
        && 2 * some.best() > all.best();
  }

  /**
   * Where the next of a list would start.
   *
   * @param at the index of its first token
   * @param comma whether a comma stands before it
   * @param joined whether "and" or the like stands before it
   */
  record Next(int at, boolean comma, boolean joined) {}

  private Next next(int at) {
    boolean comma = s.norm(at).equals(",");
    int next = at + (comma ? 1 : 0);
    PhraseTable.Match<String> join = Grammar.join(s, next);
    next = join == null ? next : join.to();
    if (s.norm(next).equals("also")) {
      next++;
    }
    return new Next(next, comma, join != null);
  }

  /** Whether people are the next of a list, and neither who speaks nor of a clause of their own. */
  private boolean goesOn(Group group, Next next, boolean noun, int limit) {
    boolean speaker = !next.joined() && next.comma() && NamedPeople.speaks(s, group.to());
    boolean listed = noun && next.joined() && !TollWords.isHurt(s, group.to());
    return !speaker && (listed || isItem(group, next.joined(), limit));
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

  /** "three Samburu and one Pokot": one more by the name of a people behind others so counted. */
  private @Nullable Group oneOfPeople(int at) {
    boolean one = ONE.contains(s.norm(at)) && at + 1 < s.size() && s.token(at + 1).capitalised();
    return one && at > 2 && s.token(at - 2).capitalised() && Numbers.at(s, at - 3) != null
        ? Group.of(at, at + 2, Group.Kind.NUMBER, Quantity.of(1, 1, null), Side.ANY, "")
        : null;
  }

  /** "a trader in Kolma, Jammu and Kashmir": what the place lies in, of two words with "and". */
  private boolean isLand(Group group) {
    int other = group.to() + 1;
    return group.kind() == Group.Kind.NAME
        && group.to() - group.from() == 1
        && s.norm(group.to()).equals("and")
        && other < s.size()
        && s.token(other).capitalised()
        && (other + 1 >= s.size() || !s.token(other + 1).capitalised())
        && !Grammar.isFinite(s, other + 1)
        && !s.norm(other + 1).equals("(");
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

  /** Whether nobody was read, or people without a number. */
  static boolean isUncounted(@Nullable Read read) {
    return read == null || read.groups().getFirst().quantity() == null;
  }
}
