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
import org.tocsin.coder.days.Setting;
import org.tocsin.coder.days.SideTimes;
import org.tocsin.coder.events.Background;
import org.tocsin.coder.events.Cue;
import org.tocsin.coder.events.EventFinder;
import org.tocsin.coder.events.EventMention;
import org.tocsin.coder.parties.Accusation;
import org.tocsin.coder.parties.Aside;
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

/** Reads one sentence; one for each document and thread. */
public final class SentenceReader {

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
  private final EarlierOnes earlierOnes = new EarlierOnes();

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

  /** The one town that the sentence before names in the same paragraph; null where none or more. */
  public @Nullable Toponym townBefore(Sentence s) {
    List<Toponym> before = towns.getOrDefault(s.number() - 1, List.of());
    return before.size() == 1
            && !before.getFirst().dateline()
            && before.getFirst().paragraph() == s.paragraph()
        ? before.getFirst()
        : null;
  }

  /** The same incident's fellows: the other towns of a list, where the sentence tells no toll. */
  public List<Reading> fellows(Reading reading) {
    Toponym place = reading.place();
    if (place == null || reading.isHeadline() || !reading.tolls().isEmpty()) {
      return List.of();
    }
    Sentence s = reading.sentence();
    List<Toponym> here = places(s);
    return TownList.others(s, place, here, reading.events()).stream().map(reading::at).toList();
  }

  /** Where a sentence that tells no event of its own says that one was; null where it does not. */
  public @Nullable Toponym scene(Sentence s) {
    EarlierAct act = EarlierAct.of(s, times.in(s));
    List<Toponym> named =
        places(s).stream().filter(p -> act == null || !act.has(PlaceChoice.token(s, p))).toList();
    return Cue.SCENE.isIn(s) ? PlaceChoice.of(s, named, List.of(), country) : null;
  }

  /** The first day of news of a sentence that is not of the report; null where it has none. */
  public @Nullable TimeExpression firstDay(Sentence s) {
    return recency.firstDay(times.in(s));
  }

  /** Whether the times of a sentence are all long past. */
  public boolean isPast(Sentence s) {
    List<TimeExpression> told = times.in(s);
    return recency.anyOld(told) && !recency.anyRecent(told);
  }

  /** Whether a sentence that was read sums up a time: whoever it names is of no one incident. */
  public boolean isTotal(Sentence s) {
    return totals.get(s.number());
  }

  /** Takes a sentence for one that tells of no one incident: whoever it names has no part. */
  public void leaveOut(Sentence s) {
    totals.set(s.number());
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
    return new Seen(clause, placed(s), named(s), ArgumentFinder.find(clause), events(s));
  }

  private List<EventMention> events(Sentence s) {
    return mentions.computeIfAbsent(s.number(), n -> EventFinder.find(s, Placed.all(s, towns(s))));
  }

  /** What a sentence tells of an incident; the reason where it tells nothing. */
  public Outcome read(Sentence s) {
    BitSet placed = placed(s);
    people.note(s, placed);
    List<EventMention> own =
        HurtOnly.beside(
            s, Reference.without(s, events(s), times.in(s)), Dates.calendar(times.in(s)));
    Taken taken = Taken.of(s, named(s), own, Dates.calendar(times.in(s)));
    List<EventMention> all = taken.events(own);
    if (all.isEmpty()) {
      return new Outcome(
          List.of(), "no word of an event", recency.beginsLongAgo(times.in(s)), true);
    }
    if (earlierOnes.goesOn(s)) {
      return new Outcome(List.of(), "goes on with what was before", false, false);
    }
    BitSet past = SideTimes.past(s, times.of(s), all, recency);
    List<TimeExpression> told = SideTimes.without(s, times.of(s), all, recency);
    SentenceTolls tolls = tolls(s, taken, placed, past, told);
    Drowned.addTo(tolls.list(), s, all, Dates.calendar(times.in(s)));
    if (tolls.isTotal(all)) {
      if (!tolls.isNewsBesideTotal() || tolls.isAllOf(all)) {
        totals.set(s.number());
        return new Outcome(tolls.isHeading() ? Outcome.HEADING : Outcome.TOTAL);
      }
      tolls.list().clear();
    }
    if (tolls.isTooMany()) {
      return new Outcome("too many for one incident without a day or town");
    }
    return read(s, tolls, all, told, past);
  }

