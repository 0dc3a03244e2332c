package org.tocsin.coder.parties;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.tocsin.coder.arguments.Argument;
import org.tocsin.coder.arguments.Argument.Slot;
import org.tocsin.coder.arguments.Frame;
import org.tocsin.coder.arguments.Nouns;
import org.tocsin.coder.events.Things.Thing;
import org.tocsin.coder.syntax.Clause;
import org.tocsin.coder.syntax.NounPhrase;
import org.tocsin.coder.syntax.Tag;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.Sentence;
import org.tocsin.pipeline.record.ActorKind;
import org.tocsin.pipeline.record.ActorRole;

/** The two sides of what one sentence tells, from the arguments of its words of violence. */
public final class Sides {

  private static final Set<String> REBELS = Lines.setOf(Sides.class, "rebels.txt");

  private final Clause clause;
  private final Sentence s;
  private final People people;
  private final NewParties made;
  private final NewDoer newDoer;
  private final List<Party> parties;
  private final List<Thing> targets = new ArrayList<>();

  /** The tokens of descriptions and titles that a name has taken up. */
  private final BitSet described = new BitSet();

  /**
   * Makes it for a sentence.
   *
   * @param parties the actors that the lexicon knows
   * @param people the people whom the text has named so far
   * @param places the tokens that places take
   */
  public Sides(Clause clause, List<Party> parties, People people, BitSet places) {
    this.clause = clause;
    this.s = clause.sentence();
    this.people = people;
    this.made = new NewParties(clause, people, places);
    this.newDoer = new NewDoer(clause, people, made);
    this.parties = new ArrayList<>(parties);
  }

  /** Takes the arguments of the sentence's words of violence in; to be called once. */
  public void take(List<Argument> arguments) {
    List<Argument> named = Speakers.named(clause, parties, Culprits.named(clause, arguments));
    for (Argument argument : Replies.without(clause, parties, named)) {
      switch (argument.slot()) {
        case AGENT -> agent(argument, argument.isLaw() ? 1 : 3);
        case MODIFIER -> modifier(argument);
        case SIDE -> side(argument);
        case BLAMED, CLAIMANT -> blamed(argument, arguments);
        case PATIENT, SITE -> patient(argument);
      }
    }
  }

  /** Not of "a man accused of theft was lynched". */
  private void blamed(Argument told, List<Argument> all) {
    Argument argument = Voiced.heard(s, parties, told);
    if (argument != null
        && all.stream().noneMatch(a -> a.isSuffered() && a.head() == argument.head())) {
      agent(argument, 2);
    }
  }

  /** Those who claim it or are blamed for it. */
  public List<Accusation> accusations(List<Argument> arguments) {
    List<Accusation> accusations = new ArrayList<>();
    for (Argument told : arguments) {
      boolean claimed = told.slot() == Slot.CLAIMANT;
      Argument argument = Voiced.heard(s, parties, told);
      if (argument == null || (!claimed && argument.slot() != Slot.BLAMED)) {
        continue;
      }
      agent(argument, 4);
      for (Party party : parties) {
        boolean here = party.isAt(s, argument) || party.isBehind(s, argument);
        if (here && party.role() == ActorRole.ASSAILANT) {
          accusations.add(new Accusation(s, party, claimed));
        }
      }
    }
    return accusations;
  }

  /** Those who suffer; what is hit is among the targets after it. */
  public List<Party> victims(List<Argument> arguments) {
    for (Argument argument : arguments) {
      if (argument.slot() == Slot.PATIENT && !argument.isLaw()) {
        patient(argument);
      }
    }
    return parties.stream().filter(p -> p.role() == ActorRole.TARGET).toList();
  }

  /** The sentence with its tags and phrases. */
  public Clause clause() {
    return clause;
  }

  /** The parties, with roles where arguments tell them. */
  public List<Party> parties() {
    return Joint.alike(clause, parties);
  }

  /** The things that were hit. */
  public List<Thing> targets() {
    return targets;
  }

  private void agent(Argument argument, int weight) {
    String first = s.norm(argument.from());
    if (first.equals("no") || first.equals("nobody") || first.equals("none")) {
      return;
    }
    boolean known = knownAgent(argument, weight);
    if (!known && !argument.isLaw() && clause.tag(argument.head()) != Tag.PRON) {
      Party doer = newDoer.of(argument, weight);
      if (doer != null) {
        parties.add(doer);
      }
    }
  }

  /** Gives those who stand at an argument their part; whether there are any. */
  private boolean knownAgent(Argument argument, int weight) {
    boolean any = false;
    for (int i = 0; i < parties.size(); i++) {
      Party party = parties.get(i);
      if (!party.isAt(s, argument) && !party.isBehind(s, argument)) {
        continue;
      }
      any = true;
      ActorRole role =
          party.kind() == ActorKind.PROTESTERS ? ActorRole.PARTICIPANT : ActorRole.ASSAILANT;
      boolean unarmed = party.kind() == ActorKind.CIVILIANS;
      if (unarmed
          && argument.from() == argument.head()
          && Nobody.isNamedBy(s.norm(party.to() - 1))) {
        continue; // "people heard shooting": nobody is known for it.
      }
      if (unarmed && Held.is(s, party)) {
        continue; // "a strike on tents sheltering families killed six"
      }
      Party doer = unarmed ? party.withKind(ActorKind.UNKNOWN) : party;
      if (doer.weight() < weight) {
        parties.set(i, made.named(argument, doer.withRole(role, weight)));
      }
    }
    return any;
  }

