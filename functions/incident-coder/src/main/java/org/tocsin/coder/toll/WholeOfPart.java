package org.tocsin.coder.toll;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.text.Numbers;
import org.tocsin.coder.text.Sentence;

/**
 * Tells of how many something was done of whom a sentence speaks of a part only: "four of the seven
 * people killed were children" counts seven dead, "two of the five workers whom they had kidnapped
 * were freed" five abducted.
 */
final class WholeOfPart {

  private static final Set<String> RELATIVE = Set.of("who", "whom", "that");
  private static final Set<String> BE =
      Set.of("was", "were", "is", "are", "has", "have", "had", "been", "being", "be", "got");
  private static final Set<String> VERBS =
      Set.of("was", "were", "is", "are", "has", "have", "had", "died", "remain", "remained");

  /** Words from the number of all to what was done to them, and from there to the main verb. */
  private static final int REACH = 8;

  private static final int MAIN_REACH = 24;

  /** Words from a part to "of". */
  private static final int OF_REACH = 4;

  private WholeOfPart() {}

  /** The same tolls, with the number of all where it is all to whom it was done. */
  static List<TollMention> amend(Sentence s, List<TollMention> found) {
    List<TollMention> amended = new ArrayList<>();
    for (TollMention mention : found) {
      Quantity whole = whole(s, mention, found);
      amended.add(whole == null ? mention : mention.ofAll(whole));
    }
    return amended.equals(found) ? found : amended.stream().map(m -> died(m, amended)).toList();
  }

  /** "Three of the 12 people wounded have died": of their wounds. */
  private static TollMention died(TollMention mention, List<TollMention> all) {
    boolean wounded =
        mention.harm() == Harm.KILLED
            && all.stream().anyMatch(m -> m.harm() == Harm.INJURED && m.from() == mention.from());
    return wounded ? mention.asOfWounded() : mention;
  }

  private static @Nullable Quantity whole(Sentence s, TollMention m, List<TollMention> found) {
    int of = of(s, m);
    Numbers.Found all = of < 0 ? null : Numbers.at(s, of + 2);
    if (all == null || all.value() <= m.quantity().best() || m.word() - all.next() > REACH) {
      return null;
    }
    boolean other =
        found.stream()
            .anyMatch(o -> o.from() == m.from() && o.word() < m.word() && o.word() >= all.next());
    boolean object = found.stream().anyMatch(o -> o.word() < m.from() && o.to() > m.from());
    return other || !isOfAll(s, all.next(), m.word(), object)
        ? null
        : Quantity.of((int) all.value(), (int) all.high(), null);
  }

  /** The "of" of "four of the seven"; -1 where there is none. */
  private static int of(Sentence s, TollMention m) {
    for (int i = m.from() + 1; i <= m.from() + OF_REACH && i < m.word(); i++) {
      if (s.norm(i).equals("of")) {
        return CountFinder.isDeterminer(s.norm(i + 1)) ? i : -1;
      }
    }
    return -1;
  }

  /**
   * Whether what was done stands beside their noun, and the verb of the part comes later or, where
   * they are its object, came before.
   */
  private static boolean isOfAll(Sentence s, int from, int word, boolean object) {
    boolean relative = false;
    for (int i = from; i < word; i++) {
      relative |= RELATIVE.contains(s.norm(i));
      if (s.norm(i).equals(",") || (BE.contains(s.norm(i)) && !relative)) {
        return false;
      }
    }
    for (int i = word + 1; !object && i < Math.min(s.size(), word + MAIN_REACH); i++) {
      if (VERBS.contains(s.norm(i))) {
        return true;
      }
    }
    return object;
  }
}
