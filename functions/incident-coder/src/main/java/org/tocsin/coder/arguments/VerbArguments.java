package org.tocsin.coder.arguments;

import java.util.List;
import java.util.Set;
import org.tocsin.coder.arguments.Argument.Slot;
import org.tocsin.coder.syntax.Clause;
import org.tocsin.coder.syntax.NounPhrase;
import org.tocsin.coder.syntax.Tag;
import org.tocsin.coder.syntax.Verbs;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.WordClasses;

/**
 * Who does and who suffers what a verb says: of active and passive verbs, participles and relative
 * clauses, of verbs that need a preposition or an act as their object.
 */
final class VerbArguments {

  private static final Set<String> ONTO = Set.of("on", "at", "against", "into", "upon");
  private static final Set<String> FOR = Set.of("with", "over");
  private static final Set<String> FROM = Set.of("from");
  private static final Set<String> INVOLVED = Set.of("involved", "implicated");
  private static final Set<String> SHOTS = Lines.setOf(VerbArguments.class, "no-object.txt");
  private static final WordClasses CLASSES = WordClasses.of(VerbArguments.class, "traps.txt");
  private static final Set<String> UPON = CLASSES.of("upon");
  private static final Set<String> TRAPS = CLASSES.of("trap");
  private static final Set<String> BEARINGS = CLASSES.of("bearing");
  private static final Set<String> PATROLS = CLASSES.of("patrol");
  private static final int LAW_REACH = 6;
  private static final int VERB_REACH = 10;

  private final Clause clause;
  private final Sentence s;
  private final Arguments arguments;

  VerbArguments(Clause clause, Arguments arguments) {
    this.clause = clause;
    this.s = clause.sentence();
    this.arguments = arguments;
  }

  void act(Frame frame) {
    if (clause.tag(frame.from()) == Tag.ADJ || isAlight(frame) || Particles.isMissing(s, frame)) {
      return;
    }
    if (isPassive(frame)) {
      boolean law = frame.kind() == Frame.Kind.LAW;
      if (law && !clause.complement(frame.to(), FOR, LAW_REACH, false).isEmpty()) {
        arguments.add(Slot.BLAMED, frame, reduced(frame));
      }
      patients(frame, reduced(frame));
      arguments.add(Slot.AGENT, frame, doers(frame));
    } else {
      List<NounPhrase> objects = clause.objects(sharedTo(frame.to()));
      if (isTrap(frame, objects)) {
        arguments.add(Slot.PATIENT, frame, clause.subjects(frame.from()));
        return;
      }
      arguments.add(Slot.AGENT, frame, clause.subjects(frame.from()));
      boolean noun = objects.isEmpty() && clause.tag(frame.from()) == Tag.BASE;
      if (noun
          && s.norm(frame.from()).endsWith("s")
          && Nouns.isNever(s.norm(frame.from()))) { // "U.S. strikes on the group killed"
        arguments.add(Slot.PATIENT, frame, clause.complement(frame.to(), ONTO, 2, false));
      }
      patients(frame, objects);
    }
  }

  /** "the patrol hit an IED": it did nothing, and suffered. */
  private boolean isTrap(Frame frame, List<NounPhrase> objects) {
    return UPON.contains(s.norm(frame.from()))
        && objects.size() == 1
        && isTrap(objects.getFirst())
        && clause.subjects(frame.from()).stream().noneMatch(this::isVehicle);
  }

  private boolean isTrap(NounPhrase object) {
    boolean bearing = BEARINGS.contains(s.norm(object.head())); // "hit a mine north of Kolma"
    return TRAPS.contains(s.norm(bearing ? object.head() - 1 : object.head()));
  }

  private boolean isVehicle(NounPhrase subject) {
    return Nouns.isThing(s, subject.head()) && !PATROLS.contains(s.norm(subject.head()));
  }

  /** "blocked roads with burning tyres": a state of things, and nobody's act. */
  private boolean isAlight(Frame frame) {
    return frame.whom() == Frame.Whom.THINGS
        && clause.tag(frame.from()) == Tag.ING
        && s.norm(frame.from() - 1).equals("with")
        && clause.phraseAt(frame.from() - 2) != null;
  }

