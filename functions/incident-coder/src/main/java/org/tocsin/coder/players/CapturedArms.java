package org.tocsin.coder.players;

import java.util.Set;
import org.tocsin.coder.events.EventMention;
import org.tocsin.coder.events.Things.Thing;
import org.tocsin.coder.parties.Roles;
import org.tocsin.coder.reading.Reading;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.Sentence;
import org.tocsin.pipeline.record.SubEventType;

/** Tells arms that were taken from somebody from those that an act was done with. */
final class CapturedArms {

  private static final int BACK = 45;
  private static final int ON = 25;
  private static final Set<String> VERBS = Lines.setOf(CapturedArms.class, "captured.txt");
  private static final Set<String> BE = Lines.setOf(Roles.class, "be.txt");

  private CapturedArms() {}

  /** Whether arms were taken: before them no other act is told, or after them "were seized". */
  static boolean isAmong(Reading reading, Thing arms) {
    Sentence s = reading.sentence();
    for (int i = arms.from() - 1; i >= Math.max(0, arms.from() - BACK); i--) {
      if (VERBS.contains(s.norm(i))) {
        return true;
      }
      if (s.norm(i).equals(";") || isAct(reading, i)) {
        break;
      }
    }
    for (int i = arms.to(); i < Math.min(s.size(), arms.to() + ON); i++) {
      if (VERBS.contains(s.norm(i)) && (isBe(s, i - 1) || isBe(s, i - 2))) {
        return true;
      }
      if (s.norm(i).equals(";") || isAct(reading, i)) {
        return false;
      }
    }
    return false;
  }

  private static boolean isBe(Sentence s, int i) {
    return BE.contains(s.norm(i));
  }

  /** Whether a word of another act than of arms found or taken stands there. */
  private static boolean isAct(Reading reading, int token) {
    return reading.events().stream()
        .anyMatch(
            e ->
                e.from() <= token
                    && token < e.to()
                    && !e.eventClass().is(SubEventType.DISRUPTED_WEAPONS_USE)
                    && !isTaking(e));
  }

  private static boolean isTaking(EventMention event) {
    for (int i = event.from(); i < event.to(); i++) {
      if (VERBS.contains(event.sentence().norm(i))) {
        return true;
      }
    }
    return false;
  }
}
