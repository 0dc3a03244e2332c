package org.tocsin.coder.assembly;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.events.EventMention;
import org.tocsin.coder.events.Reality;
import org.tocsin.coder.events.Things.Thing;
import org.tocsin.coder.places.Toponym;
import org.tocsin.coder.text.Document;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.time.DayWindow;
import org.tocsin.coder.time.TimeExpression;
import org.tocsin.coder.time.TimeExpressions;
import org.tocsin.coder.toll.Harm;
import org.tocsin.coder.toll.TollMention;
import org.tocsin.pipeline.record.Actor;
import org.tocsin.pipeline.record.ActorKind;
import org.tocsin.pipeline.record.ActorRole;
import org.tocsin.pipeline.record.Certainty;
import org.tocsin.pipeline.record.Coding;
import org.tocsin.pipeline.record.DatePrecision;
import org.tocsin.pipeline.record.EventType;
import org.tocsin.pipeline.record.Location;
import org.tocsin.pipeline.record.Stage;
import org.tocsin.pipeline.record.SubEventType;
import org.tocsin.pipeline.record.Toll;

/** Makes the coding of an incident from its sentences, with the evidence for each field. */
final class ReportMaker {

  private final Quotes quotes;
  private final Whereabouts whereabouts;
  private final TimeExpressions times;

  ReportMaker(Document document, List<Toponym> toponyms, TimeExpressions times) {
    this.times = times;
    this.quotes = new Quotes(document);
    this.whereabouts = new Whereabouts(toponyms);
  }

  Coding make(Draft draft) {
    Quotes.Of evidence = quotes.new Of();
    List<Party> parties = parties(draft);
    TypeChoice.Choice choice = new TypeChoice(draft, parties).choose();
    SubEventType type = choice.type();
    EventMention word = choice.word();
    evidence.add("eventType", word.sentence(), word.from(), word.to());
    Location location = location(draft, evidence);
    DayWindow window = window(draft, evidence);
    parties = roles(parties, type);
    List<Actor> actors = actors(draft, parties, evidence);
    Toll killed = toll(draft, Harm.KILLED, "killed", parties, evidence);
    Toll injured = toll(draft, Harm.INJURED, "injured", parties, evidence);
    Toll abducted = toll(draft, Harm.ABDUCTED, "abducted", parties, evidence);
    List<String> weapons = new ArrayList<>();
    List<String> targets = new ArrayList<>();
    things(draft, weapons, targets, evidence);
    List<String> claimedBy = claimedBy(draft, evidence);
    Certainty certainty = CertaintyChoice.of(draft);
    return new Coding(
        type.eventType(),
        type,
        stage(draft),
        window == null ? null : window.first(),
        window == null ? null : window.last(),
        window == null ? DatePrecision.UNKNOWN : window.precision(),
        location,
        actors,
        killed,
        injured,
        abducted,
        weapons,
        targets,
        claimedBy,
        certainty,
        evidence.all());
  }

  private static Stage stage(Draft draft) {
    boolean tried = false;
    for (Reading reading : draft.readings()) {
      for (EventMention event : reading.events()) {
        if (event.reality() == Reality.ASSERTED) {
          return Stage.ACCOMPLISHED;
        }
        tried = true;
      }
    }
    return tried ? Stage.ATTEMPTED : Stage.ACCOMPLISHED;
  }

  private @Nullable Location location(Draft draft, Quotes.Of evidence) {
    Toponym place = draft.place();
    boolean near = draft.isNear();
    if (place == null) {
      Reading first = draft.readings().getFirst();
      place = whereabouts.around(first.sentence().paragraph(), first.sentence().number());
      near = false;
    }
    if (place == null) {
      return null;
    }
    evidence.add("location", place.paragraph(), place.start(), place.end(), null, null);
    return whereabouts.location(place, near);
  }

  private @Nullable DayWindow window(Draft draft, Quotes.Of evidence) {
    TimeExpression when = draft.when();
    if (when == null) {
      when = dayBefore(draft.readings().getFirst().sentence());
    }
    if (when == null) {
      when = draft.reported();
    }
    if (when == null) {
      return null;
    }
    evidence.add("occurredOn", when.sentence(), when.from(), when.to());
    return when.window();
  }

  /** The day that the same paragraph told before: a text goes on with its day. */
  private @Nullable TimeExpression dayBefore(Sentence sentence) {
    TimeExpression best = null;
    for (TimeExpression e : times.inParagraph(sentence.paragraph())) {
      DayWindow window = e.window();
      if (e.sentence().number() < sentence.number()
          && e.kind() == TimeExpression.Kind.POINT
          && window != null
          && window.width() == 0
          && !Reporting.isTime(e.sentence(), e.from())
          && (times.today() == null || !window.first().isAfter(times.today()))) {
        best = e;
      }
    }
    return best;
  }

