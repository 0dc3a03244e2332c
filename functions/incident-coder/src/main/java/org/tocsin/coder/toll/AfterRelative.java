package org.tocsin.coder.toll;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.text.Sentence;

/**
 * Finds the subject before a clause that tells whom it had harmed: of "a man who stabbed two women
 * was shot" the man was.
 */
final class AfterRelative {

  private static final int REACH = 24;
  private static final int ANTECEDENT = 16;
  private static final Set<String> RELATIVES = Set.of("who", "that", "which");
  private static final Set<String> ENDS = Set.of("and", "but", ";", "or");

  /**
   * The people before such a clause.
   *
   * @param who null where they are no people: "a leopard that mauled two children"
   */
  record Found(@Nullable Group who) {}

  private final Sentence s;
  private final Victims victims;
  private final List<Group> groups;
  private final int[] inside;

  /**
   * Makes it for a sentence.
   *
   * @param inside for each token the number, from 1 on, of the group that it is of
   */
  AfterRelative(Sentence s, Victims victims, List<Group> groups, int[] inside) {
    this.s = s;
    this.victims = victims;
    this.groups = groups;
    this.inside = inside;
  }

  /** What stands before the clause that ends right before a verb; null where none does. */
  @Nullable Found of(int verb) {
    for (int i = verb - 1; i > Math.max(0, verb - REACH); i--) {
      String norm = s.norm(i);
      if (ENDS.contains(norm)
          || (Grammar.SUBORDINATORS.contains(norm) && !norm.equals("that"))
          || Grammar.isBreak(norm)) {
        return null;
      }
      if (RELATIVES.contains(norm)) {
        return i < verb - 2 ? before(i) : null;
      }
    }
    return null;
  }

  private @Nullable Found before(int relative) {
    int verb = s.norm(relative + 1).equals("had") ? relative + 2 : relative + 1;
    boolean acts =
        !Auxiliaries.BE.contains(s.norm(verb))
            && Grammar.isFinite(s, verb)
            && !Grammar.isFinite(s, verb + 1);
    boolean noun = relative > 0 && !Grammar.isFinite(s, relative - 1);
    if (!acts || !noun || victims.counted(verb + 1) == null) {
      return null;
    }
    int end = relative - 1;
    if (end < 0 || s.norm(end).equals(",") || s.token(end).capitalised()) {
      return null; // "Jon Low, who had joined a squad, was": a name, which others find
    }
    Group last = inside[end] == 0 ? null : groups.get(inside[end] - 1);
    return new Found(last != null && last.to() == relative ? last : null);
  }

  /** "the funeral of six priests, five of them Danes, who": whom "who" goes back to. */
  Victims.@Nullable Read antecedent(int start, int end) {
    for (int i = end - 1; i >= Math.max(start, end - ANTECEDENT); i--) {
      Group group = inside[i] > 0 ? groups.get(inside[i] - 1) : null;
      if (group != null && group.from() >= start && !group.part()) {
        boolean counted = group.kind() == Group.Kind.COUNTED && group.number() > 1;
        return counted && s.norm(group.to()).equals(",")
            ? new Victims.Read(List.of(group), group.to())
            : null;
      }
    }
    return null;
  }
}
