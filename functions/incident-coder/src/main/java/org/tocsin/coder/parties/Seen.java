package org.tocsin.coder.parties;

import java.util.BitSet;
import java.util.List;
import org.tocsin.coder.arguments.Argument;
import org.tocsin.coder.events.EventMention;
import org.tocsin.coder.syntax.Clause;

/**
 * What stands in a sentence, whether it tells of an incident or not.
 *
 * @param clause its phrases
 * @param places the tokens of its place names
 * @param parties the actors that it names, without roles
 * @param arguments who does and who suffers by its words of violence, real or not
 * @param events its words of events, real or not
 */
public record Seen(
    Clause clause,
    BitSet places,
    List<Party> parties,
    List<Argument> arguments,
    List<EventMention> events) {

  /** Copies the lists. */
  public Seen {
    parties = List.copyOf(parties);
    arguments = List.copyOf(arguments);
    events = List.copyOf(events);
  }
}
