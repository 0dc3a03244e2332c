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

  private static final Set<String> ITSELF = Set.of("it", "they", "we");

  private static final Set<String> FORCES = Lines.setOf(OwnDeeds.class, "own-deeds.txt");

  /** Words from the start of a sentence to the verb of speech, and from there to "its forces". */
  private static final int REACH = 9;

  /** Words from the verb of speech to that of the deed. */
  private static final int NEAR = 4;

  private OwnDeeds() {}

  /** Whether those who did it tell what their own forces did. */
  static boolean areTold(Reading reading) {
    Sentence s = reading.sentence();
    for (int i = 1; i < Math.min(s.size(), REACH); i++) {
      if (Cue.SPEECH.at(s, i) != null) {
        return isOwn(reading, i + 1) || isOfGroup(reading, i);
      }
    }
    return false;
  }

  private static boolean isOwn(Reading reading, int from) {
    Sentence s = reading.sentence();
    for (int i = from; i < Math.min(s.size(), from + REACH); i++) {
      if (OWN.contains(s.norm(i)) && FORCES.contains(s.norm(i + 1))) {
        return !isVictim(reading, i + 1);
      }
    }
    return false;
  }

  /** "said 14 of its soldiers were killed": those who suffered it. */
  private static boolean isVictim(Reading reading, int forces) {
    return reading.tolls().stream()
        .anyMatch(t -> t.from() <= forces && forces < t.to() && forces < t.word());
  }

  /** "the rebels said they had killed 90 soldiers". */
  private static boolean isOfGroup(Reading reading, int speech) {
    Sentence s = reading.sentence();
    return ITSELF.contains(s.norm(speech + 1))
        && reading.parties().stream().anyMatch(p -> p.isArmed() && !p.isState() && p.to() <= speech)
        && reading.tolls().stream()
            .anyMatch(t -> t.word() > speech && t.word() <= speech + NEAR && t.from() >= t.word());
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
                        || (t.side() == Side.ANY && toll.side() == Side.SECURITY)
                        || toll.side() == Side.CIVILIAN));
  }
}
