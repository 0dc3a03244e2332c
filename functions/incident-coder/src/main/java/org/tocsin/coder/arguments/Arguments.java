package org.tocsin.coder.arguments;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.arguments.Argument.Slot;
import org.tocsin.coder.syntax.Clause;
import org.tocsin.coder.syntax.NounPhrase;
import org.tocsin.coder.syntax.Tag;
import org.tocsin.coder.text.Sentence;

/** The arguments of one sentence as they are found. For one sentence and one thread. */
final class Arguments {

  /** Prepositions that lead from a blast to where it was. */
  static final Set<String> SITE =
      Set.of(
          "at", "in", "inside", "outside", "near", "between", "under", "of", "on", "against",
          "beside");

  private final Clause clause;
  private final Sentence s;
  private final List<Argument> found = new ArrayList<>();

  Arguments(Clause clause) {
    this.clause = clause;
    this.s = clause.sentence();
  }

  /** All of them, in the order in which they were found. */
  List<Argument> found() {
    return found;
  }

  /** Adds one, as it is. */
  void put(Argument argument) {
    found.add(argument);
  }

  /** Adds a phrase, with what "of" adds to it. */
  void put(Slot slot, Frame frame, NounPhrase phrase) {
    found.add(argument(slot, frame, phrase));
  }

  /** Adds phrases, but no act as somebody who does it. */
  void add(Slot slot, Frame frame, List<NounPhrase> phrases) {
    for (NounPhrase phrase : phrases) {
      if (slot == Slot.AGENT && Nouns.isMeans(s.norm(phrase.head()))) {
        owner(frame, phrase);
        continue;
      }
      boolean act = slot != Slot.PATIENT && slot != Slot.SITE && isViolent(phrase);
      if (!act) {
        found.add(argument(slot, frame, phrase));
      }
    }
  }

  /** "a drone of the army fired", "the army's jets", "army tanks": whose weapon it is does it. */
  private void owner(Frame frame, NounPhrase means) {
    if (isWreck()) {
      return;
    }
    NounPhrase owner = clause.of(means);
    if (owner == null) {
      owner = clause.possessor(means);
    }
    if (owner != null) {
      found.add(argument(Slot.AGENT, frame, owner));
      return;
    }
    int from = means.from();
    while (from < means.head() && clause.tag(from) == Tag.DET) {
      from++;
    }
    if (from < means.head()) {
      NounPhrase part = new NounPhrase(from, means.head(), -1);
      found.add(new Argument(Slot.MODIFIER, part, means.head(), means.head() - 1, frame));
    }
  }

  /** "a jet of the air force crashed, killing its pilot": nobody's act. */
  private boolean isWreck() {
    for (int i = 0; i < s.size(); i++) {
      if (Nouns.isWreck(s.norm(i))) {
        return true;
      }
    }
    return false;
  }

  private Argument argument(Slot slot, Frame frame, NounPhrase phrase) {
    NounPhrase at = phrase;
    int to = phrase.to();
    for (int n = 0; n < 3; n++) {
      NounPhrase next = clause.of(at);
      if (next == null) {
        break;
      }
      if (!Nouns.isGroup(s.norm(at.head())) && clause.tag(at.head()) != Tag.NUM) {
        to = Nouns.isOwned(s.norm(at.head())) ? next.to() : to;
        break;
      }
      at = next;
      to = next.to();
    }
    return new Argument(slot, phrase, to, head(at), frame);
  }

  private int head(@Nullable NounPhrase phrase) {
    return phrase == null ? 0 : phrase.head();
  }

  /** Whether it speaks of an act or its means rather than of someone. */
  boolean isViolent(NounPhrase phrase) {
    return Nouns.isNever(s.norm(phrase.head()));
  }
}
