package org.tocsin.coder.fields;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.days.WhenChoice;
import org.tocsin.coder.drafts.Draft;
import org.tocsin.coder.events.EventMention;
import org.tocsin.coder.events.Reality;
import org.tocsin.coder.parties.Abroad;
import org.tocsin.coder.parties.Aside;
import org.tocsin.coder.parties.Party;
import org.tocsin.coder.places.Toponym;
import org.tocsin.coder.players.Claimants;
import org.tocsin.coder.players.Harmed;
import org.tocsin.coder.players.Player;
import org.tocsin.coder.players.PlayerChoice;
import org.tocsin.coder.players.PlayerFinder;
import org.tocsin.coder.players.Quotes;
import org.tocsin.coder.players.ThingsHit;
import org.tocsin.coder.reading.Reading;
import org.tocsin.coder.scene.Whereabouts;
import org.tocsin.coder.text.Document;
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
public final class ReportMaker {

  private final Quotes quotes;
  private final Whereabouts whereabouts;
  private final TimeExpressions times;
  private final @Nullable PlayerFinder finder;

  /**
   * A maker for one text.
   *
   * @param finder finds who may have a part; null to have what the rules say
   */
  public ReportMaker(
      Document document,
      List<Toponym> toponyms,
      TimeExpressions times,
      @Nullable PlayerFinder finder) {
    this.times = times;
    this.finder = finder;
    this.quotes = new Quotes(document);
    this.whereabouts = new Whereabouts(toponyms);
  }

  /**
   * The coding of an incident.
   *
   * @param draft the incident
   * @param number which of the text's incidents it is, from 0 on
   */
  public Coding make(Draft draft, int number) {
    Quotes.Of evidence = quotes.new Of();
    Location location = location(draft, evidence);
    List<Party> parties = Abroad.settle(draft.cast(), location);
    ChosenType choice = new TypeChoice(draft, parties).choose();
    SubEventType type = choice.type();
    quoteType(draft, choice.word(), evidence);
    Stage stage = stage(draft, evidence);
    DayWindow window = window(draft, evidence);
    List<Party> settled = Opposition.settle(parties, choice, draft);
    List<Claimants.Claimant> claimants = Claimants.of(draft);
    PlayerChoice cast = Claimants.among(cast(draft, number, type, settled), claimants);
    parties = cast.parties();
    List<Actor> actors = actors(draft, cast, evidence);
    boolean attack = PlayerChoice.isFor(type);
    Toll killed = toll(draft, Harm.KILLED, "killed", attack, parties, evidence);
    Toll injured = toll(draft, Harm.INJURED, "injured", false, parties, evidence);
    Toll abducted = toll(draft, Harm.ABDUCTED, "abducted", attack, parties, evidence);
    List<String> weapons = new ArrayList<>();
    List<String> targets = new ArrayList<>();
    ThingsHit.of(draft, type, cast, weapons, targets, evidence);
    List<String> claimedBy = claimedBy(claimants, evidence);
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

  private static void quoteType(Draft draft, EventMention word, Quotes.Of evidence) {
    Reading teller = teller(draft, word);
    evidence.add("eventType", teller, word.from(), word.to());
    evidence.add("subEventType", teller, word.from(), word.to());
  }

  /** Who has a part: by the weights where they were fitted for the type, else by the rules. */
  private PlayerChoice cast(Draft draft, int number, SubEventType type, List<Party> settled) {
    if (finder == null || !PlayerChoice.isFor(type)) {
      return PlayerChoice.ofRules(settled);
    }
    PlayerChoice cast = PlayerChoice.of(finder.find(draft, number, type, settled), settled);
    cast = Harmed.added(cast, draft.readings(), finder.people());
    return Harmed.added(cast, SpokenTolls.of(draft, times), finder.people());
  }

  private static List<String> claimedBy(List<Claimants.Claimant> claimants, Quotes.Of evidence) {
    List<String> claimedBy = new ArrayList<>();
    for (Claimants.Claimant claimant : claimants) {
      claimedBy.add(claimant.party().label());
      evidence.add("claimedBy", claimant.words(), claimant.reading());
    }
    return claimedBy;
  }

  /** Everybody and everything that may have a part in an incident of a text. */
  public List<Player> parts(Draft draft, int number, PlayerFinder finder) {
    List<Party> parties = Abroad.settle(draft.cast(), location(draft, quotes.new Of()));
    ChosenType choice = new TypeChoice(draft, parties).choose();
    return finder.find(draft, number, choice.type(), Opposition.settle(parties, choice, draft));
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
    if (place != null) {
      place = inCounty(draft, place);
    }
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

  /** The town of the dateline where a sentence of the incident names only its county. */
  private Toponym inCounty(Draft draft, Toponym place) {
    for (Reading reading : draft.readings()) {
      if (reading.sentence().number() == place.sentence()) {
        return whereabouts.told(place, reading.sentence());
      }
    }
    return place;
  }

  private @Nullable DayWindow window(Draft draft, Quotes.Of evidence) {
    TimeExpression when = draft.when();
    if (when == null) {
      when = WhenChoice.dayBefore(times, draft.readings().getFirst().sentence(), draft.reported());
    }
    if (when == null) {
      when = draft.reported() != null ? draft.reported() : draft.dayOfText();
    }
    if (when == null) {
      return null;
    }
    evidence.add("occurredOn", when.sentence(), when.from(), when.to());
    return DayAfter.of(draft, when, WhenChoice.window(when, times));
  }

  private static List<Actor> actors(Draft draft, PlayerChoice cast, Quotes.Of evidence) {
    List<Actor> actors = new ArrayList<>();
    for (Party party : Doubles.without(cast.parties(), draft)) {
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
        Party found = told ? null : aside.party(party.key());
        if (found != null) {
          evidence.add("actors", aside.sentence(), found.from(), found.to());
          told = true;
        }
      }
      for (Player part : cast.added()) {
        if (!told && !part.isThing() && part.party().key().equals(party.key())) {
          evidence.add("actors", part.sentence(), part.party().from(), part.party().to());
          told = true;
        }
      }
    }
    return actors;
  }

  private @Nullable Toll toll(
      Draft draft,
      Harm harm,
      String field,
      boolean attack,
      List<Party> parties,
      Quotes.Of evidence) {
    TollSum sum = TollSum.of(draft.readings(), harm);
    Toll toll = sum.toll(parties);
    if (toll == null && attack) {
      sum = TollSum.of(SpokenTolls.of(draft, times), harm);
      toll = sum.toll(parties);
    }
    if (toll == null) {
      return null;
    }
    for (int i = 0; i < sum.told().size(); i++) {
      TollMention mention = sum.told().get(i);
      evidence.add(field, sum.readings().get(i), mention.from(), mention.to());
    }
    return toll;
  }
}
