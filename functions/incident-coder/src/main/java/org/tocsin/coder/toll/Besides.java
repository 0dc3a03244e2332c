package org.tocsin.coder.toll;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.text.PhraseTable;
import org.tocsin.coder.text.Sentence;

/** Finds who suffers with the subject though the verb agrees with the subject alone. */
final class Besides {

  private static final int REACH = 12;

  /** "shot dead with her driver". */
  private static final Set<String> OWN = Set.of("his", "her", "their");

  private Besides() {}

  /** "a councillor, along with two aides, was shot": whether the second of a list is such. */
  static boolean isListed(Sentence s, Victims.Read read) {
    if (read.groups().size() < 2) {
      return false;
    }
    for (int i = read.groups().getFirst().to(); i < read.groups().get(1).from(); i++) {
      PhraseTable.Match<String> join = Grammar.join(s, i);
      if (join != null && Grammar.BESIDES.contains(join.value())) {
        boolean title = join.value().equals("as well as") && read.groups().get(1).isOne();
        return !title; // "a councillor as well as a leader of the party"
      }
    }
    return false;
  }

  /** "was killed along with two others": the words that join them; null where none do. */
  static PhraseTable.@Nullable Match<String> after(Sentence s, int from) {
    for (int i = from; i < Math.min(s.size(), from + REACH); i++) {
      String norm = s.norm(i);
      if (TollWords.harm(s, i) != null
          || (Grammar.SUBORDINATORS.contains(norm)
              && !s.norm(i + 1).equals("well")
              && !s.norm(i - 1).equals("well"))) {
        return null;
      }
      PhraseTable.Match<String> join = Grammar.join(s, i);
      boolean with = norm.equals("with") && !OWN.contains(s.norm(i + 1)); // "with a knife"
      if (join != null && !norm.equals("and") && !with) {
        return join;
      }
    }
    return null;
  }
}
