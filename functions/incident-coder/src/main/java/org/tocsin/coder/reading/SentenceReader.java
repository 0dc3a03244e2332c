package org.tocsin.coder.reading;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.arguments.Argument;
import org.tocsin.coder.arguments.ArgumentFinder;
import org.tocsin.coder.days.Earlier;
import org.tocsin.coder.days.MemoryDay;
import org.tocsin.coder.days.Recency;
import org.tocsin.coder.days.RunningTotal;
import org.tocsin.coder.days.Setting;
import org.tocsin.coder.days.SideTimes;
import org.tocsin.coder.days.WhenChoice;
import org.tocsin.coder.events.Background;
import org.tocsin.coder.events.Cue;
import org.tocsin.coder.events.EventClass.Act;
import org.tocsin.coder.events.EventFinder;
import org.tocsin.coder.events.EventMention;
import org.tocsin.coder.events.Things;
import org.tocsin.coder.events.Trigger;
import org.tocsin.coder.parties.Accusation;
import org.tocsin.coder.parties.Aside;
import org.tocsin.coder.parties.Cast;
import org.tocsin.coder.parties.Party;
import org.tocsin.coder.parties.People;
import org.tocsin.coder.parties.Seen;
import org.tocsin.coder.parties.Sides;
import org.tocsin.coder.parties.Taken;
import org.tocsin.coder.places.Toponym;
import org.tocsin.coder.scene.PlaceChoice;
import org.tocsin.coder.scene.Placed;
import org.tocsin.coder.scene.TownList;
import org.tocsin.coder.scene.Whereabouts;
import org.tocsin.coder.syntax.Clause;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.time.TimeExpression;
import org.tocsin.coder.time.TimeExpressions;
import org.tocsin.coder.toll.RisingTolls;
import org.tocsin.coder.toll.TollFinder;
import org.tocsin.coder.toll.TollMention;
import org.tocsin.pipeline.record.ActorKind;
import org.tocsin.pipeline.record.ActorRole;

/** Reads one sentence; one for each document and thread. */
public final class SentenceReader {

  /** A toll as large as this is hardly one incident's, unless the text gives its day. */
  private static final int LARGE = 500;

  /** A toll of a war or a siege. */
  private static final int WAR = 10_000;

  private final TimeExpressions times;
  private final Map<Integer, List<Toponym>> places = new HashMap<>();
  private final Map<Integer, List<Toponym>> towns = new HashMap<>();
  private final Map<Integer, List<Party>> parties;
  private final @Nullable String country;
  private final Recency recency;
  private final People people = new People();
  private final Map<Integer, Seen> seen = new HashMap<>();
  private final Map<Integer, List<EventMention>> mentions = new HashMap<>();
  private final BitSet totals = new BitSet();

  /** Makes it for a document, with the actors of each sentence by its number. */
  public SentenceReader(
      TimeExpressions times, List<Toponym> toponyms, Map<Integer, List<Party>> parties) {
    this.times = times;
    this.parties = parties;
    this.recency = new Recency(times.today());
    this.country = new Whereabouts(toponyms).country();
    for (Toponym toponym : toponyms) {
      places.computeIfAbsent(toponym.sentence(), n -> new ArrayList<>()).add(toponym);
      if (toponym.isPlace() && toponym.isTown()) {
        towns.computeIfAbsent(toponym.sentence(), n -> new ArrayList<>()).add(toponym);
      }
    }
  }

  /** The towns that a sentence names, whether it tells of an incident or not. */
  public List<Toponym> towns(Sentence s) {
    return towns.getOrDefault(s.number(), List.of());
  }

  /** The same incident's fellows: the other towns of a list, where the sentence tells no toll. */
  public List<Reading> fellows(Reading reading) {
    Toponym place = reading.place();
    if (place == null || reading.isHeadline() || !reading.tolls().isEmpty()) {
      return List.of();
    }
    Sentence s = reading.sentence();
    List<Toponym> here = places.getOrDefault(s.number(), List.of());
    return TownList.others(s, place, here, reading.events()).stream().map(reading::at).toList();
  }

