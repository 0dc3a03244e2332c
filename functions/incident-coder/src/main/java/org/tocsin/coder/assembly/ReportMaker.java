package org.tocsin.coder.assembly;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
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
import org.tocsin.pipeline.record.ActorRole;
import org.tocsin.pipeline.record.Coding;
import org.tocsin.pipeline.record.DatePrecision;
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
    List<Party> parties = Cast.of(draft);
    TypeChoice.Choice choice = new TypeChoice(draft, parties).choose();
    SubEventType type = choice.type();
    EventMention word = choice.word();
    Reading teller = teller(draft, word);
    evidence.add("eventType", teller, word.from(), word.to());
    evidence.add("subEventType", teller, word.from(), word.to());
    Stage stage = stage(draft, evidence);
    Location location = location(draft, evidence);
    DayWindow window = window(draft, evidence);
    parties = Opposition.settle(parties, type, draft);
    List<Actor> actors = actors(draft, parties, evidence);
    Toll killed = toll(draft, Harm.KILLED, "killed", parties, evidence);
    Toll injured = toll(draft, Harm.INJURED, "injured", parties, evidence);
    Toll abducted = toll(draft, Harm.ABDUCTED, "abducted", parties, evidence);
    List<String> weapons = new ArrayList<>();
    List<String> targets = new ArrayList<>();
    things(draft, weapons, targets, evidence);
    List<String> claimedBy = claimedBy(draft, evidence);
    CertaintyChoice certainty = CertaintyChoice.of(draft);
    evidence.add("certainty", certainty.words(), certainty.reading());
    return new Coding(
        type.eventType(),
        type,
        stage,
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
        certainty.certainty(),
        evidence.all());
  }

  /** The reading whose sentence the word stands in. */
  private static Reading teller(Draft draft, EventMention word) {
    return draft.readings().stream()
        .filter(reading -> reading.sentence().equals(word.sentence()))
        .findFirst()
        .orElse(draft.readings().getFirst());
  }

  /** How far it went; of what was only tried the quote has the words that say so. */
  private static Stage stage(Draft draft, Quotes.Of evidence) {
    for (Reading reading : draft.readings()) {
      for (EventMention event : reading.events()) {
        if (event.reality() == Reality.ASSERTED) {
          evidence.add("stage", reading, event.from(), event.to());
          return Stage.ACCOMPLISHED;
        }
      }
    }
    Reading first = draft.readings().getFirst();
    EventMention event = first.events().getFirst();
    evidence.add("stage", first, event.realityFrom(), event.to());
    return Stage.ATTEMPTED;
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

  private static List<Actor> actors(Draft draft, List<Party> parties, Quotes.Of evidence) {
    List<Actor> actors = new ArrayList<>();
    for (Party party : parties) {
      ActorRole role = party.role();
      if (role == null) {
        continue;
      }
      actors.add(new Actor(party.name(), party.id(), party.kind(), role, party.mention()));
      boolean told = false;
      for (Reading reading : draft.readings()) {
        Party found =
            reading.parties().stream()
                .filter(p -> p.key().equals(party.key()))
                .findFirst()
                .orElse(null);
        if (found != null) {
          evidence.add("actors", reading, found.from(), found.to());
          told = true;
          break;
        }
      }
      for (Aside aside : draft.asides()) {
        Party found = aside.party(party.key());
        if (!told && found != null) {
          evidence.add("actors", aside.sentence(), found.from(), found.to());
          told = true;
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
      evidence.add(field, sum.readings().get(i), mention.from(), mention.to());
    }
    return toll;
  }

  private static void things(
      Draft draft, List<String> weapons, List<String> targets, Quotes.Of evidence) {
    for (Reading reading : draft.readings()) {
      add("weapons", reading, reading.weapons(), weapons, evidence);
      add("targets", reading, reading.targets(), targets, evidence);
    }
    for (Aside aside : draft.asides()) {
      for (Thing thing : aside.targets()) {
        if (!targets.contains(thing.name())) {
          targets.add(thing.name());
          evidence.add("targets", aside.sentence(), thing.from(), thing.to());
        }
      }
    }
  }

  private static void add(
      String field, Reading reading, List<Thing> things, List<String> names, Quotes.Of evidence) {
    for (Thing thing : things) {
      if (!names.contains(thing.name())) {
        names.add(thing.name());
        evidence.add(field, reading, thing.from(), thing.to());
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
      if (best != null && claimedBy.add(best.label())) {
        evidence.add(
            "claimedBy",
            reading,
            Math.min(best.from(), claim.from()),
            Math.max(best.to(), claim.to()));
      }
    }
    for (Accusation accusation : draft.accusations()) {
      Party by = accusation.party();
      if (accusation.claimed() && claimedBy.add(by.label())) {
        evidence.add("claimedBy", accusation.sentence(), by.from(), by.to());
      }
    }
    return new ArrayList<>(claimedBy);
  }
}