  /** The parties of all sentences, each once, with the role that most sentences give it. */
  private static List<Party> parties(Draft draft) {
    Map<String, Party> byName = new LinkedHashMap<>();
    for (Reading reading : draft.readings()) {
      for (Party party : reading.parties()) {
        byName.merge(
            key(party),
            party,
            (one, two) ->
                one.role() != null || two.role() == null ? one : one.withRole(two.role()));
      }
    }
    return named(byName.values());
  }

  /** "the fighters" are no second group beside a named one of the same role. */
  private static List<Party> named(Collection<Party> parties) {
    List<Party> kept = new ArrayList<>();
    for (Party party : parties) {
      boolean known =
          party.id() == null
              && party.isArmed()
              && parties.stream()
                  .anyMatch(
                      p ->
                          p.id() != null
                              && p.isArmed()
                              && p.role() == party.role()
                              && (p.kind() == party.kind()
                                  || (party.kind() == ActorKind.UNKNOWN && !p.isState())));
      if (!known) {
        kept.add(party);
      }
    }
    return kept;
  }

  private static String key(Party party) {
    return party.id() != null ? party.id() : party.name();
  }

  /** Fills in the roles that the kinds of actors tell, once the type is known. */
  private static List<Party> roles(List<Party> parties, SubEventType type) {
    List<Party> filled = new ArrayList<>();
    boolean assailant = parties.stream().anyMatch(p -> p.role() == ActorRole.ASSAILANT);
    for (Party party : parties) {
      ActorRole role = party.role();
      if (type.eventType() == EventType.PROTESTS && role == null) {
        role = ActorRole.PARTICIPANT;
      } else if (role == null && party.isArmed() && !party.isState()) {
        role = assailant ? null : ActorRole.ASSAILANT;
      } else if (role == null
          && party.isState()
          && assailant
          && type.eventType() == EventType.BATTLES) {
        role = ActorRole.TARGET;
      }
      if (role != null) {
        filled.add(party.withRole(role));
      }
    }
    return filled;
  }

  private static List<Actor> actors(Draft draft, List<Party> parties, Quotes.Of evidence) {
    List<Actor> actors = new ArrayList<>();
    for (Party party : parties) {
      ActorRole role = party.role();
      if (role == null) {
        continue;
      }
      actors.add(new Actor(party.name(), party.id(), party.kind(), role, party.mention()));
      for (Reading reading : draft.readings()) {
        Party found =
            reading.parties().stream()
                .filter(p -> key(p).equals(key(party)))
                .findFirst()
                .orElse(null);
        if (found != null) {
          evidence.add("actors", reading.sentence(), found.from(), found.to());
          break;
        }
      }
    }
    return actors;
  }

  private static @Nullable Toll toll(
      Draft draft, Harm harm, String field, List<Party> parties, Quotes.Of evidence) {
    TollSum sum = TollSum.of(draft, harm);
    Toll toll = sum.toll(parties);
    if (toll == null) {
      return null;
    }
    for (int i = 0; i < sum.told().size(); i++) {
      TollMention mention = sum.told().get(i);
      Reading reading = sum.readings().get(i);
      evidence.add(
          field,
          mention.sentence(),
          mention.from(),
          mention.to(),
          reading.attribution().words(),
          reading.unconfirmed() ? Boolean.FALSE : null);
    }
    return toll;
  }

  private static void things(
      Draft draft, List<String> weapons, List<String> targets, Quotes.Of evidence) {
    for (Reading reading : draft.readings()) {
      add("weapons", reading, reading.weapons(), weapons, evidence);
      add("targets", reading, reading.targets(), targets, evidence);
    }
  }

  private static void add(
      String field, Reading reading, List<Thing> things, List<String> names, Quotes.Of evidence) {
    for (Thing thing : things) {
      if (!names.contains(thing.name())) {
        names.add(thing.name());
        evidence.add(field, reading.sentence(), thing.from(), thing.to());
      }
    }
  }

  /** The groups that stand before the words of a claim, or after "by". */
  private static List<String> claimedBy(Draft draft, Quotes.Of evidence) {
    Set<String> claimedBy = new LinkedHashSet<>();
    for (Reading reading : draft.readings()) {
      if (reading.claims().isEmpty()) {
        continue;
      }
      Thing claim = reading.claims().getFirst();
      Party best = null;
      for (Party party : reading.parties()) {
        boolean group = party.isArmed() && !party.isState();
        if (group && (party.to() <= claim.from() || best == null)) {
          best = best == null || (best.id() == null && party.id() != null) ? party : best;
        }
      }
      if (best != null && claimedBy.add(best.id() != null ? best.id() : best.name())) {
        evidence.add("claimedBy", reading.sentence(), claim.from(), claim.to());
      }
    }
    return new ArrayList<>(claimedBy);
  }
}
