package org.tocsin.coder.toll;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.Sentence;

/**
 * Finds the people who are the subject of a verb: the first people of its clause that no
 * preposition stands before.
 */
final class Subjects {

  private static final int REACH = 70;
  private static final int RELATIVE_REACH = 7;
  private static final int SHARED_REACH = 16;
  private static final Set<String> LINKED = Lines.setOf(Subjects.class, "linked.txt");

  private final Sentence s;
  private final Victims victims;
  private final SharedVictims shared;
  private final List<Group> groups;
  private final int[] inside;
  private final AfterRelative afterRelative;
  private final int source;

  Subjects(Sentence s, Victims victims, List<Group> groups, SharedVictims shared) {
    this.s = s;
    this.shared = shared;
    this.victims = victims;
    this.groups = groups;
    this.inside = new int[s.size()];
    this.source = OpeningSource.end(s);
    this.afterRelative = new AfterRelative(s, victims, groups, inside);
    for (int g = 0; g < groups.size(); g++) {
      for (int i = groups.get(g).from(); i < groups.get(g).to(); i++) {
        inside[i] = g + 1;
      }
    }
  }

  /**
   * The subject of a verb.
   *
   * @param verb the index where the verb starts
   * @param bound the index before which no subject stands
   * @param one whether the verb asks for one
   * @return null where none is told
   */
  Victims.@Nullable Read of(int verb, int bound, boolean one) {
    AfterRelative.Found relative = afterRelative.of(verb);
    if (relative != null) {
      Group who = relative.who();
      return who == null ? null : new Victims.Read(List.of(who), who.to());
    }
    Victims.Read own = ofClause(verb, bound, one);
    int and = shared.beforeAdverbs(verb);
    boolean joined = s.norm(and).equals("and") || s.norm(and).equals("but");
    return own != null || !joined ? own : shared(and, bound, one);
  }

  /** "his wife came to help, and was hurt": the subject of the verb before "and". */
  private Victims.@Nullable Read shared(int and, int bound, boolean one) {
    for (int i = and - 1; i > Math.max(bound, and - SHARED_REACH); i--) {
      boolean opens = Grammar.SUBORDINATORS.contains(s.norm(i)) && !s.norm(i + 1).endsWith("ing");
      if (opens || Grammar.isBreak(s.norm(i))) {
        return null;
      }
      Victims.Read read = Grammar.isFinite(s, i) && inside[i] == 0 ? ofClause(i, bound, one) : null;
      if (read != null) {
        return read.groups().getFirst().quantity() != null ? read : null;
      }
    }
    return null;
  }

  private Victims.@Nullable Read ofClause(int verb, int bound, boolean one) {
    int end = verb;
    for (int tries = 0; tries < 3 && end > bound; tries++) {
      int first = verb > source ? Math.max(bound, source) : bound;
      int start = start(end, Math.max(first, verb - REACH));
      boolean object = start > bound && Grammar.isFinite(s, start - 1) && !isBe(start - 1);
      Victims.Read read = within(start, end, one, object);
      if (read == null && tries > 0) {
        read = afterRelative.antecedent(start, end);
      }
      int relative = relative(start, bound);
      boolean counted = read != null && read.groups().getFirst().quantity() != null;
      if (read != null && (counted || relative < 0)) {
        return read;
      }
      if (relative < 0) {
        return null;
      }
      end = relative;
    }
    return null;
  }

  private boolean isBe(int i) {
    String norm = s.norm(i);
    return norm.equals("was") || norm.equals("were") || norm.equals("is") || norm.equals("are");
  }

  /** Where the clause starts: after the verb, or the word that opens a clause, before. */
  private int start(int end, int bound) {
    for (int i = end - 1; i >= bound; i--) {
      if (inside[i] > 0) {
        continue;
      }
      int bracket = Grammar.beforeBracket(s, i, Math.max(bound, i - REACH));
      if (bracket >= 0) {
        i = bracket;
        continue;
      }
      int aside = Interruption.opens(s, i, end, bound, inside);
      if (aside >= 0) {
        i = aside;
        continue;
      }
      String norm = s.norm(i);
      boolean opens =
          Grammar.isBreak(norm)
              || (Grammar.SUBORDINATORS.contains(norm) && !isLinked(i))
              || (Grammar.RELATIVES.contains(norm) && i < end - 1)
              || (Grammar.isFinite(s, i) && !isReduced(i, end));
      if (opens) {
        return i + 1;
      }
    }
    return bound;
  }

  /** "a trader accused of spying was killed": what hangs on people opens no clause. */
  private boolean isReduced(int i, int end) {
    boolean hangs = i > 0 && inside[i - 1] > 0 && s.norm(i).endsWith("ed");
    boolean found = s.paragraph() == 0 && s.norm(end).equals("found");
    boolean open = hangs && (isBe(end) || found) && Grammar.PREPOSITIONS.contains(s.norm(i + 1));
    for (int k = i + 1; k < end && open; k++) {
      open = inside[k] == 0 && !s.norm(k).equals("and") && !s.norm(k).equals(",");
    }
    return open;
  }

  /** "identified as", "as well as": no clause starts there. */
  private boolean isLinked(int i) {
    String before = s.norm(i - 1);
    return s.norm(i).equals("as") && (LINKED.contains(before) || s.norm(i + 1).equals("well"));
  }

