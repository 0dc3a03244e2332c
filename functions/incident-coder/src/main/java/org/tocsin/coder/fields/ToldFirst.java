package org.tocsin.coder.fields;

import java.util.List;
import java.util.Set;
import org.tocsin.coder.drafts.Draft;
import org.tocsin.coder.events.EventClass.Act;
import org.tocsin.coder.events.EventMention;
import org.tocsin.coder.reading.Reading;
import org.tocsin.coder.text.Sentence;
import org.tocsin.pipeline.record.ActorRole;
import org.tocsin.pipeline.record.SubEventType;

/**
 * What a sentence tells first is its news where precedence alone would take what led to it or came
 * of it: "agreed to a truce after four days of air strikes", "was shot, and a boy was arrested".
 */
final class ToldFirst {

  private static final int WHO_REACH = 3;
  private static final Set<String> RELATIVES = Set.of("who", "that", "which", "having");
  private static final Set<String> NAMING = Set.of("the", "a", "an", "in", "of", "for", "his");
  private static final Set<String> PARTING = Set.of(",", ";", "and", ".");

  private ToldFirst() {}

  /** Whether each sentence tells of a deal before it tells of the fighting that it ends. */
  static boolean isAgreement(Draft draft) {
    return draft.readings().stream()
        .allMatch(
            r ->
                r.tolls().isEmpty()
                    && first(r).trigger().isVerb()
                    && first(r).eventClass().is(SubEventType.AGREEMENT));
  }

  /** Whether a grave is found first, and told then only how those in it died. */
  static boolean isFind(Draft draft) {
    Reading found = draft.readings().getFirst();
    return found.events().stream().allMatch(ToldFirst::isGrave)
        && draft.readings().stream()
            .allMatch(r -> r.events().stream().allMatch(e -> isGrave(e) || isKilling(e)));
  }

  /**
   * Whether the headline or the first sentence tells of a suicide bomber and of no shots: a
   * shooting that the text tells of besides makes no battle of it.
   */
  static boolean isSuicideBomb(Draft draft) {
    return draft.readings().stream()
        .filter(r -> r.isHeadline() || r.equals(draft.readings().getFirst()))
        .map(Reading::events)
        .anyMatch(
            told ->
                told.stream().anyMatch(e -> e.eventClass().is(SubEventType.SUICIDE_BOMB))
                    && told.stream().noneMatch(e -> e.eventClass().act() == Act.FIRE));
  }

  private static boolean isGrave(EventMention event) {
    return event.eventClass().is(SubEventType.OTHER) && !event.trigger().isVerb();
  }

  private static boolean isKilling(EventMention event) {
    return event.eventClass().act() == Act.KILLING;
  }

  /** Whether somebody is arrested for what the same sentence tells just before as the news. */
  static boolean isDeedBeforeArrest(Draft draft) {
    return draft.readings().stream().anyMatch(ToldFirst::isDeedBeforeArrest);
  }

  private static boolean isDeedBeforeArrest(Reading reading) {
    List<EventMention> events = reading.events();
    EventMention deed = first(reading);
    if (deed.eventClass().type() != null
        || !deed.trigger().isVerb()
        || isRelative(deed)
        || isNamed(deed)
        || isRaid(reading, deed)) {
      return false;
    }
    return events.stream()
        .anyMatch(
            e -> e.eventClass().is(SubEventType.ARRESTS) && isParted(e.sentence(), deed, e.from()));
  }

  /** "a suspect in the killing of a mayor was arrested": the arrest is the news. */
  private static boolean isNamed(EventMention deed) {
    Sentence s = deed.sentence();
    return s.norm(deed.from()).endsWith("ing") || NAMING.contains(s.norm(deed.from() - 1));
  }

  /** "Police raided a house and arrested two": those who arrest did it. */
  private static boolean isRaid(Reading reading, EventMention deed) {
    return deed.eventClass().act() == Act.ASSAULT
        && reading.parties().stream().anyMatch(p -> p.isState() && p.role() == ActorRole.ASSAILANT);
  }

  private static EventMention first(Reading reading) {
    EventMention first = reading.events().getFirst();
    for (EventMention event : reading.events()) {
      first = event.from() < first.from() ? event : first;
    }
    return first;
  }

  private static boolean isRelative(EventMention deed) {
    for (int i = deed.from() - 1; i >= Math.max(0, deed.from() - WHO_REACH); i--) {
      if (RELATIVES.contains(deed.sentence().norm(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isParted(Sentence s, EventMention deed, int arrest) {
    for (int i = deed.to(); i < arrest; i++) {
      if (PARTING.contains(s.norm(i))) {
        return true;
      }
    }
    return false;
  }
}
