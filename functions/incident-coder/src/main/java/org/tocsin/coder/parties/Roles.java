package org.tocsin.coder.parties;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.arguments.Nouns;
import org.tocsin.coder.events.Cue;
import org.tocsin.coder.events.EventMention;
import org.tocsin.coder.syntax.Clause;
import org.tocsin.coder.syntax.NounPhrase;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.toll.TollMention;
import org.tocsin.pipeline.record.ActorKind;
import org.tocsin.pipeline.record.ActorRole;
import org.tocsin.pipeline.record.SubEventType;

/** Tells who did it and who suffered it, from where the words stand. */
public final class Roles {

  /** Beyond so many words an actor is hardly the object of the act. */
  private static final int OBJECT_REACH = 6;

  private static final int SPEAKER_REACH = 20;

  /** What a state's forces do that stand before it: "killed by Israeli fire". */
  private static final Set<String> SHOTS = Lines.setOf(Roles.class, "shots.txt");

  private static final Set<String> ESCORTS = Lines.setOf(Roles.class, "escorts.txt");

  private static final Set<String> AVOWED = Lines.setOf(Roles.class, "avowed.txt");

  private static final Set<String> LINKS = Lines.setOf(Roles.class, "links.txt");
  private static final Set<String> ONTO = Lines.setOf(Roles.class, "onto.txt");
  private static final Set<String> BE = Lines.setOf(Roles.class, "be.txt");
  private static final Set<String> TITLES = Lines.setOf(Roles.class, "ranks.txt");

  private static final Set<String> GATHERINGS = Lines.setOf(Roles.class, "gatherings.txt");
  private static final Set<String> RULED = Lines.setOf(Roles.class, "ruled.txt");

  private Roles() {}

  /**
   * The parties of a sentence with their roles: those that they have already, and for the others
   * what their distance to the words of events and tolls tells.
   */
  public static List<Party> assign(
      Clause clause, List<Party> parties, List<EventMention> events, List<TollMention> tolls) {
    Sentence s = clause.sentence();
    List<Party> assigned = new ArrayList<>();
    boolean done =
        parties.stream().anyMatch(p -> p.role() == ActorRole.ASSAILANT && p.weight() > Cast.GUESS);
    for (Party party : parties) {
      if (party.role() != null) {
        assigned.add(party);
        continue;
      }
      if (speaks(clause, party)) {
        continue;
      }
      if (done && isSpeaker(clause, party)) {
        assigned.add(party);
        continue;
      }
      if (isModifier(clause, party)
          || isRuler(s, party.from())
          || isTitle(s, party.from())
          || Mistaken.is(s, party)) {
        continue;
      }
      ActorRole told = told(s, party, tolls);
      ActorRole role = told != null ? told : guess(s, party, events);
      boolean sure = told != null && !Nobody.isNamedBy(s.norm(party.to() - 1));
      assigned.add(role == null ? party : party.withRole(role, sure ? 2 : 1));
    }
    return Joint.suffered(clause, assigned);
  }

  /** "police said", "according to officials": the one who tells it is no side of it. */
  private static boolean speaks(Clause clause, Party party) {
    Sentence s = clause.sentence();
    boolean group = party.isArmed() && !party.isState();
    for (int i = party.to(); i < Math.min(s.size(), party.to() + 3); i++) {
      boolean linked = s.norm(i).startsWith("affiliate") || s.norm(i).equals("offshoot");
      if (linked || (!group && Cue.SPEECH.at(s, i) != null)) {
        return true;
      }
    }
    if (Tellers.isOfSpeaker(s, party.from() - 1)
        || Inversion.speaks(s, party.from())
        || Tellers.isVoiceOf(s, party.to())
        || (!group && Tellers.speak(clause, party.to()))) {
      return true;
    }
    boolean itself = group && SpokenClaims.isPartOf(s, party.to());
    if (!itself
        && s.norm(party.to()).equals("'s")
        && (Cue.SPEECH.at(s, party.to() + 2) != null || Cue.SPEECH.at(s, party.to() + 3) != null)) {
      return true; // "the Taliban's police said"
    }
    int before = party.from() - 1;
    while (before >= 0 && LINKS.contains(s.norm(before))) {
      before--;
    }
    String word = s.norm(before);
    boolean told = s.norm(before + 1).equals("by") && Cue.SPEECH.at(s, before) != null;
    if (told && !(group && AVOWED.contains(word))) {
      return true;
    }
    return (word.equals("to") && s.norm(before - 1).equals("according")) || word.equals("told");
  }

  /** "the rebels, who hold the town, say that …": the subject of what is said, where others act. */
  private static boolean isSpeaker(Clause clause, Party party) {
    Sentence s = clause.sentence();
    for (int i = party.to(); i < Math.min(s.size(), party.to() + SPEAKER_REACH); i++) {
      if (clause.tag(i).isVerb() && Cue.SPEECH.at(s, i) != null) {
        return clause.subjects(i).stream()
            .anyMatch(p -> p.from() < party.to() && party.from() < p.to());
      }
    }
    return false;
  }

  /** "Ambassador Hotel", "student protest": a word before a noun of its phrase is no victim. */
  private static boolean isModifier(Clause clause, Party party) {
    NounPhrase phrase = clause.phraseAt(party.to() - 1);
    Sentence s = clause.sentence();
    return party.kind() == ActorKind.CIVILIANS
        && phrase != null
        && phrase.to() > party.to()
        && (Nouns.isThing(s, phrase.head()) || Nouns.isNever(s.norm(phrase.head())));
  }