  /** "killed by several bullets in Kolma by men on a scooter": the second "by" has the doers. */
  private List<NounPhrase> doers(Frame frame) {
    List<NounPhrase> by = clause.by(frame.to());
    if (by.isEmpty() || !Nouns.isMeans(s.norm(by.getLast().head()))) {
      return by;
    }
    List<NounPhrase> second = clause.by(by.getLast().to());
    return second.isEmpty() ? by : second;
  }

  /** Those who suffer, with the fellows that the sentence names of them. */
  private void patients(Frame frame, List<NounPhrase> phrases) {
    arguments.add(Slot.PATIENT, frame, phrases);
    if (frame.kind() == Frame.Kind.ACT) {
      arguments.add(Slot.PATIENT, frame, Fellows.of(clause, frame.to(), phrases));
      arguments.add(Slot.PATIENT, frame, Fellows.among(clause, frame.from(), frame.to()));
    }
  }

  /** "won back the town from the rebels": who lost it follows "from". */
  void take(Frame frame) {
    if (Particles.isMissing(s, frame) || isOrder(frame)) {
      return;
    }
    act(frame);
    arguments.add(Slot.PATIENT, frame, clause.complement(frame.to(), FROM, VERB_REACH, false));
  }

  /** "Police regained control after an hour": they restored order, and took no place. */
  private boolean isOrder(Frame frame) {
    String next = s.norm(frame.to());
    return s.norm(frame.to() - 1).equals("control") && !next.equals("of") && !next.equals("over");
  }

  /** "the town fell to the rebels": who took it follows. */
  void fall(Frame frame) {
    NounPhrase taker = clause.phraseAt(frame.to());
    if (taker != null) {
      arguments.put(Slot.AGENT, frame, taker);
    }
  }

  /** "abducted and raped a girl": where the last of the verbs that share an object ends. */
  private int sharedTo(int to) {
    int at = to;
    for (int n = 0; n < 3 && joinedVerb(at) > at; n++) {
      at = joinedVerb(at);
    }
    return at;
  }

  /** "stoned and burned to death ten men": an object follows. */
  private boolean isToDeath(int at) {
    NounPhrase phrase = s.norm(at).equals("to") ? clause.phraseAt(at + 1) : null;
    return phrase != null && s.norm(at + 1).equals("death") && phrase.to() > at + 2;
  }

  /** Where the verb ends that "and" joins, "and then killed" as well; the same place without. */
  private int joinedVerb(int to) {
    int verb = to + (clause.tag(to + 1) == Tag.ADV ? 2 : 1);
    return clause.tag(to) == Tag.CONJ && clause.tag(verb).isVerb() ? verb + 1 : to;
  }

  /** A verb without object is passive where "be" or "by" say so, or where people are hurt by it. */
  private boolean isPassive(Frame frame) {
    if (!clause.isPassive(frame.from(), frame.to())) {
      return false;
    }
    if (clause.hasBe(frame.from()) || clause.tag(frame.from()) == Tag.PART) {
      return true;
    }
    int shared = sharedTo(frame.to());
    if (shared > frame.to() && (clause.phraseAt(shared) != null || isToDeath(shared))) {
      return false;
    }
    Verbs.Of verb = Verbs.of(s.norm(frame.from()));
    boolean shotAt =
        s.norm(frame.to()).equals("at") && (verb == null || SHOTS.contains(verb.base()));
    boolean hurt = frame.whom() == Frame.Whom.PEOPLE && !shotAt;
    return hurt || isOfHeadline(frame) || !clause.by(frame.to()).isEmpty();
  }

  /** "Tourists attacked in Luxor": headlines tell in the present what somebody did. */
  private boolean isOfHeadline(Frame frame) {
    return s.paragraph() == 0
        && frame.kind() == Frame.Kind.ACT
        && frame.whom().people()
        && clause.tag(frame.from()) == Tag.PAST;
  }

