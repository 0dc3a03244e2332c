package org.tocsin.coder.fields;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.drafts.Draft;
import org.tocsin.coder.events.EventClass.Act;
import org.tocsin.coder.events.EventMention;
import org.tocsin.coder.reading.Reading;
import org.tocsin.coder.text.Lines;
import org.tocsin.pipeline.record.EventType;
import org.tocsin.pipeline.record.SubEventType;

/**
 * The words of an incident's events: of each type and each act the one that tells it most surely.
 */
final class TypeWords {

  private static final Set<String> STORMED = Lines.setOf(TypeWords.class, "stormed.txt");

  private static final Set<String> HEARD = Lines.setOf(TypeWords.class, "heard.txt");

  private static final Set<String> ONTO = Set.of("into", "on", "at", "against", "targeting");
  private static final int REACH = 5;

  final Map<SubEventType, EventMention> types = new EnumMap<>(SubEventType.class);
  final Map<Act, EventMention> acts = new EnumMap<>(Act.class);

  TypeWords(Draft draft) {
    boolean seen =
        draft.readings().stream().flatMap(r -> r.events().stream()).anyMatch(e -> !isHeard(e));
    for (Reading reading : draft.readings()) {
      for (EventMention event : reading.events()) {
        SubEventType type = event.eventClass().type();
        if (type == null) {
          acts.merge(event.eventClass().act(), event, TypeWords::stronger);
        } else if (!seen || !isHeard(event)) {
          types.merge(type, event, TypeWords::stronger);
        }
      }
    }
  }

  /** "residents heard explosions": of a raid, or of whatever else was told. */
  private static boolean isHeard(EventMention event) {
    for (int i = event.from() - 1; i >= Math.max(0, event.from() - REACH); i--) {
      if (HEARD.contains(event.sentence().norm(i))) {
        return !event.trigger().isVerb();
      }
    }
    return false;
  }

  /** All types of some kinds of events. */
  static List<SubEventType> typesOf(EventType... kinds) {
    List<EventType> all = List.of(kinds);
    return Arrays.stream(SubEventType.values()).filter(t -> all.contains(t.eventType())).toList();
  }

  void retype(SubEventType from, SubEventType to) {
    EventMention event = types.remove(from);
    if (event != null) {
      types.putIfAbsent(to, event);
    }
  }

  SubEventType of(SubEventType type, SubEventType from) {
    types.put(type, best(from));
    return type;
  }

  SubEventType of(SubEventType type, EventMention word) {
    types.put(type, word);
    return type;
  }

  @Nullable SubEventType strategic() {
    SubEventType best = null;
    for (SubEventType type : types.keySet()) {
      if (type.eventType() == EventType.STRATEGIC_DEVELOPMENTS
          && (best == null || weight(type) > weight(best))) {
        best = type;
      }
    }
    return best;
  }

  @Nullable SubEventType first(List<SubEventType> order) {
    for (SubEventType type : order) {
      if (types.containsKey(type)) {
        return type;
      }
    }
    return null;
  }

  int weight(SubEventType type) {
    EventMention mention = types.get(type);
    return mention == null ? 0 : mention.weight();
  }

  /** "drove into a march", "an attack on the rally": what has the type is what was hit. */
  boolean isSufferer(SubEventType type) {
    EventMention word = best(type);
    for (int i = word.from() - 1; i >= Math.max(0, word.from() - REACH); i--) {
      boolean day =
          word.sentence().norm(i).equals("on") && word.sentence().token(i + 1).capitalised();
      if (ONTO.contains(word.sentence().norm(i)) && !day) { // "on Sunday as a mob protesting"
        return true;
      }
    }
    return false;
  }

  /** Whether attackers forced their way in, with whatever they blew up at the gate. */
  boolean isStormed() {
    EventMention assault = acts.get(Act.ASSAULT);
    return assault != null && STORMED.contains(assault.sentence().norm(assault.from()));
  }

  ChosenType typed(SubEventType type) {
    return new ChosenType(type, best(type));
  }

  EventMention best(SubEventType type) {
    EventMention mention = types.get(type);
    return mention != null ? mention : types.isEmpty() ? act() : types.values().iterator().next();
  }

  EventMention act() {
    EventMention best = null;
    for (EventMention mention : acts.values()) {
      best = best == null ? mention : stronger(best, mention);
    }
    return best != null ? best : types.values().iterator().next();
  }

  private static EventMention stronger(EventMention a, EventMention b) {
    return b.weight() > a.weight() ? b : a;
  }
}
