package org.tocsin.coder.assembly;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.arguments.Argument;
import org.tocsin.coder.arguments.ArgumentFinder;
import org.tocsin.coder.events.Background;
import org.tocsin.coder.events.EventClass.Act;
import org.tocsin.coder.events.EventFinder;
import org.tocsin.coder.events.EventMention;
import org.tocsin.coder.events.Reality;
import org.tocsin.coder.events.Things;
import org.tocsin.coder.places.Toponym;
import org.tocsin.coder.syntax.Clause;
import org.tocsin.coder.text.PhraseTable;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.time.DayWindow;
import org.tocsin.coder.time.TimeExpression;
import org.tocsin.coder.time.TimeExpressions;
import org.tocsin.coder.toll.RisingTolls;
import org.tocsin.coder.toll.TollFinder;
import org.tocsin.coder.toll.TollMention;
import org.tocsin.pipeline.record.ActorKind;
import org.tocsin.pipeline.record.DatePrecision;
import org.tocsin.pipeline.record.EventType;

/** Reads one sentence; one for each document and thread. */
final class SentenceReader {

  /** What is older than this when it is told is history, unless it is all that the text tells. */
  static final int NEWS_DAYS = 92;

  /** A toll as large as this is hardly one incident's, unless the text gives its day. */
  private static final int LARGE = 500;

  private final TimeExpressions times;
  private final Map<Integer, List<Toponym>> places = new HashMap<>();
  private final Map<Integer, List<Party>> parties;
  private final @Nullable String country;
  private final People people = new People();

  SentenceReader(TimeExpressions times, List<Toponym> toponyms, Map<Integer, List<Party>> parties) {
    this.times = times;
    this.parties = parties;
    this.country = new Whereabouts(toponyms).country();
    for (Toponym toponym : toponyms) {
      places.computeIfAbsent(toponym.sentence(), n -> new ArrayList<>()).add(toponym);
    }
  }

  /** The towns that a sentence names, whether it tells of an incident or not. */
  List<Toponym> towns(Sentence s) {
    return places.getOrDefault(s.number(), List.of()).stream()
        .filter(p -> p.isPlace() && Draft.isTown(p))
        .toList();
  }

  /** Where a sentence that tells no event of its own says that one was; null where it does not. */
  @Nullable Toponym scene(Sentence s) {
    if (!Cues.SCENE.isIn(s)) {
      return null;
    }
    List<Toponym> named = places.getOrDefault(s.number(), List.of());
    return PlaceChoice.of(s, named, List.of(), country);
  }