  /** Where a sentence that tells no event of its own says that one was; null where it does not. */
  public @Nullable Toponym scene(Sentence s) {
    if (!Cue.SCENE.isIn(s)) {
      return null;
    }
    List<Toponym> named = places.getOrDefault(s.number(), List.of());
    return PlaceChoice.of(s, named, List.of(), country);
  }

  /** The first day of news of a sentence that is not of the report; null where it has none. */
  public @Nullable TimeExpression firstDay(Sentence s) {
    return recency.firstDay(times.in(s));
  }

  /** Whether a sentence that was read sums up a time: whoever it names is of no one incident. */
  public boolean isTotal(Sentence s) {
    return totals.get(s.number());
  }

  /** The people whom the text has named so far. */
  public People people() {
    return people;
  }

  /** What stands in a sentence, whether it was read as telling of an incident or not. */
  public Seen seen(Sentence s) {
    return seen.computeIfAbsent(s.number(), n -> look(s));
  }

  private Seen look(Sentence s) {
    Clause clause = Clause.of(s, Dates.calendar(times.in(s)));
    return new Seen(
        clause,
        placed(s),
        parties.getOrDefault(s.number(), List.of()),
        ArgumentFinder.find(clause),
        events(s));
  }

  private List<EventMention> events(Sentence s) {
    return mentions.computeIfAbsent(s.number(), n -> EventFinder.find(s, Placed.all(s, towns(s))));
  }

  /** What a sentence tells of an incident; the reason where it tells nothing. */
  public Outcome read(Sentence s) {
    BitSet placed = placed(s);
    people.note(s, placed);
    List<Party> named = parties.getOrDefault(s.number(), List.of());
    BitSet dates = Dates.calendar(times.in(s));
    List<EventMention> own = events(s);
    Taken taken = Taken.of(s, named, own, dates);
    List<EventMention> all = taken.events(own);
    if (all.isEmpty()) {
      return new Outcome(
          List.of(), "no word of an event", recency.beginsLongAgo(times.in(s)), true);
    }
    BitSet past = SideTimes.past(s, times.of(s), all, recency);
    List<TimeExpression> told = SideTimes.without(s, times.of(s), all, recency);
    List<TollMention> tolls = taken.tolls(RisingTolls.amend(s, TollFinder.find(s, dates), dates));
    tolls.removeIf(t -> t.isOwnedBy(placed) || past.get(t.word()));
    if (Cue.SUPERSEDED.isIn(s)) {
      tolls.clear();
    }
    tolls.removeIf(t -> Cue.ALL_OVER.at(s, t.to()) != null && !towns(s).isEmpty());
    tolls.removeIf(t -> RunningTotal.isSum(s, t) || RunningTotal.isUpToNow(t, told, recency));
    Set<Background.Kind> kinds = MemoryDay.background(s, all, told, recency);
    boolean large = isAnyToll(tolls, LARGE);
    boolean total =
        kinds.contains(Background.Kind.TOTAL)
            || isSpan(s, told)
            || RunningTotal.upToNow(tolls, told, recency)
            || RunningTotal.since(s, tolls, told, times.today())
            || RunningTotal.ofMonth(tolls, told, all, !towns(s).isEmpty(), recency)
            || (towns(s).isEmpty() && RunningTotal.ofDays(s, tolls, told));
    boolean force = named.stream().anyMatch(Party::isArmed);
    if (total) {
      if (!recency.anyRecent(told) || (!tolls.isEmpty() && !recency.anyRecentDayOfEvent(told))) {
        totals.set(s.number());
        return new Outcome(Outcome.TOTAL);
      }
      tolls.clear();
    }
    boolean state =
        tolls.stream().anyMatch(t -> t.quantity().best() >= LARGE && RunningTotal.isState(s, t));
    if (isAnyToll(tolls, WAR)
        || (large && !recency.anyRecentDay(told) && (state || towns(s).isEmpty()))) {
      return new Outcome("too many for one incident without a day or town");
    }
    Clause clause = seen(s).clause();
    List<Argument> arguments = new ArrayList<>(Told.real(seen(s).arguments(), all));
    int earlier = Earlier.from(s, tolls, all);
    Cause cause = Cause.of(clause, named, all, tolls, arguments);
    tolls.removeIf(toll -> toll.from() > earlier || cause.has(toll.word()));
    arguments.removeIf(a -> cause.has(a.frame().from()));
    List<EventMention> events = new ArrayList<>();
    boolean news = false;
    for (EventMention event : all) {
      Trigger trigger = event.trigger();
      boolean fits =
          (!trigger.needsForce() || force)
              && (!trigger.needsToll() || !tolls.isEmpty())
              && (!trigger.needsArms() || Things.hasArms(s));
      if (event.isReal()
          && fits
          && event.from() < earlier
          && !past.get(event.from())
          && !cause.has(event.from())) {
        events.add(event);
        news |= !recency.isHistory(event, told);
      }
    }
    if (events.isEmpty() && !tolls.isEmpty() && !isAnyToll(tolls, 1) && towns(s).isEmpty()) {
      // "There were no casualties": what is denied is the toll.
      all.stream().filter(e -> e.eventClass().act() == Act.KILLING).forEach(events::add);
      news = !events.isEmpty();
    }
    if (events.isEmpty()) {
      boolean weak = all.stream().allMatch(EventMention::isReal);
      return new Outcome(
          List.of(), "only what is denied, feared, planned or too weak", false, weak);
    }
    Told found =
        new Told(
            clause,
            named.stream().filter(p -> !cause.has(p.from())).toList(),
            people,
            placed,
            arguments,
            events,
            tolls,
            told,
            Told.before(s, earlier, places.getOrDefault(s.number(), List.of())),
            country,
            recency);
    Told.Acted acted = found.acted();
    boolean acts = acted.cast().stream().anyMatch(SentenceReader::acts);
    Setting setting = new Setting(kinds, told, recency, !tolls.isEmpty(), force, acts);
    String background = setting.background(events);
    if (background == null && !news) {
      background = "long before publication";
    }
    if (background != null) {
      boolean goesOn = setting.goesOn() && !Cue.AMONG.isIn(s);
      return new Outcome(List.of(), background, goesOn, false);
    }
    return new Outcome(found.readings(acted), "read", false, false);
  }

