package org.tocsin.coder.reading;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.arguments.Argument;
import org.tocsin.coder.days.Recency;
import org.tocsin.coder.days.WhenChoice;
import org.tocsin.coder.events.Cue;
import org.tocsin.coder.events.EventMention;
import org.tocsin.coder.events.Things;
import org.tocsin.coder.events.Things.Thing;
import org.tocsin.coder.parties.Allies;
import org.tocsin.coder.parties.Attribution;
import org.tocsin.coder.parties.Cast;
import org.tocsin.coder.parties.Fell;
import org.tocsin.coder.parties.Operation;
import org.tocsin.coder.parties.Party;
import org.tocsin.coder.parties.People;
import org.tocsin.coder.parties.Roles;
import org.tocsin.coder.parties.Sides;
import org.tocsin.coder.parties.SpokenClaims;
import org.tocsin.coder.places.Toponym;
import org.tocsin.coder.scene.Nesting;
import org.tocsin.coder.scene.Parts;
import org.tocsin.coder.scene.Parts.Part;
import org.tocsin.coder.scene.PlaceChoice;
import org.tocsin.coder.scene.Spread;
import org.tocsin.coder.scene.TownList;
import org.tocsin.coder.syntax.Clause;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.time.TimeExpression;
import org.tocsin.coder.toll.RisingTolls;
import org.tocsin.coder.toll.TollMention;
import org.tocsin.pipeline.record.ActorKind;
import org.tocsin.pipeline.record.ActorRole;

/**
 * What one sentence tells, found but not yet put together: it gives a reading for each incident.
 *
 * @param clause the sentence
 * @param named the actors that it names
 * @param people the people of the text so far
 * @param placed the tokens of places
 * @param arguments who did what to whom in what is real
 * @param events the words of events that happened or were tried
 * @param tolls its tolls
 * @param times its times
 * @param places its places
 * @param country the country of the text
 * @param recency tells news from history
 */
