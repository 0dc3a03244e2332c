package org.tocsin.coder.toll;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.text.Sentence;

/**
 * Who died of what the sentence tells first: "a soldier who was wounded last week when rebels fired
 * on a base has died in hospital".
 */
final class DiedLater {

  private static final Set<String> DEATHS = Set.of("died", "succumbed");
  private static final Set<String> BE = Set.of("was", "were");
  private static final Set<String> PERFECT = Set.of("has", "have", "had");

  /** Words at the head of a sentence before its subject. */
  private static final int OPENING = 2;

  /** Words from "was" to what was done: "was seriously wounded". */
  private static final int REACH = 3;

  private DiedLater() {}

  /** "A guard who was hurt in a raid in which two died, succumbed": the first, by the comma. */
  static @Nullable Group behindClause(Sentence s, List<Group> groups, Predicate predicate) {
    return s.norm(predicate.at() - 1).equals(",") ? of(s, groups, predicate) : null;
  }

  /** The people of whom a verb tells that they died, where a clause says how they were hurt. */
  static @Nullable Group of(Sentence s, List<Group> groups, Predicate predicate) {
    Group first = groups.isEmpty() ? null : groups.getFirst();
    boolean dead =
        DEATHS.contains(s.norm(predicate.at()))
            && (PERFECT.contains(s.norm(predicate.verb()))
                || s.norm(predicate.at()).equals("succumbed"));
    if (first == null || !dead || first.from() > OPENING || first.quantity() == null) {
      return null;
    }
    int who = s.norm(first.to()).equals(",") ? first.to() + 1 : first.to();
    if (!s.norm(who).equals("who") || !BE.contains(s.norm(who + 1))) {
      return null;
    }
    for (int i = who + 2; i < who + 2 + REACH; i++) {
      TollWords.HarmWord word = TollWords.harm(s, i);
      if (word != null && word.harm() == Harm.INJURED) {
        return first;
      }
    }
    return null;
  }
}