  /** "two men who had left the shop were": the index of "who", -1 where there is none. */
  private int relative(int start, int bound) {
    for (int i = start - 1; i >= Math.max(bound, start - RELATIVE_REACH); i--) {
      if (Grammar.isBreak(s.norm(i)) || s.norm(i).equals(",")) {
        return -1;
      }
      if (Grammar.RELATIVES.contains(s.norm(i)) || s.norm(i).equals("that")) {
        return i;
      }
    }
    return -1;
  }

  private Victims.@Nullable Read within(int start, int end, boolean one, boolean object) {
    Victims.Read unnumbered = null;
    Victims.Read best = null;
    for (int i = start; i < end; i++) {
      Group group = victims.at(i);
      if (group == null || group.to() > end || (group.part() && !isBack(group, end))) {
        continue;
      }
      if (Aside.is(s, group) && !Aside.isAntecedent(s, group, end)) {
        i = group.to() - 1;
        continue;
      }
      Victims.Read read = PartOfMany.ofWhom(s, victims.list(group, end), end);
      i = Math.max(i, read.end() - 1);
      if (group.kind() == Group.Kind.NAME && !reaches(read.end(), end)) {
        i = group.to() - 1;
        continue;
      }
      if (one && group.quantity() == null && Pronouns.isOneOfMany(s, group, end)) {
        return new Victims.Read(List.of(Pronouns.asOne(group)), read.end());
      }
      if (group.quantity() == null && read.groups().size() == 1) {
        unnumbered = unnumbered == null ? read : unnumbered;
        boolean kin = s.norm(group.to()).equals("of") && s.norm(end - 1).equals("who");
        i = one && kin ? group.to() : i; // "the family of Jon Low, who was shot"
        continue;
      }
      if (one && sum(read) > 1 && !group.isOne() && group.kind() != Group.Kind.COUNTED) {
        best = best == null ? read : best;
        continue;
      }
      if (object && group.from() == start && end - read.end() > 0 && hasAnd(read.end(), end)) {
        best = best == null ? read : best;
        continue;
      }
      return one ? single(read) : read;
    }
    if (best != null) {
      return one ? single(best) : best;
    }
    if (unnumbered != null) {
      return unnumbered;
    }
    Group pronoun = Pronouns.one(s, start, end);
    if (pronoun != null) {
      return new Victims.Read(List.of(pronoun), pronoun.to());
    }
    int they = Pronouns.they(s, start, end);
    return they < 0 ? untitled(start, end) : whoTheyAre(they);
  }

  /** "two clerks and a driver were resting when they were shot": the subject before "they". */
  private Victims.@Nullable Read whoTheyAre(int they) {
    for (int i = 1; i < they; i++) {
      if (Grammar.isFinite(s, i) && inside[i] == 0) {
        Victims.Read read = within(0, i, false, false);
        return read != null && sum(read) > 1 && Pronouns.areAlone(groups, read, they) ? read : null;
      }
    }
    return null;
  }

  /** "Wife of the mayor was hurt". */
  private Victims.@Nullable Read untitled(int start, int end) {
    Group told = victims.counted(start);
    Group group = told != null && told.part() ? null : victims.untitled(start);
    return group == null || group.to() > end ? null : victims.list(group, end);
  }

  /** "two of them" is a subject of its own, and not in "six clerks, two of them women, who". */
  private boolean isBack(Group group, int end) {
    return group.kind() == Group.Kind.NUMBER
        && (reaches(group.to(), end) || !isDescribed(group.to()));
  }

  /** Whether a noun that describes them follows at once. */
  private boolean isDescribed(int at) {
    return at < s.size() && (TollWords.people(s.norm(at)) != null || s.token(at).capitalised());
  }

  /** With "was" it is one: the first of the list, unless a number says more. */
  private Victims.Read single(Victims.Read read) {
    Group first = read.groups().getFirst();
    return Besides.isListed(s, read) ? read : new Victims.Read(List.of(first), read.end());
  }

  private static int sum(Victims.Read read) {
    int sum = 0;
    for (Group group : read.groups()) {
      sum += group.part() ? 0 : group.number();
    }
    return sum;
  }

  private boolean hasAnd(int from, int to) {
    for (int i = from; i < to; i++) {
      if (s.norm(i).equals("and")) {
        return true;
      }
    }
    return false;
  }

  /** A name is a subject only where nothing but a comma stands between it and the verb. */
  private boolean reaches(int from, int end) {
    for (int i = from; i < end; i++) {
      String norm = s.norm(i);
      if (!norm.equals(",")
          && !norm.endsWith("ly")
          && !norm.equals("also")
          && !norm.equals("who")) {
        return false;
      }
    }
    return true;
  }

  /** The people right before a word, whatever stands before them: "of the 12 dead". */
  @Nullable Group adjacent(int at) {
    for (int g = groups.size() - 1; g >= 0; g--) {
      Group group = groups.get(g);
      if (group.to() <= at) {
        boolean near = group.to() == at || (group.to() == at - 1 && s.norm(at - 1).endsWith("ly"));
        boolean described = s.norm(group.from() - 1).equals("of") && group.number() < 2;
        return near && !described && group.quantity() != null ? group : null;
      }
    }
    return null;
  }
}
