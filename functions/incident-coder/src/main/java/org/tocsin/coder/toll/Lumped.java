package org.tocsin.coder.toll;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.text.Sentence;

/**
 * "40 people were killed or wounded": one number for both, which tells neither how many died nor
 * how many lived. For one sentence.
 */
final class Lumped {
  private static final Set<String> JOINS = Set.of("or", "and", "/");

  private final Sentence s;
  private final Map<Integer, List<TollMention>> byWord = new HashMap<>();

  private Lumped(Sentence s, List<TollMention> tolls) {
    this.s = s;
    for (TollMention toll : tolls) {
      byWord.computeIfAbsent(toll.word(), w -> new ArrayList<>()).add(toll);
    }
  }

  /** The tolls of a sentence, those that one number tells as one. */
  static List<TollMention> join(Sentence s, List<TollMention> tolls) {
    Lumped lumped = new Lumped(s, tolls);
    Set<TollMention> parts = new HashSet<>();
    List<TollMention> all = new ArrayList<>();
    for (TollMention second : tolls) {
      TollMention first = lumped.before(second);
      if (first != null) {
        parts.add(first);
        parts.add(second);
        all.add(first.asLumpedWith(second));
      }
    }
    tolls.stream().filter(t -> !parts.contains(t)).forEach(all::add);
    return all;
  }

  /** The toll of the same people that an "or" or "and" joins to one; null where none is. */
  private @Nullable TollMention before(TollMention second) {
    int join = second.word() - 1;
    if (s.norm(join).endsWith("ly")) {
      join--; // "killed or seriously wounded"
    }
    if (!JOINS.contains(s.norm(join))) {
      return null;
    }
    boolean one = second.quantity().best() <= (s.norm(join).equals("and") ? 1 : 0);
    for (int word = join - 1; word >= join - 2 && !one; word--) {
      for (TollMention first : byWord.getOrDefault(word, List.of())) {
        if (isHurt(first.harm(), second.harm())
            && first.quantity().equals(second.quantity())
            && first.people().equals(second.people())) {
          return first;
        }
      }
    }
    return null;
  }

  private static boolean isHurt(Harm one, Harm two) {
    return one != two && one != Harm.ABDUCTED && two != Harm.ABDUCTED;
  }
}