  /**
   * What a sentence that tells no event of its own adds to the incident before.
   *
   * @param next whether it follows so soon that who suffers in it suffers from that incident
   */
  public Aside aside(Sentence s, boolean next) {
    Seen own = seen(s);
    BitSet dates = Dates.all(times.in(s));
    boolean same = dates.equals(Dates.calendar(times.in(s)));
    Clause clause = same ? own.clause() : Clause.of(s, dates);
    Sides sides = new Sides(clause, own.parties(), people, own.places());
    List<Argument> all = same ? own.arguments() : ArgumentFinder.find(clause);
    List<Argument> arguments = Told.real(all, EventFinder.find(s));
    List<Accusation> accusations = sides.accusations(arguments);
    List<Party> victims = next ? sides.victims(arguments) : List.of();
    return new Aside(s, accusations, victims, sides.targets());
  }

  /** Whether words, and not only nearness, tell that an armed actor did it. */
  private static boolean acts(Party party) {
    boolean attacks = party.isArmed() || party.kind() == ActorKind.RIOTERS;
    return attacks && party.role() == ActorRole.ASSAILANT && party.weight() > Cast.GUESS;
  }

  private static boolean isAnyToll(List<TollMention> tolls, int least) {
    return tolls.stream().anyMatch(t -> t.quantity().best() >= least);
  }

  private BitSet placed(Sentence s) {
    return Placed.all(s, places.getOrDefault(s.number(), List.of()));
  }

  /** Whether a sentence sums up a time. */
  public static boolean isTotal(Sentence s, List<TimeExpression> told) {
    return Background.of(s).contains(Background.Kind.TOTAL) || isSpan(s, told);
  }

  /** Whether a sentence tells of a time that is longer than one incident's. */
  private static boolean isSpan(Sentence s, List<TimeExpression> told) {
    return told.stream().anyMatch(e -> isSpan(e) && !RunningTotal.isRecord(s, e.from(), told));
  }

  /** Fighting that began some days ago is an incident of a week; what sums up more is a total. */
  private static boolean isSpan(TimeExpression e) {
    return e.kind() == TimeExpression.Kind.SPAN && !WhenChoice.isWeek(e);
  }
}