  /** What a sentence tells of an incident; the reason where it tells nothing. */
  Outcome read(Sentence s) {
    BitSet placed = placed(s);
    people.note(s, placed);
    List<EventMention> all = EventFinder.find(s);
    if (all.isEmpty()) {
      return new Outcome(null, "no word of an event", false, true);
    }
    List<Party> named = parties.getOrDefault(s.number(), List.of());
    List<TimeExpression> told = times.in(s);
    BitSet dates = dates(told);
    List<TollMention> tolls =
        new ArrayList<>(RisingTolls.amend(s, TollFinder.find(s, dates), dates));
    if (Cues.SUPERSEDED.isIn(s)) {
      tolls.clear();
    }
    Set<Background.Kind> kinds = Background.of(s);
    boolean recent = told.stream().anyMatch(e -> isRecent(e) && !isOfOldYear(e, told));
    boolean large = tolls.stream().anyMatch(t -> t.quantity().best() >= LARGE);
    boolean total =
        kinds.contains(Background.Kind.TOTAL) || told.stream().anyMatch(SentenceReader::isSpan);
    boolean force = named.stream().anyMatch(Party::isArmed);
    if (total) {
      if (!recent) {
        return new Outcome(null, "a total over a time");
      }
      tolls.clear();
    }
    if (large && !recent && towns(s).isEmpty()) {
      return new Outcome(null, "too many for one incident without a day or town");
    }
    List<EventMention> events = new ArrayList<>();
    for (EventMention event : all) {
      boolean real = event.reality() == Reality.ASSERTED || event.reality() == Reality.ATTEMPTED;
      boolean fits = (!event.needsForce() || force) && (!event.needsToll() || !tolls.isEmpty());
      if (real && fits) {
        events.add(event);
      }
    }
    if (events.isEmpty()) {
      boolean weak =
          all.stream()
              .allMatch(e -> e.reality() == Reality.ASSERTED || e.reality() == Reality.ATTEMPTED);
      return new Outcome(null, "only what is denied, feared, planned or too weak", false, weak);
    }
    String background = background(kinds, told, events, tolls, recent, force);
    if (background != null) {
      return new Outcome(null, background, !recent && told.stream().anyMatch(this::isOld), false);
    }
    Sides sides = new Sides(Clause.of(s, dates), named, people, placed);
    sides.take(real(ArgumentFinder.find(sides.clause()), all));
    Toponym place = PlaceChoice.of(s, places.getOrDefault(s.number(), List.of()), events, country);
    return new Outcome(
        new Reading(
            s,
            events,
            tolls,
            place,
            place != null && isNear(s, place),
            when(told, events, false),
            when(told, events, true),
            Roles.assign(sides.clause(), sides.parties(), events, tolls),
            Things.weapons(s),
            sides.targets(),
            Things.claims(s),
            Attribution.of(s),
            Cues.UNCONFIRMED.isIn(s),
            Cues.CONFIRM.isIn(s),
            Cues.APART.isIn(s)),
        "read");
  }

  /**
   * What a sentence that tells no event of its own adds to the incident before.
   *
   * @param next whether it follows so soon that who suffers in it suffers from that incident
   */
  Aside aside(Sentence s, boolean next) {
    List<Party> named = parties.getOrDefault(s.number(), List.of());
    Sides sides = new Sides(Clause.of(s, dates(times.in(s))), named, people, placed(s));
    List<Argument> arguments = real(ArgumentFinder.find(sides.clause()), EventFinder.find(s));
    List<Accusation> accusations = sides.accusations(arguments);
    List<Party> victims = next ? sides.victims(arguments) : List.of();
    return new Aside(s, accusations, victims, sides.targets());
  }

  /**
   * What came of reading a sentence.
   *
   * @param reading what it tells; absent where it tells nothing of an incident
   * @param why the reason
   * @param old whether it tells of times long past
   * @param weak whether it tells no event but may say more of the one before
   */
  record Outcome(@Nullable Reading reading, String why, boolean old, boolean weak) {

    Outcome(@Nullable Reading reading, String why) {
      this(reading, why, false, false);
    }
  }

  private @Nullable String background(
      Set<Background.Kind> kinds,
      List<TimeExpression> told,
      List<EventMention> events,
      List<TollMention> tolls,
      boolean recent,
      boolean force) {
    if (kinds.contains(Background.Kind.FIGURE) && tolls.isEmpty() && !force) {
      return "a figure of speech, sport or show";
    }
    boolean dated =
        told.stream().anyMatch(e -> isRecent(e) && !Reporting.isTime(e.sentence(), e.from()));
    if (kinds.contains(Background.Kind.GENERAL) && tolls.isEmpty() && !dated) {
      return "speaks of attacks in general";
    }
    boolean typed =
        events.stream().anyMatch(e -> e.eventClass().act() == Act.TYPED && e.weight() >= 6);
    if (kinds.contains(Background.Kind.ACCIDENT) && !typed && !force) {
      return "an accident or disease";
    }
    if (kinds.contains(Background.Kind.VERDICT)
        || (!recent && kinds.contains(Background.Kind.COURT))) {
      return "an old crime before a court";
    }
    if (!recent && kinds.contains(Background.Kind.HISTORY)) {
      return "history";
    }
    if (!recent && told.stream().anyMatch(this::isOld)) {
      return "long before publication";
    }
    return null;
  }