  /** The tolls that are an incident's: not a place's people, nor those of long ago. */
  private SentenceTolls tolls(
      Sentence s, Taken taken, BitSet placed, BitSet past, List<TimeExpression> told) {
    BitSet dates = Dates.calendar(times.in(s));
    List<TollMention> grown = RisingTolls.amend(s, TollFinder.find(s, dates), dates);
    List<TollMention> found = taken.tolls(RivalTolls.without(s, grown));
    found.removeIf(t -> t.isOf(placed, dates) || past.get(t.word()));
    return new SentenceTolls(s, found, told, !towns(s).isEmpty(), recency);
  }

  /** Reads a sentence that is no sum over a time. */
  private Outcome read(
      Sentence s,
      SentenceTolls tolls,
      List<EventMention> all,
      List<TimeExpression> told,
      BitSet past) {
    boolean hurtOnly = events(s).isEmpty();
    List<Party> named = hurtOnly ? HurtOnly.parties(named(s), tolls.list()) : named(s);
    boolean force = named.stream().anyMatch(Party::isArmed);
    Clause clause = seen(s).clause();
    List<Argument> arguments = new ArrayList<>(Told.real(seen(s).arguments(), all));
    arguments.removeIf(a -> hurtOnly && a.slot() != Argument.Slot.PATIENT); // "people with burns"
    int earlier = Earlier.from(s, tolls.list(), all);
    Beside beside = Beside.of(clause, named, all, tolls.list(), arguments, times.in(s));
    tolls.list().removeIf(toll -> toll.from() > earlier || beside.has(toll.word()));
    int others = Earlier.isOfTheSame(s, earlier) ? s.size() : earlier;
    arguments.removeIf(a -> beside.has(a.frame().from()) || a.frame().from() > others);
    RealEvents real = new RealEvents(s, tolls, force, past, earlier, beside);
    List<EventMention> events = real.of(all);
    boolean news = NewsOfSentence.any(s, events, named, told, recency);
    if (events.isEmpty()) {
      events = real.withoutToll(all, !towns(s).isEmpty());
      news = true;
    }
    if (events.isEmpty()) {
      return Outcome.unreal(all.stream().allMatch(e -> e.isReal() && !past.get(e.from())));
    }
    Told found =
        new Told(
            clause,
            named.stream().filter(p -> !beside.has(p.from()) && p.from() < others).toList(),
            people,
            seen(s).places(),
            arguments,
            events,
            tolls.list(),
            told,
            beside.without(s, Told.before(s, earlier, places(s))),
            country,
            recency);
    return outcome(found, MemoryDay.background(s, all, told, recency), force, news);
  }

  /** The readings, unless all is background. */
  private Outcome outcome(Told found, Set<Background.Kind> kinds, boolean force, boolean news) {
    Told.Acted acted = found.acted();
    boolean toll = !found.tolls().isEmpty();
    boolean act = acted.isAct(events(found.sentence()));
    Setting setting = new Setting(kinds, found.times(), recency, toll, force, act);
    String background = setting.background(found.events());
    background = background == null && !news ? Setting.LONG_BEFORE : background;
    if (background != null) {
      boolean goesOn = setting.goesOn() && !Cue.AMONG.isIn(found.sentence());
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
    boolean denied = Cue.DENIAL.isIn(s); // "Moscow denies that it targets civilians"
    List<Party> victims = next && !denied ? sides.victims(arguments) : List.of();
    return new Aside(s, accusations, victims, sides.targets());
  }

  /**
   * The act to which a sentence looks back: "came two days after a raid in Kolma in which 12 died".
   *
   * @param day when that was after which it was so long
   * @return null where it tells of none, or not where
   */
  public @Nullable Reading earlier(Sentence s, @Nullable TimeExpression day, boolean untold) {
    EarlierAct act = day == null ? null : EarlierAct.of(s, times.in(s));
    if (act == null
        || day == null
        || Reference.isDated(s, times.in(s))
        || !(untold || act.isBeside(seen(s).events()))) {
      return null;
    }
    List<TollMention> tolls = TollFinder.find(s, Dates.calendar(times.in(s)));
    return act.reading(act.told(seen(s), tolls, places(s), people, country, recency), day);
  }

  private List<Party> named(Sentence s) {
    return HeadlineSource.without(s, parties.getOrDefault(s.number(), List.of()));
  }

  private List<Toponym> places(Sentence s) {
    List<Party> all = parties.getOrDefault(s.number(), List.of());
    return InNames.without(s, places.getOrDefault(s.number(), List.of()), all);
  }

  private BitSet placed(Sentence s) {
    return Placed.all(s, places.getOrDefault(s.number(), List.of()));
  }
}