record Told(
    Clause clause,
    List<Party> named,
    People people,
    BitSet placed,
    List<Argument> arguments,
    List<EventMention> events,
    List<TollMention> tolls,
    List<TimeExpression> times,
    List<Toponym> places,
    @Nullable String country,
    Recency recency) {

  /** The places before a clause that looks back: behind it they are another incident's. */
  static List<Toponym> before(Sentence s, int clause, List<Toponym> places) {
    return places.stream().filter(p -> PlaceChoice.token(s, p) < clause).toList();
  }

  /**
   * Who did it to whom, as words of all of it tell.
   *
   * @param sides the parties and what was hit
   * @param cast the parties with their roles
   */
  record Acted(Sides sides, List<Party> cast) {

    /**
     * Whether words, and not only nearness, tell that somebody armed did it.
     *
     * @param all the words of events of the sentence, what is denied among them
     */
    boolean isAct(List<EventMention> all) {
      return cast.stream()
          .filter(p -> p.isArmed() || p.kind() == ActorKind.RIOTERS)
          .filter(p -> !RealEvents.isDenied(p, all))
          .anyMatch(p -> p.role() == ActorRole.ASSAILANT && p.weight() > Cast.GUESS);
    }
  }

  /** Who did it to whom. */
  Acted acted() {
    Sides sides = sides();
    return new Acted(sides, cast(sides));
  }

  /**
   * The readings of its parts; of all of it where it tells of one incident.
   *
   * @param acted who did it to whom in all of it
   */
  List<Reading> readings(Acted acted) {
    Sentence s = clause.sentence();
    List<Part> parts = new Parts(s, events, days(), towns(), victims()).find();
    List<Reading> readings = new ArrayList<>(ChargedAct.readings(this));
    if (!readings.isEmpty()) {
      return readings;
    }
    if (parts.size() == 1) {
      List<Spread.Share> shares = Spread.of(s, tolls, places);
      for (Spread.Share share : shares) {
        Reading reading = of(share, shares).reading(parts.getFirst(), true, null);
        readings.add(readings.isEmpty() ? reading : reading.asApart());
      }
      if (!readings.isEmpty()) {
        return readings;
      }
    }
    for (Part part : parts) {
      Told own = parts.size() == 1 ? this : in(part);
      boolean news = own.events.stream().anyMatch(e -> !recency.isHistory(e, own.times));
      if (!own.events.isEmpty() && news) {
        Reading reading = own.reading(part, parts.size() > 1, parts.size() == 1 ? acted : null);
        readings.add(isOfOther(readings, reading) ? reading.asApart() : reading);
      }
    }
    return readings;
  }

  /** "killed two in Kolma on Sunday and three in Sovane, police said on Monday". */
  private boolean isOnlyOfReport(List<TimeExpression> own) {
    return WhenChoice.of(own, events, false, recency.today()) == null
        && (own.isEmpty() || WhenChoice.of(own, events, true, recency.today()) != null);
  }

  /** Whether a part tells of another country or district than the one before it does. */
  private static boolean isOfOther(List<Reading> before, Reading reading) {
    Toponym last = before.isEmpty() ? null : before.getLast().place();
    Toponym place = reading.place();
    return last != null
        && place != null
        && (place.isAbroadFrom(last) || Parts.areDistricts(last, place));
  }

  /** What stands in a part; a time that stands in none but the first is everybody's. */
  Told in(Part part) {
    List<TimeExpression> own = times.stream().filter(t -> part.has(t.from())).toList();
    List<Argument> acts = arguments.stream().filter(a -> part.has(a.frame().from())).toList();
    return new Told(
        clause,
        named.stream()
            .filter(p -> part.has(p.from()) || acts.stream().anyMatch(a -> p.isAt(sentence(), a)))
            .toList(),
        people,
        placed,
        acts,
        events.stream().filter(e -> part.has(e.from())).toList(),
        tolls.stream().filter(t -> part.has(t.word())).toList(),
        isOnlyOfReport(own) ? times : own,
        places.stream().filter(p -> part.has(PlaceChoice.token(sentence(), p))).toList(),
        country,
        recency);
  }

  /** The same with one place's share of its toll, and without the victims of the others'. */
  private Told of(Spread.Share share, List<Spread.Share> shares) {
    boolean own = arguments.stream().anyMatch(a -> share.has(sentence(), a.head()));
    own |= named.stream().anyMatch(p -> share.has(sentence(), p.from()));
    boolean whose = own; // "three peasants in Kolma and two in Sovane": peasants as well
    IntPredicate others =
        i -> whose && shares.stream().anyMatch(o -> !o.equals(share) && o.has(sentence(), i));
    return new Told(
        clause,
        named.stream().filter(p -> !others.test(p.from())).toList(),
        people,
        placed,
        arguments.stream().filter(a -> !others.test(a.head())).toList(),
        events,
        List.of(share.toll()),
        times,
        List.of(share.place()),
        country,
        recency);
  }

  /** The arguments of what happened or was tried, and not of what is feared or denied. */
  static List<Argument> real(List<Argument> arguments, List<EventMention> events) {
    return arguments.stream()
        .filter(
            a ->
                events.stream()
                    .filter(e -> e.from() < a.frame().to() && a.frame().from() < e.to())
                    .allMatch(EventMention::isReal))
        .toList();
  }

  Sentence sentence() {
    return clause.sentence();
  }

  /** Its actors with their roles. */
  private List<Party> cast(Sides sides) {
    List<Party> parties = Roles.assign(clause, sides.parties(), events, tolls);
    List<Party> led = Operation.led(sentence(), Fell.to(sentence(), parties));
    return Allies.onOneSide(sentence(), led);
  }

  private Sides sides() {
    Sides sides = new Sides(clause, named, people, placed);
    sides.take(arguments);
    return sides;
  }

  Reading reading(Part part, boolean isPart, @Nullable Acted known) {
    Sentence s = clause.sentence();
    Acted acted = known == null ? acted() : known;
    List<Party> cast = acted.cast();
    Toponym place = PlaceChoice.of(s, places, events, country);
    List<Thing> weapons =
        Things.weapons(s).stream()
            .filter(w -> part.has(w.from()) && !InNames.has(w, named))
            .toList();
    return new Reading(
        s,
        events,
        tolls,
        place,
        place != null && (PlaceChoice.isNear(s, place) || Nesting.isAround(s, places, place)),
        WhenChoice.of(times, events, false, recency.today()),
        isOfEarlierAct() ? null : WhenChoice.of(times, events, true, recency.today()),
        cast,
        weapons,
        acted.sides().targets(),
        SpokenClaims.of(clause, cast, events),
        Attribution.of(s, named),
        Cue.UNCONFIRMED.isIn(s),
        Cue.CONFIRM.isIn(s),
        Cue.APART.isIn(s),
        !isPart && TownList.isSeveral(s, places));
  }

  /** "A man hurt in an attack has died, police said on Monday": the attack was before. */
  private boolean isOfEarlierAct() {
    return tolls.stream().anyMatch(t -> t.wounded() || RisingTolls.isOfAll(t));
  }

  List<TimeExpression> days() {
    return times.stream()
        .filter(t -> t.kind() == TimeExpression.Kind.POINT && WhenChoice.isDay(t))
        .filter(t -> !WhenChoice.isOfAnother(t, times, events))
        .filter(t -> WhenChoice.of(List.of(t), events, false, recency.today()) != null)
        .toList();
  }

  /** The towns and provinces in which events were; the countries where none is named. */
  private List<Toponym> towns() {
    boolean closer = places.stream().anyMatch(p -> p.isPlace() && isCloser(p));
    return places.stream()
        .filter(Toponym::isPlace)
        .filter(
            p ->
                closer
                    ? isCloser(p) && (PlaceChoice.isIn(sentence(), p) || isOfOneThere(p))
                    : PlaceChoice.isInPart(sentence(), p))
        .toList();
  }

  /** "in Maranda's Kolma district". */
  private boolean isOfOneThere(Toponym place) {
    Sentence s = sentence();
    int owner = PlaceChoice.token(s, place) - 1;
    return s.norm(owner).equals("'s")
        && places.stream().anyMatch(p -> PlaceChoice.end(s, p) == owner && PlaceChoice.isIn(s, p));
  }

  private static boolean isCloser(Toponym place) {
    return place.isLocal() || place.kind() == Toponym.Kind.ADMIN;
  }

  private List<Integer> victims() {
    List<Integer> tokens = new ArrayList<>();
    tolls.forEach(t -> tokens.add(t.from()));
    arguments.stream()
        .filter(a -> a.slot() == Argument.Slot.PATIENT || a.slot() == Argument.Slot.SITE)
        .forEach(a -> tokens.add(a.head()));
    return tokens;
  }
}
