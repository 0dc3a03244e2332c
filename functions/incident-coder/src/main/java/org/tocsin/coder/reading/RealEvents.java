package org.tocsin.coder.reading;

import java.util.BitSet;
import java.util.List;
import org.tocsin.coder.events.EventClass.Act;
import org.tocsin.coder.events.EventMention;
import org.tocsin.coder.events.Reality;
import org.tocsin.coder.events.Things;
import org.tocsin.coder.events.Trigger;
import org.tocsin.coder.parties.Party;
import org.tocsin.coder.text.Sentence;

/**
 * The words of events of one sentence that tell what happened or was tried, in its own time.
 *
 * @param force whether an armed actor is named
 * @param past the tokens of what was long before
 * @param earlier the token from which on it looks back at another incident
 */
record RealEvents(
    Sentence s, SentenceTolls tolls, boolean force, BitSet past, int earlier, Beside beside) {

  /** Whether a party is only named in what is denied: "denying reports of an attack by rebels". */
  static boolean isDenied(Party party, List<EventMention> all) {
    return all.stream()
        .anyMatch(e -> e.reality() == Reality.DENIED && party.from() >= e.realityFrom());
  }

  /** Those of all the words of events. */
  List<EventMention> of(List<EventMention> all) {
    return all.stream().filter(this::isReal).toList();
  }

  private boolean isReal(EventMention event) {
    return event.isReal()
        && fits(event.trigger())
        && event.from() < earlier
        && !past.get(event.from())
        && !beside.has(event.from());
  }

  /** Whether a word that tells an event only beside others has them beside it. */
  private boolean fits(Trigger trigger) {
    return (!trigger.needsForce() || force)
        && (!trigger.needsToll() || !tolls.list().isEmpty())
        && (!trigger.needsArms() || Things.hasArms(s));
  }

  /** "There were no casualties": what is denied is the toll, and not the event. */
  List<EventMention> withoutToll(List<EventMention> all, boolean inTown) {
    return tolls.list().isEmpty() || tolls.isAny(1) || inTown
        ? List.of()
        : all.stream().filter(e -> e.eventClass().act() == Act.KILLING).toList();
  }
}
