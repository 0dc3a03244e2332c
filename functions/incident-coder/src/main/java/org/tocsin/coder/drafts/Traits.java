package org.tocsin.coder.drafts;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.days.Definite;
import org.tocsin.coder.events.EventClass.Act;
import org.tocsin.coder.events.EventFinder;
import org.tocsin.coder.events.EventMention;
import org.tocsin.coder.events.Reality;
import org.tocsin.coder.events.Talk;
import org.tocsin.coder.parties.Party;
import org.tocsin.coder.places.Toponym;
import org.tocsin.coder.reading.Reading;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.time.DayWindow;
import org.tocsin.coder.toll.Harm;
import org.tocsin.coder.toll.TollMention;
import org.tocsin.pipeline.record.ActorRole;

/**
 * What speaks for or against a draft's being a report of an incident, as names that {@link Keep}
 * knows the weights of. A trait tells how the text speaks, never what it says.
 */
public final class Traits {

  /** Nothing tells that anybody did it: it may be an accident. */
  public static final String NOBODYS_ACT = "nobodys-act";

  /** Nothing tells of anybody who did it or suffered it: it may be a figure of speech. */
  public static final String NOBODY = "nobody";

  private final Set<String> names = new LinkedHashSet<>();
  private final Talk talk;
  private final @Nullable LocalDate today;

  private Traits(Talk talk, @Nullable LocalDate today) {
    this.talk = talk;
    this.today = today;
  }

  /**
   * The traits of a draft.
   *
   * @param draft the draft
   * @param all every draft of its text
   * @param talk how the text speaks
   * @param today the day of publication, where it is known
   */
  public static Set<String> of(Draft draft, List<Draft> all, Talk talk, @Nullable LocalDate today) {
    Traits traits = new Traits(talk, today);
    traits.position(draft, all);
    traits.words(draft);
    traits.told(draft);
    traits.time(draft);
    traits.place(draft);
    traits.parties(draft);
    traits.toll(draft);
    return traits.names;
  }

  private void is(boolean holds, String name) {
    if (holds) {
      names.add(name);
    }
  }

  private void position(Draft draft, List<Draft> all) {
    Sentence first = draft.readings().getFirst().sentence();
    is(draft.readings().stream().anyMatch(Reading::isHeadline), "headline");
    int before = first.number() - talk.firstNumber();
    is(before <= 0, "first-sentence");
    is(before >= 1 && before <= 4, "early");
    is(before > 4 && before <= 10, "later");
    is(before > 10, "late");
    int n = draft.readings().size();
    is(n == 1, "one-sentence");
    is(n == 2, "two-sentences");
    is(n > 3, "many-sentences");
    int share = 100 * n / Math.max(1, talk.sentences());
    is(share >= 40, "most-of-text");
    is(share < 8, "little-of-text");
    is(talk.sentences() <= 4, "short-text");
    is(talk.sentences() > 20, "long-text");
    is(all.getFirst() == draft, "first-of-text");
    is(all.size() > 1, "one-of-several");
    is(all.size() > 4, "one-of-many");
  }

  private void words(Draft draft) {
    boolean verb = false;
    boolean plural = true;
    boolean definite = true;
    boolean quoted = true;
    Set<String> norms = new HashSet<>();
    for (Reading reading : draft.readings()) {
      for (EventMention event : reading.events()) {
        Sentence s = reading.sentence();
        String word = s.norm(event.to() - 1);
        verb |= event.trigger().isVerb();
        plural &= !event.trigger().isVerb() && word.endsWith("s");
        definite &= !event.trigger().isVerb() && Definite.at(s, event.from());
        quoted &= s.token(event.from()).quoted();
        norms.add(word);
      }
    }
    is(!verb, "only-nouns");
    is(plural, "only-plurals");
    is(definite, "only-definite");
    is(quoted, "only-quoted");
    is(norms.size() > 2, "several-words");
    int strength = draft.strength();
    is(strength <= 5, "weak-word");
    is(strength == 6, "fair-word");
    is(strength >= 8, "strong-word");
    is(draft.family() == Family.ABDUCTION, "abduction");
    is(draft.family() == Family.CROWD, "crowd");
    is(draft.family() == Family.OTHER, "no-violence");
    is(has(draft, Act.KILLING), "killing-word");
    is(has(draft, Act.ASSAULT), "attack-word");
    is(has(draft, Act.FIRE), "shooting-word");
    is(
        draft.readings().stream()
            .flatMap(r -> r.events().stream())
            .allMatch(e -> e.reality() == Reality.ATTEMPTED),
        "attempted");
  }

  private static boolean has(Draft draft, Act act) {
    return draft.readings().stream()
        .flatMap(r -> r.events().stream())
        .anyMatch(e -> e.eventClass().act() == act);
  }