  /** "Inspector General of Police Akhil Jha": an officer's title, and no side. */
  private static boolean isTitle(Sentence s, int from) {
    return s.norm(from - 1).equals("of")
        && TITLES.contains(s.norm(from - 2))
        && s.token(from - 2).capitalised()
        && s.token(from).capitalised();
  }

  /** "a town controlled by the rebels", "a rally held by them": whose a place or gathering is. */
  private static boolean isRuler(Sentence s, int from) {
    int by = from - 1;
    while (by > 0 && LINKS.contains(s.norm(by)) && !s.norm(by).equals("by")) {
      by--;
    }
    if (!s.norm(by).equals("by")) {
      return false;
    }
    boolean held = s.norm(by - 1).equals("held");
    boolean ofPlace = BE.contains(s.norm(by - 2)) && isRelative(s.norm(by - 3));
    boolean gathering = GATHERINGS.contains(s.norm(by - 2));
    return RULED.contains(s.norm(by - 1)) || (held && (ofPlace || gathering));
  }

  private static boolean isRelative(String word) {
    return word.equals("that") || word.equals("which");
  }

  /** The role that a toll, "by" or "against" right before tells. */
  private static @Nullable ActorRole told(Sentence s, Party party, List<TollMention> tolls) {
    for (TollMention toll : tolls) {
      if (party.from() >= toll.from()
          && party.to() <= toll.to() + 1
          && !follows(s, party.from(), "by")
          && !isOfWhom(s, party.from())) {
        return ActorRole.TARGET;
      }
    }
    if (party.kind() == ActorKind.PROTESTERS) {
      return ActorRole.PARTICIPANT;
    }
    int by = s.norm(party.from() - 1).equals("by") ? party.from() - 1 : party.from() - 2;
    if (s.norm(by).equals("by") && ESCORTS.contains(s.norm(by - 1))) {
      return ActorRole.TARGET; // "a convoy escorted by the army was attacked"
    }
    boolean fires = party.isState() && isShot(s, party.to());
    ActorRole fired = party.isArmed() ? UnderFire.role(s, party, fires) : null;
    if (fired != null) {
      return fired;
    }
    if ((!party.isState() || fires) && follows(s, party.from(), "by")) {
      return party.kind() == ActorKind.CIVILIANS ? ActorRole.TARGET : ActorRole.ASSAILANT;
    }
    return null;
  }

  /** "Israeli fire", "Israeli tank fire". */
  private static boolean isShot(Sentence s, int at) {
    return SHOTS.contains(s.norm(at))
        || (SHOTS.contains(s.norm(at + 1)) && !LINKS.contains(s.norm(at)));
  }

  /** The role that nearness to the words of an event makes likely. */
  private static @Nullable ActorRole guess(Sentence s, Party party, List<EventMention> events) {
    if (follows(s, party.from(), "by")) {
      return party.kind() == ActorKind.CIVILIANS ? ActorRole.TARGET : ActorRole.ASSAILANT;
    }
    if (followsAny(s, party.from(), ONTO)) {
      return ActorRole.TARGET;
    }
    EventMention nearest = nearest(party, events);
    if (nearest == null || isOfWhom(s, party.from())) {
      return null;
    }
    if (party.kind() == ActorKind.CIVILIANS) {
      boolean close =
          nearest.from() >= party.to()
              ? nearest.from() - party.to() <= 4
              : party.from() - nearest.to() <= 3;
      return close ? ActorRole.TARGET : null;
    }
    boolean battle = nearest.eventClass().is(SubEventType.ARMED_CLASH);
    boolean before = party.to() <= nearest.from();
    boolean passive = isPassive(s, nearest.from());
    if (battle
        && before
        && (s.norm(party.to()).equals("and")
            || s.norm(party.from() - 1).equals("and")
            || s.norm(party.from() - 1).equals("between"))) {
      return ActorRole.PARTICIPANT;
    }
    int distance = before ? nearest.from() - party.to() : party.from() - nearest.to();
    if (before) {
      if (s.norm(nearest.from()).equals("returned")) {
        return null; // "the guards returned fire": they had been fired at
      }
      return !passive ? ActorRole.ASSAILANT : distance <= OBJECT_REACH ? ActorRole.TARGET : null;
    }
    return passive || distance > OBJECT_REACH ? null : ActorRole.TARGET;
  }

  /** "three traders whom police had questioned were shot": what they did is told of the traders. */
  private static boolean isOfWhom(Sentence s, int from) {
    return s.norm(s.norm(from - 1).equals("the") ? from - 2 : from - 1).equals("whom");
  }

  /** Whether a form of "be" stands within three words before a word. */
  public static boolean isPassive(Sentence s, int at) {
    for (int i = at - 1; i >= 0 && i >= at - 3; i--) {
      if (BE.contains(s.norm(i))) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable EventMention nearest(Party party, List<EventMention> events) {
    EventMention best = null;
    int distance = Integer.MAX_VALUE;
    for (EventMention event : events) {
      int d = event.from() >= party.to() ? event.from() - party.to() : party.from() - event.to();
      if (d >= 0 && d < distance) {
        distance = d;
        best = event;
      }
    }
    return distance > 25 ? null : best;
  }

  private static boolean follows(Sentence s, int from, String word) {
    return followsAny(s, from, Set.of(word));
  }

  private static boolean followsAny(Sentence s, int from, Set<String> words) {
    int i = from - 1;
    while (i >= 0 && i >= from - 6) {
      if (words.contains(s.norm(i))) {
        return true;
      }
      if (!LINKS.contains(s.norm(i)) && !s.token(i).capitalised()) {
        return false;
      }
      i--;
    }
    return false;
  }
}
