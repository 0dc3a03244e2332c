package org.tocsin.coder.assembly;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.events.Topic;
import org.tocsin.coder.places.Toponym;
import org.tocsin.coder.text.Document;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.Words;
import org.tocsin.coder.time.TimeExpressions;
import org.tocsin.pipeline.record.ActorRole;

/**
 * Gathers the sentences of a text into incidents: same place, same day, compatible acts. A sentence
 * looks back at a bounded number of incidents, so that the work stays linear in the text.
 */
final class Assembler {

  private static final int LOOK_BACK = 12;
  private static final int REMARK_REACH = 2;

  /** Sentences back to which a claim may look for its incident, where there are several. */
  private static final int CLAIM_REACH = 3;

  private static final int ALONE = 5;
  private static final int FIRM = 4;
  private static final Set<String> DEFINITE =
      Set.of("the", "this", "that", "these", "those", "'s", "latest");

  private final SentenceReader reader;
  private final List<Draft> drafts = new ArrayList<>();
  private @Nullable Draft focus;
  private int oldParagraph = -1;
  private final List<Decision> decisions = new ArrayList<>();

  Assembler(TimeExpressions times, List<Toponym> toponyms, Map<Integer, List<Party>> parties) {
    this.reader = new SentenceReader(times, toponyms, parties);
  }

  /** The incidents of the text, in the order in which it first tells them. */
  List<Draft> assemble(Document document) {
    if (Topic.isElsewhere(document)) {
      for (Sentence sentence : document.sentences()) {
        decisions.add(Decision.leftOut(sentence, "a text on sport, markets or a show"));
      }
      return List.of();
    }
    Sentence headline = null;
    for (Sentence sentence : document.sentences()) {
      if (sentence.paragraph() > 0) {
        look(sentence);
        read(sentence);
      } else if (headline == null) {
        headline = sentence;
      }
    }
    // The headline comes last: it may tell of several incidents at once, and then of none alone.
    if (headline != null && drafts.size() <= 1) {
      read(headline);
    }
    List<Draft> kept = new ArrayList<>();
    for (Draft draft : drafts) {
      if (draft.strength() >= ALONE && firmness(draft) >= FIRM) {
        kept.add(draft);
      }
    }
    return joined(kept);
  }

  private void read(Sentence sentence) {
    SentenceReader.Outcome outcome = reader.read(sentence);
    Reading reading = outcome.reading();
    if (outcome.old()) {
      oldParagraph = sentence.paragraph();
    }
    if (reading == null) {
      remark(sentence, outcome);
      decisions.add(Decision.leftOut(sentence, outcome.why()));
    } else if (sentence.paragraph() == oldParagraph && reading.when() == null) {
      decisions.add(Decision.leftOut(sentence, "goes on with what is long past"));
    } else if (!reading.isHeadline() || drafts.isEmpty() || home(reading) != null) {
      place(reading);
    } else {
      decisions.add(Decision.leftOut(sentence, "a headline that fits no incident of the text"));
    }
  }

  /** A sentence that tells no event may deny or doubt what the text told just before. */
  private void remark(Sentence sentence, SentenceReader.Outcome outcome) {
    if (focus != null
        && !outcome.old()
        && (drafts.size() == 1
            || sentence.number() - focus.last().sentence().number() <= CLAIM_REACH)) {
      boolean next =
          outcome.weak() && sentence.number() - focus.last().sentence().number() <= REMARK_REACH;
      focus.add(reader.aside(sentence, next));
    }
    if (focus == null || sentence.number() - focus.last().sentence().number() > REMARK_REACH) {
      return;
    }
    Words denial = Cues.DENIAL.first(sentence);
    if (denial != null) {
      focus.deny(denial);
    }
    if (Cues.UNCONFIRMED.isIn(sentence)) {
      focus.doubt();
    }
    Toponym scene = reader.scene(sentence);
    if (scene != null) {
      focus.locate(scene, SentenceReader.isNear(sentence, scene));
    }
  }

  /** A text that names the place of an incident speaks of that incident from there on. */
  private void look(Sentence sentence) {
    for (Toponym town : reader.towns(sentence)) {
      for (int i = drafts.size() - 1; i >= Math.max(0, drafts.size() - LOOK_BACK); i--) {
        if (drafts.get(i).isAt(town)) {
          focus = drafts.get(i);
          break;
        }
      }
    }
  }

