package org.tocsin.coder.toll;

import java.util.ArrayList;
import java.util.List;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.PhraseTable;
import org.tocsin.coder.text.Sentence;

/**
 * Tells that who killed others killed himself then: "shot dead nine people before turning the gun
 * on himself" counts ten.
 */
final class SelfKilled {

  private static final PhraseTable<String> WORDS = new PhraseTable<>();

  static {
    Lines.of(SelfKilled.class, "self-killed.txt").forEach(line -> WORDS.add(line, line));
  }

  private SelfKilled() {}

  /** The same tolls, and one more behind the last of the killed where the words tell so. */
  static List<TollMention> with(Sentence s, List<TollMention> found) {
    TollMention last = null;
    for (TollMention mention : found) {
      boolean killed = mention.harm() == Harm.KILLED && mention.quantity().best() > 0;
      boolean self = WORDS.at(s, mention.word()) != null;
      last = killed && !mention.part() && !self ? mention : last;
    }
    if (last == null) {
      return found;
    }
    for (int i = last.word() + 1; i < s.size(); i++) {
      PhraseTable.Match<String> match = WORDS.at(s, i);
      if (match != null && i >= last.to()) {
        int word = i;
        List<TollMention> all = new ArrayList<>(found);
        all.removeIf(m -> m.word() == word);
        all.add(self(s, i, match.to()));
        return all;
      }
    }
    return found;
  }

  private static TollMention self(Sentence s, int from, int to) {
    return new TollMention(
        s, from, to, from, Harm.KILLED, Quantity.exactly(1), Side.ANY, "", false, true, false);
  }
}
