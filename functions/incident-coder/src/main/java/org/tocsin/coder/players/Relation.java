package org.tocsin.coder.players;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.arguments.Nouns;
import org.tocsin.coder.events.Cue;
import org.tocsin.coder.parties.Party;
import org.tocsin.coder.parties.Seen;
import org.tocsin.coder.syntax.Clause;
import org.tocsin.coder.syntax.NounPhrase;
import org.tocsin.coder.syntax.Tag;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.Sentence;

/** Where in its clause somebody or something stands, as a name that the weights know. */
final class Relation {

  private static final Set<String> RELATIONS = Lines.setOf(Relation.class, "relations.txt");
  private static final int AUXILIARIES = 4;

  private final Seen seen;
  private final Clause clause;
  private final Sentence s;

  Relation(Seen seen) {
    this.seen = seen;
    this.clause = seen.clause();
    this.s = clause.sentence();
  }

  /** The name of it. */
  String of(Party party) {
    NounPhrase phrase = clause.phraseAt(party.to() - 1);
    if (phrase != null && phrase.to() > party.to()) {
      return Nouns.isNever(s.norm(phrase.head()))
          ? "before-act"
          : Nouns.isPerson(s, phrase.head()) ? "before-person" : "before-noun";
    }
    if (s.norm(party.to()).equals("'s")) {
      NounPhrase owned = clause.phraseAt(party.to() + 1);
      return owned != null && Nouns.isNever(s.norm(owned.head())) ? "whose-act" : "whose";
    }
    int start = phrase == null ? party.from() : Math.min(phrase.from(), party.from());
    if (s.norm(start - 1).equals("of")) {
      NounPhrase top = phrase == null ? null : clause.top(phrase);
      boolean group = top != null && !top.equals(phrase) && Nouns.isGroup(s.norm(top.head()));
      if (top == null || !group) {
        return behindOf(clause.phraseAt(start - 2));
      }
      start = top.from();
    }
    return beside(start, phrase == null ? party.to() : clause.endOf(phrase));
  }

  private String behindOf(@Nullable NounPhrase of) {
    if (of == null) {
      return "of";
    }
    return Nouns.isNever(s.norm(of.head()))
        ? "of-act"
        : Nouns.isThing(s, of.head()) ? "of-thing" : "of-noun";
  }

  /** By the word before the phrase and the one after it. */
  private String beside(int start, int after) {
    String before = s.norm(start - 1);
    Tag next = clause.tag(after);
    boolean verb = next.isVerb() || next.isAuxiliary();
    if (RELATIONS.contains(before) && !(before.equals("and") && verb)) {
      return before;
    }
    if (Cue.SPEECH.at(s, after) != null) {
      return "speaks";
    }
    if (verb) {
      return subject(after);
    }
    if (clause.tag(start - 1).isVerb()) {
      return "object" + (isEvent(start - 1) ? "-act" : "");
    }
    return before.equals(",") ? "comma" : start == 0 ? "start" : "other";
  }

  private String subject(int verb) {
    int v = verb;
    while (v < verb + AUXILIARIES && clause.tag(v).isAuxiliary()) {
      v++;
    }
    boolean passive = clause.tag(v).isVerb() && clause.isPassive(v, v + 1);
    return "subject" + (isEvent(v) ? "-act" : "") + (passive ? "-passive" : "");
  }

  private boolean isEvent(int token) {
    return seen.events().stream().anyMatch(e -> e.from() <= token && token < e.to())
        || seen.arguments().stream()
            .anyMatch(a -> a.frame().from() <= token && token < a.frame().to());
  }
}
