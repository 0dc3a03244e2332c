package org.tocsin.coder.parties;

import org.jspecify.annotations.Nullable;
import org.tocsin.coder.arguments.Argument;
import org.tocsin.coder.arguments.Argument.Slot;
import org.tocsin.coder.arguments.Frame;
import org.tocsin.coder.syntax.Clause;
import org.tocsin.coder.syntax.NounPhrase;
import org.tocsin.coder.text.Sentence;
import org.tocsin.pipeline.record.ActorKind;
import org.tocsin.pipeline.record.ActorRole;

/** A doer whom no lexicon names: a group by its name, people by a noun, a person by name. */
final class NewDoer {

  private final Clause clause;
  private final Sentence s;
  private final People people;
  private final NewParties made;

  NewDoer(Clause clause, People people, NewParties made) {
    this.clause = clause;
    this.s = clause.sentence();
    this.people = people;
    this.made = made;
  }

  /** The doer that an argument names; null where it names none. */
  @Nullable Party of(Argument argument, int weight) {
    if (Inversion.speaks(s, argument.from())) {
      return null;
    }
    if (argument.slot() != Slot.AGENT && made.isGroupName(argument)) {
      return made.group(argument, weight);
    }
    if (made.isPersonNoun(argument) || made.isSomePeople(argument)) {
      Party doer = made.person(argument, made.mention(argument), ActorKind.UNKNOWN);
      return made.named(argument, doer.withRole(ActorRole.ASSAILANT, weight));
    }
    return mayHurt(argument) ? byName(argument, weight) : null;
  }

  /** Whether only people can do it, or the words before say that a name follows. */
  private boolean mayHurt(Argument argument) {
    String before = s.norm(argument.from() - 1);
    return NewParties.isNaming(before)
        || (before.equals("as") && NewParties.isNaming(s.norm(argument.from() - 2)))
        || argument.frame().whom() == Frame.Whom.PEOPLE;
  }

  private @Nullable Party byName(Argument argument, int weight) {
    NounPhrase phrase = made.phraseOf(argument);
    String name = phrase == null || made.isPlace(phrase) ? null : people.nameIn(clause, phrase);
    if (name != null && name.indexOf(' ') > 0 && !clause.isInCapitals()) {
      Party doer = made.person(argument, name, ActorKind.UNKNOWN);
      return doer.withRole(ActorRole.ASSAILANT, weight);
    }
    boolean initials = made.isGroupName(argument) && s.token(argument.head()).allCaps();
    return initials ? made.group(argument, weight) : null;
  }
}