  /** The arguments of what happened or was tried, and not of what is feared or denied. */
  private static List<Argument> real(List<Argument> arguments, List<EventMention> events) {
    return arguments.stream()
        .filter(
            a ->
                events.stream()
                    .filter(e -> e.from() < a.frame().to() && a.frame().from() < e.to())
                    .allMatch(
                        e -> e.reality() == Reality.ASSERTED || e.reality() == Reality.ATTEMPTED))
        .toList();
  }

  private BitSet placed(Sentence s) {
    BitSet placed = new BitSet();
    for (Toponym toponym : places.getOrDefault(s.number(), List.of())) {
      for (int i = PlaceChoice.token(s, toponym); i < s.size(); i++) {
        if (s.token(i).start() >= toponym.end()) {
          break;
        }
        placed.set(i);
      }
    }
    return placed;
  }

  private static BitSet dates(List<TimeExpression> told) {
    BitSet dates = new BitSet();
    for (TimeExpression e : told) {
      dates.set(e.from(), e.to());
    }
    return dates;
  }

  private boolean isRecent(TimeExpression e) {
    LocalDate today = times.today();
    DayWindow window = e.window();
    return e.kind() == TimeExpression.Kind.POINT
        && window != null
        && window.precision() != DatePrecision.YEAR
        && (today == null || window.last().isAfter(today.minusDays(NEWS_DAYS)));
  }

  /** "On that day in 2000": the year that follows tells which day it was. */
  private boolean isOfOldYear(TimeExpression day, List<TimeExpression> told) {
    return told.stream()
        .anyMatch(e -> e.from() >= day.to() && e.from() <= day.to() + 1 && isOld(e));
  }

  private boolean isOld(TimeExpression e) {
    LocalDate today = times.today();
    DayWindow window = e.window();
    return e.kind() == TimeExpression.Kind.POINT
        && window != null
        && today != null
        && window.last().isBefore(today.minusDays(NEWS_DAYS));
  }

  private static boolean isSpan(TimeExpression e) {
    return e.kind() == TimeExpression.Kind.SPAN;
  }

  /**
   * The time nearest to the words of the event, the more exact first: of the event itself, or of
   * the report of it.
   */
  private @Nullable TimeExpression when(
      List<TimeExpression> told, List<EventMention> events, boolean ofReport) {
    TimeExpression best = null;
    int bestCost = Integer.MAX_VALUE;
    LocalDate today = times.today();
    for (TimeExpression e : told) {
      DayWindow window = e.window();
      if (e.kind() != TimeExpression.Kind.POINT
          || window == null
          || window.isLongerThanAYear()
          || Reporting.isTime(e.sentence(), e.from()) != ofReport
          || (today != null && window.first().isAfter(today.plusDays(1)))) {
        continue;
      }
      int distance = Integer.MAX_VALUE;
      for (EventMention event : events) {
        distance = Math.min(distance, Math.abs(event.from() - e.from()));
      }
      int cost = distance + 40 * window.width();
      if (cost < bestCost) {
        bestCost = cost;
        best = e;
      }
    }
    return best;
  }

  static boolean isNear(Sentence s, Toponym place) {
    int at = PlaceChoice.token(s, place);
    for (int i = Math.max(0, at - 6); i < at; i++) {
      PhraseTable.Match<String> match = Cues.NEAR.at(s, i);
      if (match != null && at - match.to() <= 2) {
        return true;
      }
    }
    return false;
  }

  /** Whether an event is one of a crowd. */
  static boolean isCrowd(EventMention event) {
    var type = event.eventClass().type();
    return type != null
        && (type.eventType() == EventType.PROTESTS || type.eventType() == EventType.RIOTS);
  }

  static boolean isCrowdKind(ActorKind kind) {
    return kind == ActorKind.PROTESTERS || kind == ActorKind.RIOTERS;
  }
}
