package org.tocsin.coder.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.days.Definite;
import org.tocsin.coder.events.Charge;
import org.tocsin.coder.events.EventClass.Act;
import org.tocsin.coder.events.EventMention;
import org.tocsin.coder.events.Things.Thing;
import org.tocsin.coder.parties.Attribution;
import org.tocsin.coder.parties.Cast;
import org.tocsin.coder.parties.Party;
import org.tocsin.coder.places.Toponym;
import org.tocsin.coder.scene.PlaceChoice;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.time.TimeExpression;
import org.tocsin.coder.toll.TollMention;
import org.tocsin.pipeline.record.ActorKind;
import org.tocsin.pipeline.record.ActorRole;
import org.tocsin.pipeline.record.SubEventType;

/**
 * What one sentence tells of an incident.
 *
 * @param sentence the sentence
 * @param events the words of events that happened or were tried
 * @param tolls its tolls, running totals left out
 * @param place the most exact place, where it names one
 * @param near whether the incident was near that place
 * @param when the time of the event, where it tells one
 * @param reported the time of the report, where it tells one
 * @param parties its actors with their roles
 * @param weapons its weapons
 * @param targets the things that were hit
 * @param claims words of a claim
 * @param attribution whose word it is
 * @param unconfirmed whether it says that this is not confirmed
 * @param confirmed whether it says that somebody confirms it
 * @param apart whether it tells another incident than the sentence before
 * @param several whether it may sum up several incidents
 */
