package org.tocsin.coder.fields;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.drafts.Draft;
import org.tocsin.coder.events.EventMention;
import org.tocsin.coder.parties.Party;
import org.tocsin.coder.reading.Reading;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.Sentence;
import org.tocsin.pipeline.record.ActorKind;
import org.tocsin.pipeline.record.ActorRole;
import org.tocsin.pipeline.record.SubEventType;

/**
 * Tells clashes of a crowd with the forces of a state from battles: "clashes between miners and
 * police", "residents clashed with soldiers". Civilians are never a side of a battle.
 */
final class CivilClash {

  private static final int BETWEEN = 12;
  private static final int NEAR = 4;

  /** Words for a crowd that is no party of its own: "clashed with supporters of a candidate". */
  private static final Set<String> CROWD = Lines.setOf(CivilClash.class, "crowds.txt");

  private CivilClash() {}

  /** Whether every clash of an incident is one, and nobody but a state is armed. */
  static boolean is(Draft draft) {
    boolean any = false;
    for (Reading reading : draft.readings()) {
      if (reading.parties().stream().anyMatch(p -> p.isArmed() && !p.isState())) {
        return false;
      }
      for (EventMention event : reading.events()) {
        if (event.eventClass().is(SubEventType.ARMED_CLASH)) {
          if (!isCivil(reading, event)) {
            return false;
          }
          any = true;
        }
      }
    }
    return any;
  }

  private static boolean isCivil(Reading reading, EventMention event) {
    Sentence s = reading.sentence();
    for (int i = event.to(); i < Math.min(s.size(), event.to() + NEAR); i++) {
      if (s.norm(i).equals("between")) {
        Party one = first(reading.parties(), i + 1, i + BETWEEN);
        Party two = one == null ? null : first(reading.parties(), one.to() + 1, i + BETWEEN);
        return isCrowdAndState(one, two);
      }
      if (s.norm(i).equals("with")) {
        Party two = first(reading.parties(), i + 1, i + NEAR);
        Party one = last(reading.parties(), event.from());
        Party first = one == null ? doer(reading.parties(), event.from()) : one;
        if (two == null && first != null && first.isState()) {
          return CROWD.contains(s.norm(i + 1)) || CROWD.contains(s.norm(i + 2));
        }
        return isCrowdAndState(first, two);
      }
    }
    return false;
  }

  private static boolean isCrowdAndState(@Nullable Party one, @Nullable Party two) {
    return one != null
        && two != null
        && ((isCrowd(one) && two.isState()) || (one.isState() && isCrowd(two)));
  }

  private static boolean isCrowd(Party party) {
    return !party.isArmed()
        && (party.kind() == ActorKind.CIVILIANS
            || party.kind() == ActorKind.UNKNOWN
            || party.kind() == ActorKind.PROTESTERS
            || party.kind() == ActorKind.RIOTERS);
  }

  /** "activists attacked a convoy and clashed with": who did what is told before. */
  private static @Nullable Party doer(List<Party> parties, int before) {
    for (Party party : parties) {
      if (party.role() == ActorRole.ASSAILANT && party.to() <= before) {
        return party;
      }
    }
    return null;
  }

  private static @Nullable Party first(List<Party> parties, int from, int before) {
    Party first = null;
    for (Party party : parties) {
      if (party.from() >= from
          && party.from() < before
          && (first == null || party.from() < first.from())) {
        first = party;
      }
    }
    return first;
  }

  private static @Nullable Party last(List<Party> parties, int before) {
    Party last = null;
    for (Party party : parties) {
      if (party.to() <= before
          && party.to() >= before - NEAR
          && (last == null || party.from() > last.from())) {
        last = party;
      }
    }
    return last;
  }
}
