package org.tocsin.coder.toll;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.text.Sentence;

/** Pronouns that are the subject of what was done: "he was killed", "when they were abducted". */
final class Pronouns {

  private static final int REACH = 3;

  private Pronouns() {}

  /** One person by "he" or "she" right before a verb; null where none stands there. */
  static @Nullable Group one(Sentence s, int start, int end) {
    for (int i = end - 1; i >= Math.max(start, end - REACH); i--) {
      if (s.norm(i).equals("he") || s.norm(i).equals("she")) {
        return Group.of(i, i + 1, Group.Kind.SINGLE, Quantity.exactly(1), Side.ANY, "");
      }
    }
    return null;
  }

  /** The index of "they" right before a verb; -1 where it does not stand there. */
  static int they(Sentence s, int start, int end) {
    for (int i = end - 1; i >= Math.max(start, end - REACH); i--) {
      if (s.norm(i).equals("they")) {
        return i;
      }
    }
    return -1;
  }

  /** "UN staff was shot": one, where a collective noun stands right before the verb for one. */
  static boolean isOneOfMany(Sentence s, Group group, int verb) {
    String noun = s.norm(group.to() - 1);
    boolean member = noun.equals("staff") || noun.equals("personnel");
    return member && group.to() == verb && !CountFinder.isDeterminer(s.norm(group.from()));
  }

  static Group asOne(Group group) {
    return Group.of(
        group.from(),
        group.to(),
        Group.Kind.SINGLE,
        Quantity.exactly(1),
        group.side(),
        group.people());
  }

  /** "dragged two men out and killed them": the last people that a number counted. */
  static List<Group> them(Sentence s, List<Group> groups, int at) {
    Group last = null;
    Group first = null;
    boolean others = false; // "five men slept when ten gunmen came and took them"
    for (Group group : groups) {
      boolean counted = group.kind() == Group.Kind.COUNTED && group.number() > 1;
      if (!counted || group.to() > at) {
        continue;
      }
      boolean opens = group.from() == 0;
      boolean subject = !opens && Grammar.isFinite(s, group.to());
      others |= subject;
      first = opens ? group : first;
      last = opens || subject || s.norm(group.from() - 1).equals("by") ? last : group;
    }
    Group them = last == null && others ? first : last;
    return them == null ? List.of() : List.of(them);
  }

  /** Whether "they" can be nobody else: no other people in number stand between. */
  static boolean areAlone(List<Group> groups, Victims.Read read, int they) {
    for (Group group : groups) {
      boolean between = group.from() >= read.end() && group.to() <= they;
      if (between && !group.part() && (group.number() > 1 || group.kind() == Group.Kind.PLURAL)) {
        return false;
      }
    }
    return true;
  }
}
