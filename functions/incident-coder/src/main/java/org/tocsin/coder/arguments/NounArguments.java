package org.tocsin.coder.arguments;

import java.util.List;
import java.util.Set;
import org.tocsin.coder.arguments.Argument.Slot;
import org.tocsin.coder.syntax.Clause;
import org.tocsin.coder.syntax.NounPhrase;
import org.tocsin.coder.syntax.Tag;
import org.tocsin.coder.syntax.Verbs;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.WordClasses;
import org.tocsin.coder.toll.ByDoer;

/** Who does and who suffers what a noun says: "the murder of Y by X", "a bomb in front of Z". */
final class NounArguments {

  private static final Set<String> ON = Set.of("on", "against", "at", "upon", "targeting");
  private static final Set<String> AGAINST = Set.of("of", "against");
  private static final WordClasses CLASSES =
      WordClasses.of(NounArguments.class, "noun-arguments.txt");
  private static final Set<String> EXPLOSION = CLASSES.of("explosion");
  private static final Set<String> LEAVING = CLASSES.of("leaving");
  private static final Set<String> TARGETS = CLASSES.of("target");
  private static final Set<String> NEWS = CLASSES.of("news");
  private static final Set<String> FIRE = CLASSES.of("fire");
  private static final Set<String> UNHURT = CLASSES.of("unhurt");
  private static final Set<String> FROM = Set.of("from", "after", "following", "in");

  /** Words between "was" and "target". */
  private static final Set<String> BETWEEN = CLASSES.of("between");

  private static final int NOUN_REACH = 14;
  private static final int VERB_REACH = 10;

  private final Clause clause;
  private final Sentence s;
  private final Arguments arguments;

  NounArguments(Clause clause, Arguments arguments) {
    this.clause = clause;
    this.s = clause.sentence();
    this.arguments = arguments;
  }

  void attack(Frame frame) {
    doers(frame);
    arguments.add(Slot.PATIENT, frame, clause.complement(frame.to(), ON, NOUN_REACH, false));
    NounPhrase phrase = clause.phraseAt(frame.from());
    if (phrase != null) {
      NounPhrase owner = clause.possessor(phrase);
      if (owner != null) {
        arguments.add(Slot.AGENT, frame, List.of(owner));
      }
      modifier(Slot.AGENT, frame, phrase);
      arguments.add(Slot.PATIENT, frame, aim(phrase));
    }
  }

  /** Those after "by", but not of "he was informed of the attack by his aides". */
  private void doers(Frame frame) {
    NounPhrase phrase = clause.phraseAt(frame.from());
    int of = phrase == null ? -1 : phrase.from() - 1;
    Verbs.Of verb = of > 0 && clause.tag(of) == Tag.PREP ? Verbs.of(s.norm(of - 1)) : null;
    boolean news = verb != null && NEWS.contains(verb.base());
    if (!news || !clause.isPassive(of - 1, of)) {
      arguments.add(Slot.AGENT, frame, clause.by(frame.to()));
    }
  }

  /** "was the target of an attack", "escaped unhurt from an attack": the subject is its aim. */
  private List<NounPhrase> aim(NounPhrase attack) {
    int before = attack.from() - 1;
    String word = s.norm(before - 1);
    boolean target = s.norm(before).equals("of") && TARGETS.contains(word);
    if (!target && !(UNHURT.contains(word) && FROM.contains(s.norm(before)))) {
      return List.of();
    }
    int verb = before - 2;
    while (verb > before - 6 && verb > 0 && BETWEEN.contains(s.norm(verb))) {
      verb--;
    }
    return verb > 0 ? clause.subjects(verb) : List.of();
  }

  void harm(Frame frame) {
    NounPhrase phrase = clause.phraseAt(frame.from());
    doers(frame);
    int of = ByDoer.of(s, frame.to()); // "the killing by gang members of three vendors"
    int to = of < 0 ? frame.to() : of;
    List<NounPhrase> sufferers = clause.complement(to, AGAINST, 3, false);
    arguments.add(Slot.PATIENT, frame, sufferers);
    arguments.add(Slot.PATIENT, frame, Fellows.of(clause, s.size(), sufferers));
    if (phrase != null) {
      NounPhrase owner = clause.possessor(phrase);
      // "the hostages' killing" is done to them, "army shelling" by them.
      boolean suffered = sufferers.isEmpty() && !FIRE.contains(s.norm(frame.from()));
      if (owner != null) {
        arguments.add(suffered ? Slot.PATIENT : Slot.AGENT, frame, List.of(owner));
      }
      modifier(suffered ? Slot.PATIENT : Slot.AGENT, frame, phrase);
    }
  }

  /** "a guerrilla attack", "the embassy bombing": the words before it in its own phrase. */
  private void modifier(Slot slot, Frame frame, NounPhrase phrase) {
    int from = phrase.from();
    while (from < frame.from() && clause.tag(from) == Tag.DET) {
      from++;
    }
    if (from < frame.from()) {
      NounPhrase part = new NounPhrase(from, frame.from(), -1);
      Slot as = slot == Slot.AGENT ? Slot.MODIFIER : slot;
      arguments.put(new Argument(as, part, frame.from(), frame.from() - 1, frame));
    }
  }

  void blast(Frame frame) {
    boolean verb = clause.tag(frame.from()).isVerb();
    int to = frame.to();
    if (!verb) {
      // "a bomb exploded in front of the bank": the verb behind leads to the place.
      int p = to;
      while (p < Math.min(s.size(), to + 6) && !clause.tag(p).isVerb()) {
        p++;
      }
      Verbs.Of of = clause.tag(p).isVerb() ? Verbs.of(s.norm(p)) : null;
      if (of != null && EXPLOSION.contains(of.base())) {
        to = p + 1;
        if (LEAVING.contains(of.base()) && clause.isPassive(p, to)) {
          arguments.add(Slot.AGENT, frame, clause.by(to));
        }
      }
    }
    NounPhrase phrase = verb ? null : clause.phraseAt(frame.from());
    if (phrase != null) {
      modifier(Slot.AGENT, frame, phrase);
    }
    if (verb && to - frame.from() > 1) {
      arguments.add(Slot.AGENT, frame, clause.subjects(frame.from()));
    }
    arguments.add(Slot.SITE, frame, clause.complement(to, Arguments.SITE, VERB_REACH, false));
  }
}
