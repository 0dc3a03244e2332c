package org.tocsin.coder.arguments;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.arguments.Argument.Slot;
import org.tocsin.coder.syntax.Clause;
import org.tocsin.coder.syntax.NounPhrase;
import org.tocsin.coder.syntax.Tag;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.Sentence;

/**
 * Finds who does and who suffers in one sentence: of active and passive verbs, participles and
 * relative clauses, of nouns ("the murder of Y by X"), of claims and blame.
 */
public final class ArgumentFinder {

  private static final Set<String> WITH = Set.of("with", "against");
  private static final Set<String> BETWEEN = Set.of("between", "with", "pitting");
  private static final Set<String> STATES = Lines.setOf(ArgumentFinder.class, "states.txt");
  private static final Set<String> NOW = Set.of("is", "are", "remains", "remain", "been");
  private static final Set<String> FILMS = Lines.setOf(ArgumentFinder.class, "films.txt");
  private static final int VERB_REACH = 10;

  private final Clause clause;
  private final Arguments arguments;
  private final VerbArguments verbs;
  private final NounArguments nouns;
  private final BlameArguments blame;

  private ArgumentFinder(Clause clause) {
    this.clause = clause;
    this.arguments = new Arguments(clause);
    this.verbs = new VerbArguments(clause, arguments);
    this.nouns = new NounArguments(clause, arguments);
    this.blame = new BlameArguments(clause, arguments, verbs);
  }

  /** The arguments of a sentence, in the order of its words of violence. */
  public static List<Argument> find(Clause clause) {
    ArgumentFinder finder = new ArgumentFinder(clause);
    for (Frame frame : Frames.in(clause)) {
      finder.read(frame);
    }
    finder.blame.doers();
    return finder.arguments.found();
  }

  private void read(Frame frame) {
    if (clause.tag(frame.from()).isVerb()
        && (clause.isNegated(frame.from()) || isState(frame.from()) || isFilmed(frame.from()))) {
      return;
    }
    switch (frame.kind()) {
      case ACT, LAW -> verbs.act(frame);
      case ONTO -> verbs.onto(frame);
      case RELEASE -> verbs.release(frame);
      case TAKE -> verbs.take(frame);
      case FALL -> verbs.fall(frame);
      case LIGHT -> verbs.light(frame);
      case ATTACK -> nouns.attack(frame);
      case HARM -> nouns.harm(frame);
      case BLAST -> nouns.blast(frame);
      case BLAME -> blame.blame(frame);
      case BLAMEON -> blame.blameOn(frame);
      case CLAIM -> blame.claim(frame);
      case BEHIND -> blame.behind(frame);
      case CLASH -> clash(frame);
      case SUFFER -> arguments.add(Slot.PATIENT, frame, clause.subjects(frame.from()));
    }
  }

  /** "which is besieged by the rebels": how things stand, and nothing that they did. */
  private boolean isState(int verb) {
    Sentence s = clause.sentence();
    return STATES.contains(s.norm(verb)) && NOW.contains(s.norm(verb - 1));
  }

  /** "a video shot by a resident". */
  private boolean isFilmed(int verb) {
    Sentence s = clause.sentence();
    int before = clause.tag(verb - 1) == Tag.ADV ? verb - 2 : verb - 1;
    return s.norm(verb).equals("shot") && FILMS.contains(s.norm(before));
  }

  /** "X clashed with Y", "a clash between X and Y". */
  private void clash(Frame frame) {
    if (clause.tag(frame.from()).isVerb()) {
      arguments.add(Slot.SIDE, frame, clause.subjects(frame.from()));
      arguments.add(Slot.SIDE, frame, clause.complement(frame.to(), WITH, VERB_REACH, false));
    } else {
      List<NounPhrase> sides = clause.complement(frame.to(), BETWEEN, VERB_REACH, false);
      arguments.add(Slot.SIDE, frame, sides);
      NounPhrase second = sides.size() == 1 ? second(sides.getFirst()) : null;
      if (second != null) {
        arguments.add(Slot.SIDE, frame, List.of(second));
      }
    }
  }

  /** "between herders and farmers left ten dead": the second, though a verb follows it. */
  private @Nullable NounPhrase second(NounPhrase first) {
    int top = clause.top(first).from() - 1;
    int and = clause.endOf(first);
    boolean between = clause.sentence().norm(top).equals("between");
    return between && clause.tag(and) == Tag.CONJ ? clause.phraseAt(and + 1) : null;
  }
}
