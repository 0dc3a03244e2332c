package org.tocsin.coder.toll;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.Sentence;

/** Tolls that a noun tells: "the death toll rose to 12", "claimed 12 lives", "no casualties". */
final class TollNouns {

  private static final int REACH = 8;
  private static final Set<String> RISES = Lines.setOf(TollNouns.class, "rises.txt");

  private TollNouns() {}

  static List<TollMention> find(Sentence s, List<Count> counts) {
    List<TollMention> found = new ArrayList<>();
    for (int i = 0; i < s.size(); i++) {
      String norm = s.norm(i);
      boolean toll = norm.equals("toll") || norm.equals("tolls");
      boolean lives = norm.equals("lives");
      boolean casualties = norm.equals("casualties");
      if (!toll && !lives && !casualties) {
        continue;
      }
      for (Count count : counts) {
        if (toll
            && count.from() > i
            && count.from() <= i + REACH
            && RISES.contains(s.norm(count.from() - 1))) {
          found.add(mention(s, count, i, Harm.KILLED));
          break;
        }
        if (lives && count.to() == i + 1) {
          found.add(mention(s, count, i, Harm.KILLED));
        }
        if (casualties && count.quantity().best() == 0 && count.to() == i + 1) {
          found.add(mention(s, count, i, Harm.KILLED));
          found.add(mention(s, count, i, Harm.INJURED));
        }
      }
    }
    return found;
  }

  private static TollMention mention(Sentence s, Count count, int word, Harm harm) {
    return new TollMention(
        s,
        Math.min(word, count.from()),
        Math.max(word + 1, count.to()),
        word,
        harm,
        count.quantity(),
        count.side(),
        count.people(),
        count.part(),
        false);
  }
}