  List<Decision> decisions() {
    return decisions;
  }

  /** How much the text tells of an incident; what it only touches upon is no report of it. */
  private static int firmness(Draft draft) {
    int firm = 0;
    boolean lead = false;
    boolean toll = false;
    boolean assailant = false;
    boolean target = false;
    for (Reading reading : draft.readings()) {
      lead |= reading.sentence().paragraph() <= 2 && reading.sentence().number() <= 5;
      toll |= !reading.tolls().isEmpty();
      for (Party party : reading.parties()) {
        assailant |= party.role() == ActorRole.ASSAILANT;
        target |= party.role() == ActorRole.TARGET;
      }
      target |= !reading.targets().isEmpty();
    }
    Toponym place = draft.place();
    firm += lead ? 2 : 0;
    firm += toll ? 2 : 0;
    firm += draft.window() != null && draft.window().width() <= 1 ? 2 : 0;
    firm += place != null && Draft.isLocal(place) ? 1 : 0;
    firm += assailant ? 1 : 0;
    return firm + (target ? 1 : 0);
  }

  private void place(Reading reading) {
    Draft home = home(reading);
    if (home == null) {
      if (reading.strength() < ALONE) {
        decisions.add(Decision.leftOut(reading.sentence(), "too weak to stand alone"));
        return;
      }
      Draft draft = new Draft(reading);
      drafts.add(draft);
      focus = draft;
      decisions.add(Decision.taken(reading.sentence(), "a new incident", drafts.size()));
    } else {
      home.add(reading);
      focus = home;
      decisions.add(
          Decision.taken(reading.sentence(), "more on an incident", drafts.indexOf(home) + 1));
    }
  }

  private @Nullable Draft home(Reading reading) {
    boolean own = reading.place() != null || reading.when() != null || !reading.tolls().isEmpty();
    boolean definite = isDefinite(reading);
    if (!definite && !reading.tolls().isEmpty() && Cues.ANOTHER.isIn(reading.sentence())) {
      return null;
    }
    Draft fitting = null;
    if (focus != null
        && reading.place() == null
        && focus.fitsTime(reading)
        && focus.fitsFamily(reading)) {
      fitting = focus;
    }
    for (int i = drafts.size() - 1; i >= Math.max(0, drafts.size() - LOOK_BACK); i--) {
      Draft draft = drafts.get(i);
      if (!draft.fitsTime(reading) || !draft.fitsFamily(reading)) {
        continue;
      }
      if (draft.samePlace(reading)) {
        return draft;
      }
      if (fitting == null && draft.fitsPlace(reading)) {
        fitting = draft;
      }
    }
    if (fitting != null
        && reading.apart()
        && own
        && !definite
        && reading.place() != null
        && Draft.isTown(reading.place())) {
      return null;
    }
    if (fitting == null && !own && !drafts.isEmpty()) {
      Draft last = drafts.getLast();
      return last.fitsFamily(reading) ? last : null;
    }
    return fitting;
  }

  /** "the attack", "Monday's attack", "the Boulikessi attack". */
  private static boolean isDefinite(Reading reading) {
    int at = reading.events().getFirst().from();
    for (int i = at - 1; i >= Math.max(0, at - 3); i--) {
      if (DEFINITE.contains(reading.sentence().norm(i))) {
        return true;
      }
    }
    return false;
  }

  /** Joins incidents that turn out to be one: same family, and nothing that tells them apart. */
  private static List<Draft> joined(List<Draft> drafts) {
    List<Draft> joined = new ArrayList<>();
    for (Draft draft : drafts) {
      Draft home = null;
      if (draft.place() == null) {
        for (int i = joined.size() - 1; i >= Math.max(0, joined.size() - LOOK_BACK); i--) {
          if (draft.readings().stream().allMatch(joined.get(i)::fitsTime)
              && joined.get(i).family() == draft.family()) {
            home = joined.get(i);
            break;
          }
        }
      }
      if (home == null) {
        joined.add(draft);
      } else {
        home.absorb(draft);
      }
    }
    return joined;
  }
}