  private void side(Argument argument) {
    if (parties.stream().noneMatch(p -> p.isAt(s, argument)) && made.isCommunity(argument)) {
      parties.add(made.community(argument));
      return;
    }
    for (int i = 0; i < parties.size(); i++) {
      Party party = parties.get(i);
      if (party.isAt(s, argument) && party.isSideOfClash() && party.weight() < 3) {
        parties.set(i, party.withRole(ActorRole.PARTICIPANT, 2));
      }
    }
  }

  /** "a Boko Haram attack", "a militant raid", "a junta jet": who is named before the noun. */
  private void modifier(Argument argument) {
    for (int i = 0; i < parties.size(); i++) {
      Party party = parties.get(i);
      boolean inside = party.from() >= argument.from() && party.to() <= argument.to() + 1;
      if (inside && party.isArmed() && party.id() != null) {
        parties.set(i, party.withRole(ActorRole.ASSAILANT, 2));
        return;
      }
    }
    if (REBELS.contains(s.norm(argument.head()))) {
      String word = s.token(argument.head()).text();
      int at = argument.head();
      parties.add(
          new Party(
              word, null, ActorKind.REBEL_GROUP, word, true, at, at + 1, ActorRole.ASSAILANT, 1));
    }
  }

  private void patient(Argument argument) {
    boolean site = argument.slot() == Slot.SITE;
    boolean known = described.get(argument.head()) || made.isOneOfMany(argument);
    if (known || (!site && isNamedPerson(argument))) {
      return;
    }
    for (int i = 0; i < parties.size(); i++) {
      Party party = parties.get(i);
      boolean members = party.isBehind(s, argument) && party.isMemberOf(s, argument);
      if (party.isAt(s, argument) || party.isOwner(argument) || members) {
        if ((!site || party.isState()) && party.weight() < 3) {
          parties.set(i, party.withRole(ActorRole.TARGET, argument.isLaw() ? 1 : 3));
        }
        if (site || !Nouns.isThing(s, argument.head())) {
          return;
        }
      }
    }
    Frame.Whom whom = argument.frame().whom();
    if (argument.isLaw() || clause.tag(argument.head()) == Tag.PRON) {
      return;
    }
    boolean thing = Nouns.isThing(s, argument.head());
    if (thing && (whom.things() || site)) {
      targets.add(new Thing(made.mention(argument), made.start(argument), argument.to()));
      return;
    }
    if (site || !whom.people()) {
      return;
    }
    if (made.isPersonNoun(argument) || made.isCountedPeople(argument)) {
      // "the official": somebody of whom the text spoke before.
      boolean bare = s.norm(argument.head() - 1).equals("the");
      int weight = bare && isOne(argument) ? Cast.GUESS : 3;
      parties.add(
          made.person(
                  argument, made.mention(argument), made.kind(made.start(argument), argument.to()))
              .withRole(ActorRole.TARGET, weight));
    }
  }

  /** Takes up a person by name, with the title before it and the description beside it. */
  private boolean isNamedPerson(Argument argument) {
    Frame.Whom whom = argument.frame().whom();
    NounPhrase phrase = made.phraseOf(argument);
    if (phrase == null || !whom.people() || argument.isLaw() || isOfLonger(argument)) {
      return false;
    }
    NounPhrase other = isOne(argument) ? clause.apposed(phrase) : null;
    boolean person =
        whom == Frame.Whom.PEOPLE || hasTitle(phrase) || (other != null && hasTitle(other));
    String name = made.isPlace(phrase) || !person ? null : people.nameIn(clause, phrase);
    if (name == null && other != null && made.isPersonNoun(argument) && !made.isPlace(other)) {
      name = people.nameIn(clause, other);
    }
    if (name == null) {
      return false;
    }
    int from = made.start(argument);
    int to = phrase.to();
    if (other != null && (hasTitle(other) || made.isPersonNoun(argument))) {
      to = other.to();
    }
    Party title = Membership.of(clause, parties, phrase);
    for (Party party : parties) {
      if (party.from() >= from && party.to() <= to) {
        title = party;
      }
    }
    int end = to;
    parties.removeIf(p -> p.from() >= from && p.to() <= end);
    described.set(from, to);
    ActorKind kind = title == null ? made.kind(from, to) : title.kind();
    boolean armed = title != null && title.isArmed();
    parties.add(
        new Party(name, null, kind, made.words(from, to), armed, from, to, ActorRole.TARGET, 3));
    return true;
  }

  /** "the New People's Army": the head is within the name of a group. */
  private boolean isOfLonger(Argument argument) {
    return parties.stream()
        .anyMatch(
            p -> p.id() != null && p.isArmed() && p.isAt(s, argument) && p.to() > argument.to());
  }

  /** "judge Maria Diaz": a word that only people have. */
  private boolean hasTitle(NounPhrase phrase) {
    for (int i = phrase.from(); i < phrase.to(); i++) {
      if (Nouns.isPerson(s, i)) {
        return true;
      }
    }
    return false;
  }

  private boolean isOne(Argument argument) {
    return Nouns.singular(s.norm(argument.head())).equals(s.norm(argument.head()));
  }
}
