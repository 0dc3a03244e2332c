package org.tocsin.coder.players;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.arguments.Nouns;
import org.tocsin.coder.parties.Inversion;
import org.tocsin.coder.parties.NewParties;
import org.tocsin.coder.parties.Party;
import org.tocsin.coder.parties.People;
import org.tocsin.coder.parties.Seen;
import org.tocsin.coder.syntax.Clause;
import org.tocsin.coder.syntax.NounPhrase;
import org.tocsin.coder.syntax.Tag;
import org.tocsin.coder.text.Sentence;
import org.tocsin.pipeline.record.ActorKind;

/** Whom or what the phrases of a sentence name that no lexicon and no word of an event does. */
final class PhraseParty {

  private final Clause clause;
  private final Sentence s;
  private final BitSet places;
  private final People people;
  private final NewParties made;

  PhraseParty(Seen seen, People people) {
    this.clause = seen.clause();
    this.s = clause.sentence();
    this.places = seen.places();
    this.people = people;
    this.made = new NewParties(clause, people, places);
  }

  /** A thing that was hit, with a part as a party has one. */
  static Party thing(String name, int from, int to) {
    return new Party(name, null, ActorKind.UNKNOWN, name, false, from, to, null, 0);
  }

  /** Who or what a phrase names, where it can have a part. */
  @Nullable Party of(NounPhrase phrase) {
    int head = phrase.head();
    if (clause.tag(head) == Tag.PRON
        || clause.tag(head) == Tag.TIME
        || clause.tag(head) == Tag.NUM
        || places.get(head)
        || (clause.tag(head) == Tag.NAME && Inversion.follows(s, phrase.from() - 1))
        || Nouns.isNever(s.norm(head))) {
      return null;
    }
    NounPhrase of = clause.of(phrase);
    if (Nouns.isGroup(s.norm(head)) && of != null) {
      return null;
    }
    int from = phrase.from();
    while (from < head && (clause.tag(from) == Tag.DET || clause.tag(from) == Tag.NUM)) {
      from++;
    }
    if (Nouns.isThing(s, head)) {
      int to = of != null && Nouns.isOwned(s.norm(head)) ? of.to() : phrase.to();
      return thing(made.words(from, to), from, to);
    }
    return person(phrase, from);
  }

  /** Somebody by name, by a noun for people, or by the name of a group. */
  private @Nullable Party person(NounPhrase phrase, int from) {
    int head = phrase.head();
    String name = people.nameIn(clause, phrase);
    if (name != null) {
      return new Party(
          name,
          null,
          made.kind(from, phrase.to()),
          made.words(from, phrase.to()),
          false,
          from,
          phrase.to(),
          null,
          0);
    }
    boolean person = Nouns.isPerson(s, head) || Nouns.isDoer(s.norm(head));
    boolean group =
        clause.tag(head) == Tag.NAME
            && !clause.isInCapitals()
            && !People.isClause(s, from, phrase.to());
    if (!person && !group) {
      return null;
    }
    String words = made.words(from, phrase.to());
    return new Party(words, null, ActorKind.UNKNOWN, words, false, from, phrase.to(), null, 0);
  }
}
