package org.tocsin.coder.drafts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.tocsin.coder.events.Cue;
import org.tocsin.coder.events.EventMention;
import org.tocsin.coder.events.Things.Thing;
import org.tocsin.coder.parties.Party;
import org.tocsin.coder.places.Toponym;
import org.tocsin.coder.reading.Reading;
import org.tocsin.coder.scene.PlaceChoice;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.WordClasses;
import org.tocsin.coder.time.DayWindow;
import org.tocsin.coder.time.TimeExpression;
import org.tocsin.coder.toll.TollMention;
import org.tocsin.pipeline.record.ActorRole;
import org.tocsin.pipeline.record.SubEventType;

/**
 * What speaks for or against a sentence's telling more of a draft, as names that {@link Same} knows
 * the weights of. A trait tells how the two stand to each other, never what they say.
 */
final class SameTraits {

  /** As many sentences of a draft are looked at from either end: the work stays linear. */
  private static final int LOOK = 6;

  private static final WordClasses CLASSES = WordClasses.of(SameTraits.class, "same-words.txt");
  private static final Set<String> ALSO = CLASSES.of("also");
  private static final Set<String> EARLIER = CLASSES.of("earlier");

  private static final int SURE = 3;
  private static final int CUE_REACH = 12;

  private final Set<String> names = new LinkedHashSet<>();
  private final Draft draft;
  private final Reading reading;
  private final List<Reading> told;

  private SameTraits(Draft draft, Reading reading) {
    this.draft = draft;
    this.reading = reading;
    List<Reading> all = draft.readings();
    int n = all.size();
    List<Reading> some = n <= 2 * LOOK ? all : new ArrayList<>(all.subList(0, LOOK));
    if (n > 2 * LOOK) {
      some.addAll(all.subList(n - LOOK, n));
    }
    this.told = some;
  }

  /**
   * The traits of a sentence and a draft.
   *
   * @param draft the draft
   * @param reading what the sentence tells
   * @param focus whether the text spoke of the draft just before
   * @param drafts how many drafts the text has so far
   */
  static Set<String> of(Draft draft, Reading reading, boolean focus, int drafts) {
    SameTraits traits = new SameTraits(draft, reading);
    String place = traits.place();
    String time = traits.time();
    String victims = traits.victims();
    traits.names.add(place);
    traits.names.add(time);
    traits.names.add(victims);
    traits.names.add(place + "/" + time);
    traits.names.add(victims + "/" + time);
    traits.acts();
    traits.words(victims);
    traits.tolls();
    traits.things();
    traits.assailants();
    traits.distance(focus, drafts);
    return traits.names;
  }

  private void is(boolean holds, String name) {
    if (holds) {
      names.add(name);
    }
  }

  private String place() {
    Toponym one = draft.place();
    Toponym two = reading.place();
    if (one == null || two == null) {
      return one != null ? "draft-placed" : two != null ? "sentence-placed" : "no-places";
    }
    if (draft.samePlace(reading)) {
      return "same-town";
    }
    boolean fits = one.mayBe(two);
    if (one.isTown() && two.isTown()) {
      boolean at = PlaceChoice.isAt(reading.sentence(), two);
      return at ? "other-town-at" : "other-town";
    }
    return !fits ? "other-area" : one.isTown() ? "around" : two.isTown() ? "inside" : "same-area";
  }

  private String time() {
    DayWindow one = draft.window();
    TimeExpression when = reading.when();
    DayWindow two = when == null ? null : when.window();
    if (one == null || two == null) {
      return one != null ? "draft-timed" : two != null ? "sentence-timed" : "no-times";
    }
    if (one.overlaps(two)) {
      return one.width() == 0 && two.width() == 0 ? "same-day" : "times-overlap";
    }
    long days = two.first().toEpochDay() - one.first().toEpochDay();
    return days < -3
        ? "days-before"
        : days < 0 ? "just-before" : days <= 3 ? "just-after" : "days-after";
  }

  private void acts() {
    Set<String> own = kinds(List.of(reading));
    Set<String> others = kinds(told);
    boolean shared = own.stream().anyMatch(k -> !k.equals("ASSAULT") && others.contains(k));
    is(shared, "act-shared");
    is(!shared && own.contains("ASSAULT") && others.contains("ASSAULT"), "attack-shared");
    is(Collections.disjoint(own, others), "acts-apart");
    for (String kind : own) {
      is(!others.contains(kind), "new-" + kind.toLowerCase(Locale.ROOT));
    }
    is(!Collections.disjoint(heads(List.of(reading)), heads(told)), "same-word");
  }

  private static Set<String> kinds(List<Reading> readings) {
    Set<String> kinds = new LinkedHashSet<>();
    for (Reading r : readings) {
      for (EventMention event : r.events()) {
        kinds.add(kind(event));
      }
    }
    return kinds;
  }

  private static String kind(EventMention event) {
    SubEventType type = event.eventClass().type();
    if (type == null) {
      return event.eventClass().act().name();
    }
    if (type == SubEventType.ABDUCTION_FORCED_DISAPPEARANCE) {
      return "TAKING";
    }
    return switch (type.eventType()) {
      case EXPLOSIONS_REMOTE_VIOLENCE -> "BLAST";
      case BATTLES -> "BATTLE";
      case PROTESTS, RIOTS -> "CROWD";
      case VIOLENCE_AGAINST_CIVILIANS -> "KILLING";
      case STRATEGIC_DEVELOPMENTS ->
          type == SubEventType.ARRESTS
              ? "ARREST"
              : type == SubEventType.LOOTING_PROPERTY_DESTRUCTION ? "DAMAGE" : "MEASURE";
    };
  }

