package org.tocsin.coder.drafts;

import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.tocsin.coder.events.EventClass.Act;
import org.tocsin.coder.parties.Party;
import org.tocsin.coder.reading.Reading;
import org.tocsin.coder.time.DayWindow;
import org.tocsin.coder.time.TimeExpression;
import org.tocsin.pipeline.record.ActorRole;

/**
 * Tells that two sentences tell what was done to one person by name: nobody is killed twice, so
 * "the murder of Ana Berg", condemned today, is the one of Monday, wherever she was found.
 */
final class SamePerson {

  private static final int SURE = 3;

  /** Days from an abduction to the day on which the abducted is found dead. */
  private static final int CAPTIVE = 31;

  private SamePerson() {}

  /** Whether a sentence goes on with a draft, as one who suffered is the same. */
  static boolean isIn(Draft draft, Reading reading) {
    Family one = draft.family();
    Family two = Family.of(reading.events());
    boolean people =
        (one == Family.VIOLENCE || one == Family.ABDUCTION)
            && (two == Family.VIOLENCE || two == Family.ABDUCTION);
    return people
        && !reading.isHeadline()
        && (draft.fitsTime(reading) || isDeath(draft, reading) || isFound(draft, reading))
        && isShared(draft.names(), reading);
  }

  /** Whether both tell of a death. */
  static boolean isDeath(Draft draft, Reading reading) {
    return isKilling(reading) && draft.isKilling();
  }

  static boolean isKilling(Reading reading) {
    return reading.events().stream().anyMatch(e -> e.eventClass().act() == Act.KILLING);
  }

  /** One tells of an abduction and the other of a death, not long after. */
  private static boolean isFound(Draft draft, Reading reading) {
    TimeExpression when = reading.when();
    DayWindow one = draft.window();
    DayWindow two = when == null ? null : when.window();
    boolean taken =
        draft.family() == Family.ABDUCTION || Family.of(reading.events()) == Family.ABDUCTION;
    return taken
        && (isKilling(reading) || draft.isKilling())
        && one != null
        && two != null
        && Math.abs(ChronoUnit.DAYS.between(one.first(), two.first())) <= CAPTIVE;
  }

  private static boolean isShared(Set<String> names, Reading reading) {
    if (names.isEmpty()) {
      return false;
    }
    for (Party party : reading.parties()) {
      if (party.role() == ActorRole.TARGET && party.weight() >= SURE && party.id() == null) {
        Set<String> own = words(party.name());
        if (!own.isEmpty() && names.stream().anyMatch(name -> isSame(words(name), own, party))) {
          return true;
        }
      }
    }
    return false;
  }

  /** "Ana Berg Lund", "Ana Berg" and "Berg". */
  private static boolean isSame(Set<String> full, Set<String> own, Party party) {
    boolean within = full.containsAll(own) || (own.size() > 1 && own.containsAll(full));
    boolean name = party.name().chars().filter(Character::isUpperCase).count() >= own.size();
    return within && name && full.size() > 1;
  }

  private static Set<String> words(String name) {
    return new HashSet<>(List.of(name.toLowerCase(Locale.ROOT).split("\\s+")));
  }
}
