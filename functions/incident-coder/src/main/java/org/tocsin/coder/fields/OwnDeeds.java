package org.tocsin.coder.fields;

import java.util.List;
import java.util.Set;
import org.tocsin.coder.events.Cue;
import org.tocsin.coder.reading.Reading;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.toll.Harm;
import org.tocsin.coder.toll.Side;
import org.tocsin.coder.toll.TollMention;

/**
 * What forces of a state tell of their own deeds: "the ministry said its forces had killed 60
 * servicemen" is no count of the victims where others count them.
 */
final class OwnDeeds {

  private static final Set<String> OWN = Set.of("its", "their", "our");

  private static final Set<String> FORCES = Lines.setOf(OwnDeeds.class, "own-deeds.txt");

  /** Words from the start of a sentence to the verb of speech, and from there to "its forces". */
  private static final int REACH = 9;

  private OwnDeeds() {}

  /** Whether those who did it tell what their own forces did. */
  static boolean areTold(Reading reading) {
    Sentence s = reading.sentence();
    for (int i = 1; i < Math.min(s.size(), REACH); i++) {
      if (Cue.SPEECH.at(s, i) != null) {
        return isOwn(s, i + 1);
      }
    }
    return false;
  }

  private static boolean isOwn(Sentence s, int from) {
    for (int i = from; i < Math.min(s.size(), from + REACH); i++) {
      if (OWN.contains(s.norm(i)) && FORCES.contains(s.norm(i + 1))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a toll that others tell may count the same victims. */
  static boolean isRival(TollMention toll, List<TollMention> told, Harm harm) {
    return told.stream()
        .anyMatch(
            t ->
                t.harm() == harm
                    && t.side() != Side.MILITANT
                    && (toll.side() == t.side()
                        || toll.side() == Side.ANY
                        || toll.side() == Side.CIVILIAN));
  }
}
