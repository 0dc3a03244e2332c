package org.tocsin.coder.toll;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.text.PhraseTable;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.Token;

/**
 * Reads lists of victims: "three soldiers, a nurse and Ana Berg". What only describes one told
 * before ("a nurse, Ana Berg, of Oslo") is no other, and what is included is a part.
 */
final class Victims {

  private static final int LONGEST_TAIL = 16;
  private static final int MOST = 40;
  private static final Set<String> PRONOUNS = Set.of("him", "her", "them", "himself", "herself");

  private static final Set<String> BOTH = Set.of("both", "all");

  private final Sentence s;
  private final BitSet dates;
  private final @Nullable Group[] starts;

  /** A list that was read, and where it ends. */
  record Read(List<Group> groups, int end) {}

  Victims(Sentence s, BitSet dates, List<Group> groups) {
    this.s = s;
    this.dates = dates;
    this.starts = new Group[s.size() + 1];
    for (Group group : groups) {
      starts[group.from()] = group;
    }
  }

  static boolean isPronoun(String norm) {
    return PRONOUNS.contains(norm);
  }

  /** The index of the first word that is no adverb: "killed on the spot two men". */
  static int afterAdverbs(Sentence s, int from) {
    int i = from;
    while (i < s.size()) {
      String norm = s.norm(i);
      if (norm.endsWith("ly") || norm.equals("also") || norm.equals("instead")) {
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
    List<Group> groups = new ArrayList<>();
    groups.add(first);
    Group before = first;
    boolean described = first.kind() == Group.Kind.NAME;
    int names = 0;
    int at = first.to();
    while (at < limit && groups.size() < MOST) {
      Tail tail = tail(at, limit, groups);
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
      if (group == null) {
        break;
      }
      boolean both = join == null && BOTH.contains(s.norm(group.from()));
      boolean describes =
          join == null
              ? both || describes(before, group, described)
              : (group.kind() == Group.Kind.NAME && names > 0 && names < before.number())
                  || (before.number() > 1 && isOneOf(group))
                  || (!comma && names > 0 && isTitle(before, group));
      if (describes) {
        names++;
        described = true;
        at = group.to();
        continue;
      }
      boolean place = group.kind() == Group.Kind.NAME && tail.place() && !isOne(group.to());
      if (place || !isItem(group, join != null, limit)) {
        break;
      }
      groups.add(group);
      before = group;
      names = 0;
      described = group.kind() == Group.Kind.NAME;
      at = group.to();
    }
    return new Read(told(groups), at);
  }

  /** "ten others, five officers and five civilians": the number told first has those after it. */
  private static List<Group> told(List<Group> groups) {
    int rest = 0;
    for (int i = 1; i < groups.size(); i++) {
      rest += groups.get(i).part() ? 0 : groups.get(i).number();
    }
    if (groups.size() < 3 || rest != groups.getFirst().number() || rest < 3) {
      return groups;
    }
    List<Group> told = new ArrayList<>();
    for (Group group : groups) {
      told.add(told.isEmpty() ? group : group.asPart());
    }
    return told;
  }

  /** "a nurse, Ana Berg", "Ana Berg, a nurse", "two men, Jon Low and ...". */
  private boolean describes(Group before, Group group, boolean described) {
    if (group.part()) {
      return false;
    }
    boolean name = group.kind() == Group.Kind.NAME;
    boolean titled = group.kind() == Group.Kind.SINGLE;
    return switch (before.kind()) {
      case NAME -> titled && (!group.more() || s.norm(group.to()).equals(","));
      case SINGLE -> (name || (titled && isUntold(group))) && !described;
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

  private boolean isOne(int at) {
    return s.norm(at).equals("(") || (s.norm(at).equals(",") && at(at + 1) != null);
  }

  /** "killed two men and three women fled": the second number starts a clause of its own. */
  private boolean isItem(Group group, boolean joined, int limit) {
    if (group.kind() == Group.Kind.NAME && !joined && !isInList(group)) {
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

  private boolean isInList(Group group) {
    String norm = s.norm(group.to());
    return norm.equals(",") || norm.equals("and") || norm.equals("(");
  }

  /** What follows people and only tells more of them. */
  private record Tail(int end, boolean place) {}

  private Tail tail(int from, int limit, List<Group> groups) {
    int at = from;
    boolean place = false;
    while (at < limit) {
      int bracket = Grammar.afterBracket(s, at);
      if (bracket > 0) {
        at = bracket;
        continue;
      }
      int comma = s.norm(at).equals(",") ? 1 : 0;
      int subset = TollWords.subset(s, at + comma);
      if (subset > 0) {
        at = included(at + comma + subset, limit, groups);
        continue;
      }
      if (isAge(at)) {
        at += 2;
        continue;
      }
      if (s.norm(at + comma).equals("identified") || s.norm(at + comma).equals("named")) {
        at = identified(at + comma + 1, limit, groups.getLast().number());
        continue;
      }
      if (comma == 0 && groups.getLast().number() > 1 && NamedPeople.name(s, at, dates) != null) {
        int end = identified(at, limit, groups.getLast().number());
        if (end == at) {
          break;
        }
        at = end;
        continue;
      }
      int apposition = comma == 0 ? 0 : afterApposition(at + 1, limit);
      if (apposition > 0) {
        at = apposition;
        continue;
      }
      boolean alias = s.norm(at).equals("alias") || s.norm(at).equals("@");
      boolean tail = Grammar.TAILS.at(s, at + comma) != null;
      if (!tail && !alias) {
        break;
      }
      int end = afterTail(at + comma + 1, limit);
      if (end == at) {
        break;
      }
      place = true;
      at = end;
    }
    return new Tail(at, place);
  }

  /** ", president of the union," before the verb or before one more: the index of its end. */
  private int afterApposition(int from, int limit) {
    if (from >= limit || starts[from] != null || s.token(from).capitalised()) {
      return 0;
    }
    for (int i = from; i < Math.min(limit, from + LONGEST_TAIL); i++) {
      String norm = s.norm(i);
      boolean comma = norm.equals(",");
      if (i + 1 == limit || (comma && (i + 1 == limit || isJoin(i + 1)))) {
        return i > from ? comma ? i : i + 1 : 0;
      }
      if (Grammar.isFinite(s, i)
          || TollWords.harm(s, i) != null
          || Grammar.SUBORDINATORS.contains(norm)
          || (i == from && isJoin(i))) {
        return 0;
      }
    }
    return 0;
  }

  private boolean isJoin(int i) {
    return Grammar.join(s, i) != null && !s.norm(i).equals("with");
  }

  private boolean isAge(int at) {
    return s.norm(at).equals(",")
        && at + 1 < s.size()
        && s.token(at + 1).kind() == Token.Kind.NUMBER
        && s.token(at + 1).text().length() <= 2
        && (s.norm(at + 2).equals(",") || s.norm(at + 2).equals("and"));
  }

  private int afterTail(int from, int limit) {
    int i = from;
    while (i < Math.min(limit, from + LONGEST_TAIL)) {
      String norm = s.norm(i);
      int bracket = Grammar.afterBracket(s, i);
      if (bracket > 0) {
        i = bracket;
        continue;
      }
      boolean and =
          norm.equals("and") && (starts[i + 1] != null || TollWords.harm(s, i + 1) != null);
      if (norm.equals(",")
          || and
          || Grammar.isBreak(norm)
          || Grammar.SUBORDINATORS.contains(norm)
          || (Grammar.isFinite(s, i) && starts[i] == null)
          || TollWords.harm(s, i) != null
          || TollWords.subset(s, i) > 0
          || norm.equals("along")
          || norm.equals("identified")) {
        break;
      }
      i++;
    }
    return i;
  }

  /** The end of "including two women and a child"; those in it are parts. */
  private int included(int from, int limit, List<Group> groups) {
    int i = from;
    while (i < limit) {
      Group group = starts[i];
      if (group != null && group.part()) {
        if (group.quantity() != null && groups.size() < MOST) {
          groups.add(group);
        }
        i = group.to();
        continue;
      }
      String norm = s.norm(i);
      if (norm.equals("and") && starts[i + 1] != null && !starts[i + 1].part()) {
        return i;
      }
      boolean end = Grammar.isFinite(s, i) || TollWords.harm(s, i) != null || Grammar.isBreak(norm);
      if (end
          || Grammar.SUBORDINATORS.contains(norm)
          || (norm.equals(",") && i + 1 < limit && TollWords.harm(s, i + 1) != null)) {
        return i;
      }
      i++;
    }
    return i;
  }

  /** The end of "identified as Ana Berg, Jon Low and Eva Lund". */
  private int identified(int from, int limit, int number) {
    int named = 0;
    int i = s.norm(from).equals("as") ? from + 1 : from;
    while (i < limit) {
      Group group = at(i);
      String norm = s.norm(i);
      int bracket = Grammar.afterBracket(s, i);
      if (bracket > 0) {
        i = bracket;
      } else if (group != null && (isUntold(group) || (group.isOne() && named < number))) {
        named++;
        i = group.to();
      } else if (norm.equals("alias")
          || norm.equals("of")
          || norm.equals("from")
          || norm.equals("@")
          || norm.equals("'")) {
        i++;
      } else if (norm.equals(",") || norm.equals("and")) {
        int next = norm.equals(",") && s.norm(i + 1).equals("and") ? i + 2 : i + 1;
        Group other = at(next);
        boolean goesOn = other != null && (isUntold(other) || (other.isOne() && named < number));
        if (number < 2 || !goesOn) {
          return i;
        }
        i = next;
      } else if (s.token(i).kind() == Token.Kind.WORD
          && group == null
          && !Grammar.isFinite(s, i)
          && TollWords.harm(s, i) == null
          && !Grammar.PREPOSITIONS.contains(norm)
          && !Grammar.SUBORDINATORS.contains(norm)
          && Grammar.join(s, i) == null) {
        i++;
      } else {
        break;
      }
    }
    return i;
  }

  private boolean isUntold(Group group) {
    return group.kind() == Group.Kind.NAME
        || (group.kind() == Group.Kind.SINGLE && !CountFinder.isDeterminer(s.norm(group.from())));
  }
}