public record Reading(
    Sentence sentence,
    List<EventMention> events,
    List<TollMention> tolls,
    @Nullable Toponym place,
    boolean near,
    @Nullable TimeExpression when,
    @Nullable TimeExpression reported,
    List<Party> parties,
    List<Thing> weapons,
    List<Thing> targets,
    List<Thing> claims,
    Attribution attribution,
    boolean unconfirmed,
    boolean confirmed,
    boolean apart,
    boolean several) {

  /** The last token at which who does it may stand in the main clause of a lead. */
  private static final int HEAD = 6;

  /** How surely it tells of an incident. */
  public int strength() {
    if (isNobodyHurt() || isOfSomebody()) {
      return 0;
    }
    int strength = 0;
    for (EventMention event : events) {
      strength = Math.max(strength, event.weight());
    }
    boolean local = place != null && place.isLocal();
    boolean placed = local && ((when != null && isDay(when)) || isArmedAct());
    return strength + (tolls.isEmpty() ? 0 : 1) + (placed ? 1 : 0);
  }

  /** "Gunmen struck Kolma": words tell that somebody armed did it. */
  private boolean isArmedAct() {
    return !isDefinite()
        && events.stream().anyMatch(e -> e.eventClass().act() == Act.ASSAULT)
        && parties.stream()
            .anyMatch(
                p ->
                    p.isArmed()
                        && !p.isState()
                        && p.from() <= HEAD // not "they were at work when the rebels came"
                        && p.role() == ActorRole.ASSAILANT
                        && p.weight() > Cast.GUESS);
  }

  /** Whether it tells no more than that nobody was hurt: more on an incident, and none alone. */
  private boolean isNobodyHurt() {
    return !tolls.isEmpty()
        && tolls.stream().allMatch(t -> t.quantity().best() == 0)
        && events.stream().allMatch(e -> e.eventClass().act() == Act.KILLING);
  }

  /** Whether a headline only says who somebody is: "Friar who was shot by rebels honoured". */
  private boolean isOfSomebody() {
    boolean before = tolls.isEmpty() && SideClause.areBefore(sentence, events);
    return isHeadline() && when == null && (before || SideClause.holds(sentence, events));
  }

  private static boolean isDay(TimeExpression time) {
    return time.window() != null && time.window().width() == 0;
  }

  /**
   * False or true where the text says that it is not or is confirmed; null where it says nothing.
   */
  public @Nullable Boolean isConfirmed() {
    return unconfirmed ? Boolean.FALSE : confirmed ? Boolean.TRUE : null;
  }

  /** The same without what stands in some of its words. */
  public Reading without(Charge charge) {
    return with(
        events.stream().filter(e -> !charge.has(e.from())).toList(),
        tolls.stream().filter(t -> !charge.has(t.word())).toList(),
        parties.stream().filter(p -> !charge.has(p.from())).toList(),
        apart);
  }

  /** The same with only what stands in some of its words. */
  public Reading of(Charge charge) {
    List<EventMention> crimes = events.stream().filter(e -> charge.has(e.from())).toList();
    return with(
        crimes.isEmpty() ? events : crimes,
        tolls,
        parties.stream().filter(p -> charge.has(p.from())).toList(),
        apart);
  }

  /** The same without who, what and which claims stand behind a token. */
  public Reading upTo(int token) {
    return new Reading(
        sentence,
        events.stream().filter(e -> e.from() < token).toList(),
        tolls,
        place,
        near,
        when,
        reported,
        parties.stream().filter(p -> p.from() < token).toList(),
        weapons.stream().filter(w -> w.from() < token).toList(),
        targets.stream().filter(t -> t.from() < token).toList(),
        claims.stream().filter(c -> c.from() < token).toList(),
        attribution,
        unconfirmed,
        confirmed,
        apart,
        several);
  }

  /** The same once a later sentence says that it is not confirmed. */
  public Reading doubted() {
    return with(tolls, place, near, when, true, false);
  }

  /** The same without its tolls, which are those of several incidents. */
  public Reading withoutTolls() {
    return with(List.of(), place, near, when, unconfirmed, confirmed);
  }

  /** The same with other tolls. */
  public Reading withTolls(List<TollMention> others) {
    return with(others, place, near, when, unconfirmed, confirmed);
  }

  /** The same at another place: of several towns hit in one raid each is an incident. */
  public Reading at(Toponym other) {
    return with(tolls, other, false, when, unconfirmed, confirmed).asApart();
  }

  /** The same at the place that the text told before and that its words refer to. */
  public Reading there(Toponym scene) {
    return with(tolls, scene, false, when, unconfirmed, confirmed);
  }

  /** The same without its place, which tells where somebody lives. */
  public Reading withoutPlace() {
    return with(tolls, null, false, when, unconfirmed, confirmed);
  }

  /**
   * The same without the people and forces who suffered, as where it adds up several incidents'
   * victims; a group that was fought stays.
   */
  public Reading withoutVictims() {
    List<Party> others =
        parties.stream()
            .filter(p -> p.role() != ActorRole.TARGET || (p.isArmed() && !p.isState()))
            .toList();
    return with(events, tolls, others, apart);
  }

  /** The same as another incident than what the sentence tells before it. */
  Reading asApart() {
    return with(events, tolls, parties, true);
  }

  /** The same with these parties. */
  public Reading withParties(List<Party> others) {
    return with(events, tolls, others, apart);
  }

  /** The same on a day that the text told before. */
  public Reading on(@Nullable TimeExpression day) {
    return with(tolls, place, near, day, unconfirmed, confirmed);
  }

  private Reading with(
      List<EventMention> newEvents,
      List<TollMention> newTolls,
      List<Party> newParties,
      boolean isApart) {
    return new Reading(
        sentence,
        newEvents,
        newTolls,
        place,
        near,
        when,
        reported,
        newParties,
        weapons,
        targets,
        claims,
        attribution,
        unconfirmed,
        confirmed,
        isApart,
        several);
  }

  private Reading with(
      List<TollMention> newTolls,
      @Nullable Toponym newPlace,
      boolean nearIt,
      @Nullable TimeExpression day,
      boolean isUnconfirmed,
      boolean saidConfirmed) {
    return new Reading(
        sentence,
        events,
        newTolls,
        newPlace,
        nearIt,
        day,
        reported,
        parties,
        weapons,
        targets,
        claims,
        attribution,
        isUnconfirmed,
        saidConfirmed,
        apart,
        several);
  }

  /** Whether it names its event as one that is known: "the attack". */
  public boolean isDefinite() {
    EventMention first = events.getFirst();
    return !first.trigger().isVerb() && Definite.at(sentence, first.from());
  }

  /** Whether it says who was hurt "in the attack", and names no place as that attack's. */
  public boolean isOfKnown() {
    boolean elsewhere = place != null && place.isTown() && PlaceChoice.isAt(sentence, place);
    return !elsewhere
        && events.stream()
            .anyMatch(
                e ->
                    !e.trigger().isVerb()
                        && sentence.norm(e.from() - 1).equals("the")
                        && sentence.norm(e.from() - 2).equals("in"));
  }

  /** Whether it is of the headline. */
  public boolean isHeadline() {
    return sentence.paragraph() == 0;
  }

  /** Whether it tells of arrests and of a protest. */
  public boolean arrestsProtesters() {
    return isOfArrests()
        && (events.stream().anyMatch(e -> e.eventClass().is(SubEventType.PEACEFUL_PROTEST))
            || parties.stream()
                .anyMatch(p -> p.kind() == ActorKind.PROTESTERS && p.role() == ActorRole.TARGET));
  }

  /** Whether it tells of arrests. */
  public boolean isOfArrests() {
    return events.stream().anyMatch(e -> e.eventClass().is(SubEventType.ARRESTS));
  }
}