  private static Set<String> heads(List<Reading> readings) {
    Set<String> words = new HashSet<>();
    for (Reading r : readings) {
      r.events().forEach(e -> words.add(r.sentence().norm(e.to() - 1)));
    }
    return words;
  }

  private void words(String victims) {
    Sentence s = reading.sentence();
    EventMention first = reading.events().getFirst();
    boolean verb = reading.events().stream().anyMatch(e -> e.trigger().isVerb());
    String before = s.norm(first.from() - 1);
    boolean definite = reading.isDefinite();
    is(definite, "definite");
    is(definite, "definite/" + victims);
    is(reading.isOfKnown(), "in-the");
    is(verb, "verb");
    is(!first.trigger().isVerb() && (before.equals("a") || before.equals("an")), "an-act");
    is(!verb && s.norm(first.to() - 1).endsWith("s"), "acts");
    is(reading.apart(), "cue-apart");
    is(reading.several(), "several");
    is(Cue.ANOTHER.isIn(s), "cue-another");
    is(Further.isOneMore(reading), "one-more");
    boolean also = false;
    boolean earlier = false;
    boolean had = false;
    for (int i = 0; i < s.size(); i++) {
      String norm = s.norm(i);
      also |= i < CUE_REACH && ALSO.contains(norm);
      earlier |= EARLIER.contains(norm);
      had |= norm.equals("had");
    }
    is(also, "also");
    is(earlier, "earlier");
    is(had, "had");
    is(reading.isHeadline(), "headline");
  }

  private String victims() {
    Set<String> own = parties(List.of(reading), ActorRole.TARGET);
    Set<String> others = parties(told, ActorRole.TARGET);
    return own.isEmpty() || others.isEmpty()
        ? own.isEmpty() ? "no-victims" : "new-victims"
        : Collections.disjoint(own, others) ? "other-victims" : "same-victims";
  }

  /** The last words of the names of those whose role words tell, not nearness. */
  private static Set<String> parties(List<Reading> readings, ActorRole role) {
    Set<String> keys = new HashSet<>();
    for (Reading r : readings) {
      for (Party party : r.parties()) {
        if (party.role() == role && party.weight() >= SURE) {
          String name = party.id() != null ? party.id() : party.name().toLowerCase(Locale.ROOT);
          keys.add(name.substring(name.lastIndexOf(' ') + 1));
        }
      }
    }
    return keys;
  }

  private void tolls() {
    boolean same = false;
    boolean other = false;
    boolean any = false;
    for (Reading r : told) {
      for (TollMention one : r.tolls()) {
        any = true;
        for (TollMention two : reading.tolls()) {
          boolean harm = one.harm() == two.harm();
          same |= harm && one.quantity().best() == two.quantity().best();
          other |= harm && one.quantity().best() != two.quantity().best();
        }
      }
    }
    is(same, "same-toll");
    is(other && !same, "other-toll");
    is(!any && !reading.tolls().isEmpty(), "new-toll");
  }

  private void things() {
    Set<String> own = things(List.of(reading), false);
    Set<String> others = things(told, false);
    is(!own.isEmpty() && others.isEmpty(), "new-thing");
    is(!own.isEmpty() && !others.isEmpty() && Collections.disjoint(own, others), "other-thing");
    is(!Collections.disjoint(own, others), "same-thing");
    Set<String> arms = things(List.of(reading), true);
    Set<String> used = things(told, true);
    is(!arms.isEmpty() && !used.isEmpty() && Collections.disjoint(arms, used), "other-weapon");
    is(!Collections.disjoint(arms, used), "same-weapon");
  }

  private static Set<String> things(List<Reading> readings, boolean weapons) {
    Set<String> names = new HashSet<>();
    for (Reading r : readings) {
      for (Thing thing : weapons ? r.weapons() : r.targets()) {
        names.add(r.sentence().norm(thing.to() - 1));
      }
    }
    return names;
  }

  private void assailants() {
    Set<String> own = parties(List.of(reading), ActorRole.ASSAILANT);
    Set<String> others = parties(told, ActorRole.ASSAILANT);
    is(!own.isEmpty() && others.isEmpty(), "new-assailant");
    is(!own.isEmpty() && !others.isEmpty() && Collections.disjoint(own, others), "other-assailant");
    is(!Collections.disjoint(own, others), "same-assailant");
  }

  private void distance(boolean focus, int drafts) {
    int away = reading.sentence().number() - draft.last().sentence().number();
    is(away == 0, "same-sentence");
    is(away == 1, "next");
    is(away == 2 || away == 3, "near");
    is(away > 3 && away <= 8, "far");
    is(away > 8, "very-far");
    is(reading.sentence().paragraph() == draft.last().sentence().paragraph(), "same-paragraph");
    is(focus, "focus");
    is(drafts == 1, "only-draft");
    is(drafts > 3, "many-drafts");
    is(draft.readings().size() > 4, "long-draft");
  }
}