  private void told(Draft draft) {
    boolean talked = true;
    boolean first = true;
    boolean general = true;
    boolean authority = false;
    boolean source = false;
    boolean claimed = false;
    for (Reading reading : draft.readings()) {
      Sentence s = reading.sentence();
      talked &= talk.isOpinion(s);
      first &= talk.isFirstPerson(s);
      general &= talk.isGeneral(s);
      authority |= reading.attribution().authority();
      source |= reading.attribution().source();
      claimed |= !reading.claims().isEmpty();
    }
    is(talked, "opinion");
    is(first, "first-person");
    is(general, "general");
    is(authority, "authority");
    is(source, "source");
    is(claimed, "claimed");
    is(talk.isSpeech(), "text-of-speech");
    is(talk.firstPersonShare() > 15, "text-in-first-person");
    is(talk.opinionShare() > 30, "text-of-opinion");
  }

  private void time(Draft draft) {
    DayWindow window = draft.window();
    is(window == null && draft.reported() == null, "no-time");
    is(window == null && draft.reported() != null, "time-of-report-only");
    if (window == null) {
      return;
    }
    is(window.width() <= 1, "day-or-week");
    is(window.width() > 1, "month-or-year");
    if (today != null) {
      long age = ChronoUnit.DAYS.between(window.last(), today);
      is(age <= 1, "of-today");
      is(age > 1 && age <= 7, "of-this-week");
      is(age > 7 && age <= 31, "of-this-month");
      is(age > 31, "older");
    }
  }

  private void place(Draft draft) {
    Toponym place = draft.place();
    is(place == null, "no-place");
    if (place != null) {
      is(place.isLocal(), "town");
      is(place.kind() == Toponym.Kind.ADMIN, "province");
      is(place.kind() == Toponym.Kind.COUNTRY, "country");
    }
  }

  /** Its readings but those that only tell who was hurt: they add to an incident, and make none. */
  private static List<Reading> telling(Draft draft) {
    return draft.readings().stream()
        .filter(r -> !r.events().stream().allMatch(EventFinder::isHurting))
        .toList();
  }

  private void parties(Draft draft) {
    boolean assailant = false;
    boolean named = false;
    boolean target = false;
    boolean things = false;
    boolean weapons = false;
    for (Reading reading : telling(draft)) {
      for (Party party : reading.parties()) {
        assailant |= party.role() == ActorRole.ASSAILANT;
        named |= party.role() == ActorRole.ASSAILANT && party.id() != null;
        target |= party.role() == ActorRole.TARGET;
      }
      things |= !reading.targets().isEmpty();
      weapons |= !reading.weapons().isEmpty();
    }
    is(assailant, "assailant");
    is(named, "named-assailant");
    is(target, "target");
    is(things, "thing-hit");
    is(needsVictims(draft) && !target && !things, "nobody-hit");
    is(weapons, "weapon");
    boolean hard =
        draft.readings().stream()
            .flatMap(r -> r.events().stream())
            .anyMatch(e -> !e.trigger().isSoft());
    is(!hard, "only-soft-words");
    is(needsVictims(draft) && !hard && !assailant && !weapons, NOBODYS_ACT);
    boolean hurt = telling(draft).stream().anyMatch(r -> !r.tolls().isEmpty());
    boolean typed =
        draft.readings().stream()
            .flatMap(r -> r.events().stream())
            .anyMatch(e -> e.eventClass().act() == Act.TYPED);
    is(!hard && !assailant && !weapons && !target && !things && !hurt && !typed, NOBODY);
  }

  /** Whether victims are to be expected: a rally or a treaty of a day is none the less one. */
  private static boolean needsVictims(Draft draft) {
    boolean violence = draft.family() != Family.CROWD && draft.family() != Family.OTHER;
    return violence || draft.window() == null;
  }

  private void toll(Draft draft) {
    boolean killed = false;
    boolean injured = false;
    boolean abducted = false;
    boolean large = false;
    boolean none = false;
    for (Reading reading : telling(draft)) {
      for (TollMention toll : reading.tolls()) {
        boolean some = toll.quantity().best() > 0;
        boolean either = toll.harm() == Harm.KILLED_OR_INJURED;
        killed |= some && (either || toll.harm() == Harm.KILLED);
        injured |= some && (either || toll.harm() == Harm.INJURED);
        abducted |= some && toll.harm() == Harm.ABDUCTED;
        large |= toll.quantity().best() >= 100;
        none |= !some;
      }
    }
    is(killed, "killed");
    is(injured, "injured");
    is(abducted, "abducted");
    is(large, "large-toll");
    is(none, "nobody-hurt");
    is(needsVictims(draft) && !killed && !injured && !abducted && !none, "no-toll");
  }
}