  /**
   * The subject of a passive; in "a man shot in Kabul" the phrase right before, and nobody known in
   * "Low said those killed and hurt were traders".
   */
  List<NounPhrase> reduced(Frame frame) {
    int verb = clause.tag(frame.from() - 1) == Tag.CONJ ? frame.from() - 2 : frame.from();
    if (s.norm(verb - 1).equals("those")) {
      return List.of();
    }
    NounPhrase before = clause.phraseAt(frame.from() - 1);
    return before != null ? List.of(clause.top(before)) : clause.subjects(frame.from());
  }

  void onto(Frame frame) {
    if (clause.objects(frame.to()).stream().anyMatch(this::isAnswer)) {
      return; // "launched a manhunt after two guards were shot"
    }
    if (!isPassiveWithoutObject(frame)) {
      boolean nobody = frame.whom() == Frame.Whom.THINGS;
      if (!nobody) {
        arguments.add(Slot.AGENT, frame, clause.subjects(frame.from()));
      }
    } else {
      arguments.add(Slot.AGENT, frame, clause.by(frame.to()));
    }
    Set<String> prepositions = frame.whom() == Frame.Whom.THINGS ? Arguments.SITE : ONTO;
    arguments.add(
        frame.whom() == Frame.Whom.THINGS ? Slot.SITE : Slot.PATIENT,
        frame,
        clause.complement(frame.to(), prepositions, VERB_REACH, false));
  }

  /** "a manhunt", "a search and rescue operation": what follows an attack. */
  private boolean isAnswer(NounPhrase phrase) {
    for (int i = phrase.from(); i < phrase.to(); i++) {
      if (Nouns.isAnswer(s.norm(i))) {
        return true;
      }
    }
    return false;
  }

  /** "jets dropped bombs on a village": the weapon is the subject. */
  void release(Frame frame) {
    if (clause.subjects(frame.from()).stream().anyMatch(p -> Nouns.isMeans(s.norm(p.head())))) {
      onto(frame);
    }
  }

  /** Verbs that need no object are passive only where the words around say so. */
  private boolean isPassiveWithoutObject(Frame frame) {
    Verbs.Of verb = Verbs.of(s.norm(frame.from()));
    boolean needsObject = verb != null && !SHOTS.contains(verb.base());
    return clause.tag(frame.from()) == Tag.PART
        || (needsObject && clause.isPassive(frame.from(), frame.to()))
        || s.norm(frame.to()).equals("by")
        || (clause.isPassive(frame.from(), frame.to()) && clause.hasBe(frame.from()));
  }

  /** "carried out the attack": the subject counts where the object is an attack. */
  void light(Frame frame) {
    if (s.norm(frame.from()).equals("made") && s.norm(frame.from() - 1).endsWith("ly")) {
      return; // "men with locally made guns"
    }
    if (s.norm(frame.to() - 1).equals("in")) {
      NounPhrase act = clause.phraseAt(frame.to());
      if (act != null && arguments.isViolent(act)) {
        arguments.add(Slot.BLAMED, frame, subjectOrBefore(frame));
      }
      return;
    }
    boolean passive = clause.isPassive(frame.from(), frame.to());
    List<NounPhrase> things = passive ? clause.subjects(frame.from()) : clause.objects(frame.to());
    NounPhrase before = clause.phraseAt(frame.from() - 1);
    boolean violent = things.stream().anyMatch(p -> arguments.isViolent(p) && !isAnswer(p));
    boolean behind = before != null && arguments.isViolent(clause.top(before));
    if (passive && (violent || behind)) {
      arguments.add(Slot.AGENT, frame, clause.by(frame.to()));
    } else if (!passive && violent) {
      arguments.add(Slot.AGENT, frame, clause.subjects(frame.from()));
    }
  }

  /** "the soldiers involved in the killing", "they took part in it". */
  private List<NounPhrase> subjectOrBefore(Frame frame) {
    NounPhrase before = clause.phraseAt(frame.from() - 1);
    return before != null && INVOLVED.contains(s.norm(frame.from()))
        ? List.of(clause.top(before))
        : clause.subjects(frame.from());
  }
}
