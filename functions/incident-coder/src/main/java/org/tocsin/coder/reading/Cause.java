package org.tocsin.coder.reading;

import java.util.List;
import java.util.Set;
import org.tocsin.coder.arguments.Argument;
import org.tocsin.coder.arguments.Argument.Slot;
import org.tocsin.coder.arguments.Frame;
import org.tocsin.coder.events.EventClass.Act;
import org.tocsin.coder.events.EventMention;
import org.tocsin.coder.parties.Party;
import org.tocsin.coder.syntax.Clause;
import org.tocsin.coder.syntax.Tag;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.toll.TollMention;
import org.tocsin.pipeline.record.EventType;
import org.tocsin.pipeline.record.SubEventType;

/**
 * The clause that tells what a crowd was angry about: "residents looted shops after a child died of
 * poisoning", "youths burned cars following the arrest of a singer". Who suffered there did not
 * suffer from the crowd. What an armed group or the police did is no such cause: it is news itself.
 *
 * @param from the index of "after"; where there is no such clause, of the end of the sentence
 * @param to the index after its last token
 */
record Cause(int from, int to) {

  private static final Set<String> OPENERS = Set.of("after", "following", "over");

  /** The same behind "protest". */
  private static final Set<String> AT = Set.of("at", "against");

  static Cause of(
      Clause clause,
      List<Party> named,
      List<EventMention> events,
      List<TollMention> tolls,
      List<Argument> arguments) {
    Sentence s = clause.sentence();
    for (int i = 1; i < s.size(); i++) {
      int at = i;
      if (isOpener(s, i)
          && clause.tag(i + 1) != Tag.ING
          && events.stream().anyMatch(e -> e.isReal() && e.to() <= at && isOfCrowd(e))) {
        Cause cause = new Cause(i, end(s, i));
        if (cause.isHarm(events, tolls)
            && (isCharge(s, i) || !cause.isAct(s, named, events, arguments))) {
          return cause;
        }
      }
    }
    return new Cause(s.size(), s.size());
  }

  /** "staged a protest alleging that troops killed two": what is only alleged of others. */
  private static boolean isCharge(Sentence s, int i) {
    return s.norm(i).equals("alleging");
  }

  private static boolean isOpener(Sentence s, int i) {
    return OPENERS.contains(s.norm(i))
        || isCharge(s, i)
        || (AT.contains(s.norm(i)) && s.norm(i - 1).equals("protest"));
  }

  /** Whether a token stands in it. */
  boolean has(int token) {
    return token >= from && token < to;
  }

  private static int end(Sentence s, int from) {
    for (int i = from; i < s.size(); i++) {
      if (s.norm(i).equals(",") || s.norm(i).equals(";")) {
        return i;
      }
    }
    return s.size();
  }

  private boolean isHarm(List<EventMention> events, List<TollMention> tolls) {
    return tolls.stream().anyMatch(t -> has(t.word()) && t.quantity().best() > 0)
        || events.stream()
            .anyMatch(
                e ->
                    has(e.from())
                        && !e.trigger().isVerb()
                        && (e.eventClass().is(SubEventType.ARRESTS)
                            || e.eventClass().act() == Act.KILLING));
  }

  private boolean isAct(
      Sentence s, List<Party> named, List<EventMention> events, List<Argument> arguments) {
    boolean other =
        events.stream()
            .filter(e -> has(e.from()) && e.eventClass().type() != null)
            .anyMatch(e -> !e.eventClass().is(SubEventType.ARRESTS));
    return other
        || arguments.stream()
            .filter(a -> a.slot() == Slot.AGENT || a.slot() == Slot.MODIFIER)
            .filter(a -> has(a.frame().from()) && a.frame().kind() != Frame.Kind.LAW)
            .anyMatch(a -> named.stream().anyMatch(p -> p.isArmed() && p.isAt(s, a)));
  }

  private static boolean isOfCrowd(EventMention event) {
    SubEventType type = event.eventClass().type();
    return type != null
        && (type.eventType() == EventType.RIOTS
            || type.eventType() == EventType.PROTESTS
            || type == SubEventType.LOOTING_PROPERTY_DESTRUCTION);
  }
}
