package org.tocsin.coder.arguments;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.arguments.Argument.Slot;
import org.tocsin.coder.syntax.Clause;
import org.tocsin.coder.syntax.NounPhrase;
import org.tocsin.coder.syntax.Tag;
import org.tocsin.coder.syntax.Verbs;
import org.tocsin.coder.text.Sentence;

/**
 * Finds who does and who suffers in one sentence: of active and passive verbs, participles and
 * relative clauses, of nouns ("the murder of Y by X"), of claims and blame.
 */
public final class ArgumentFinder {

  private static final Set<String> ON = Set.of("on", "against", "at", "upon", "targeting");
  private static final Set<String> ONTO = Set.of("on", "at", "against", "into", "upon");
  private static final Set<String> AGAINST = Set.of("of", "against");
  private static final Set<String> TO = Set.of("to", "on");
  private static final Set<String> SITE =
      Set.of(
          "at", "in", "inside", "outside", "near", "between", "under", "of", "on", "against",
          "beside");
  private static final Set<String> FOR = Set.of("with", "over");
  private static final Set<String> SHOTS =
      Set.of("open", "fire", "shoot", "crash", "plow", "plough");
  private static final Set<String> NAMING = Set.of("identified", "named");
  private static final Set<String> LISTS = Set.of("include", "included", "includes", "as");
  private static final Set<String> WITH = Set.of("with", "against");
  private static final Set<String> BETWEEN = Set.of("between", "with", "pitting");
  private static final int LAW_REACH = 6;
  private static final int NOUN_REACH = 14;
  private static final int VERB_REACH = 10;

  private final Clause clause;
  private final Sentence s;
  private final List<Argument> found = new ArrayList<>();

  private ArgumentFinder(Clause clause) {
    this.clause = clause;
    this.s = clause.sentence();
  }

  /** The arguments of a sentence, in the order of its words of violence. */
  public static List<Argument> find(Clause clause) {
    ArgumentFinder finder = new ArgumentFinder(clause);
    for (Frame frame : Frames.in(clause)) {
      finder.read(frame);
    }
    finder.doers();
    return finder.found;
  }

  private void read(Frame frame) {
    if (clause.tag(frame.from()).isVerb() && clause.isNegated(frame.from())) {
      return;
    }
    switch (frame.kind()) {
      case ACT, LAW -> act(frame);
      case ONTO -> onto(frame);
      case LIGHT -> light(frame);
      case ATTACK -> attack(frame);
      case HARM -> harm(frame);
      case BLAST -> blast(frame);
      case BLAME -> blame(frame);
      case BLAMEON -> blameOn(frame);
      case CLAIM -> claim(frame);
      case BEHIND -> behind(frame);
      case CLASH -> clash(frame);
      case SUFFER -> add(Slot.PATIENT, frame, clause.subjects(frame.from()));
    }
  }

  private void act(Frame frame) {
    if (clause.tag(frame.from()) == Tag.ADJ) {
      return;
    }
    if (isPassive(frame)) {
      boolean law = frame.kind() == Frame.Kind.LAW;
      if (law && !clause.complement(frame.to(), FOR, LAW_REACH, false).isEmpty()) {
        add(Slot.BLAMED, frame, reduced(frame));
      }
      add(Slot.PATIENT, frame, reduced(frame));
      add(Slot.AGENT, frame, clause.by(frame.to()));
    } else {
      add(Slot.AGENT, frame, clause.subjects(frame.from()));
      add(Slot.PATIENT, frame, clause.objects(sharedTo(frame.to())));
    }
  }

  /** "abducted and raped a girl": where the last of the verbs that share an object ends. */
  private int sharedTo(int to) {
    int at = to;
    for (int n = 0; n < 3 && isJoinedVerb(at); n++) {
      at += 2;
    }
    return at;
  }

  private boolean isJoinedVerb(int to) {
    return clause.tag(to) == Tag.CONJ && clause.tag(to + 1).isVerb();
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
    if (shared > frame.to() && clause.phraseAt(shared) != null) {
      return false;
    }
    boolean hurt = frame.whom() == Frame.Whom.PEOPLE && !s.norm(frame.to()).equals("at");
    return hurt || !clause.by(frame.to()).isEmpty();
  }

  /** The subject of a passive; in "a man shot in Kabul" the phrase right before. */
  private List<NounPhrase> reduced(Frame frame) {
    NounPhrase before = clause.phraseAt(frame.from() - 1);
    return before != null ? List.of(clause.top(before)) : clause.subjects(frame.from());
  }

  private void onto(Frame frame) {
    if (!isPassiveWithoutObject(frame)) {
      boolean nobody = frame.whom() == Frame.Whom.THINGS;
      if (!nobody) {
        add(Slot.AGENT, frame, clause.subjects(frame.from()));
      }
    } else {
      add(Slot.AGENT, frame, clause.by(frame.to()));
    }
    Set<String> prepositions = frame.whom() == Frame.Whom.THINGS ? SITE : ONTO;
    add(
        frame.whom() == Frame.Whom.THINGS ? Slot.SITE : Slot.PATIENT,
        frame,
        clause.complement(frame.to(), prepositions, VERB_REACH, false));
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
  private void light(Frame frame) {
    if (s.norm(frame.to() - 1).equals("in")) {
      NounPhrase act = clause.phraseAt(frame.to());
      if (act != null && isViolent(act)) {
        add(Slot.BLAMED, frame, subjectOrBefore(frame));
      }
      return;
    }
    boolean passive = clause.isPassive(frame.from(), frame.to());
    List<NounPhrase> things = passive ? clause.subjects(frame.from()) : clause.objects(frame.to());
    NounPhrase before = clause.phraseAt(frame.from() - 1);
    boolean violent = things.stream().anyMatch(this::isViolent);
    if (passive && (violent || (before != null && isViolent(before)))) {
      add(Slot.AGENT, frame, clause.by(frame.to()));
    } else if (!passive && violent) {
      add(Slot.AGENT, frame, clause.subjects(frame.from()));
    }
  }

  /** "the soldiers involved in the killing", "they took part in it". */
  private List<NounPhrase> subjectOrBefore(Frame frame) {
    NounPhrase before = clause.phraseAt(frame.from() - 1);
    return before != null && s.norm(frame.from()).equals("involved")
        ? List.of(clause.top(before))
        : clause.subjects(frame.from());
  }

  private boolean isViolent(NounPhrase phrase) {
    return Nouns.isNever(s.norm(phrase.head()));
  }

  private void attack(Frame frame) {
    add(Slot.AGENT, frame, clause.by(frame.to()));
    add(Slot.PATIENT, frame, clause.complement(frame.to(), ON, NOUN_REACH, false));
    NounPhrase phrase = clause.phraseAt(frame.from());
    if (phrase != null) {
      NounPhrase owner = clause.possessor(phrase);
      if (owner != null) {
        add(Slot.AGENT, frame, List.of(owner));
      }
      modifier(Slot.AGENT, frame, phrase);
    }
  }

  private void harm(Frame frame) {
    NounPhrase phrase = clause.phraseAt(frame.from());
    add(Slot.AGENT, frame, clause.by(frame.to()));
    List<NounPhrase> sufferers = clause.complement(frame.to(), AGAINST, 3, false);
    add(Slot.PATIENT, frame, sufferers);
    if (phrase != null) {
      NounPhrase owner = clause.possessor(phrase);
      if (owner != null) {
        add(sufferers.isEmpty() ? Slot.PATIENT : Slot.AGENT, frame, List.of(owner));
      }
      modifier(sufferers.isEmpty() ? Slot.PATIENT : Slot.AGENT, frame, phrase);
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
      found.add(new Argument(as, part, frame.from(), frame.from() - 1, frame));
    }
  }

  private void blast(Frame frame) {
    boolean verb = clause.tag(frame.from()).isVerb();
    int to = frame.to();
    if (!verb) {
      // "a bomb exploded in front of the bank": the verb behind leads to the place.
      int p = to;
      while (p < Math.min(s.size(), to + 6) && !clause.tag(p).isVerb()) {
        p++;
      }
      Verbs.Of of = clause.tag(p).isVerb() ? Verbs.of(s.norm(p)) : null;
      if (of != null && goesOff(of.base())) {
        to = p + 1;
      }
    }
    NounPhrase phrase = verb ? null : clause.phraseAt(frame.from());
    if (phrase != null) {
      modifier(Slot.AGENT, frame, phrase);
    }
    if (verb && to - frame.from() > 1) {
      add(Slot.AGENT, frame, clause.subjects(frame.from()));
    }
    add(Slot.SITE, frame, clause.complement(to, SITE, VERB_REACH, false));
  }

  private static boolean goesOff(String base) {
    return switch (base) {
      case "explode", "detonate", "place", "plant", "throw", "hurl", "go", "set", "hide", "leave" ->
          true;
      case "kill", "wound", "injure", "rip", "tear", "hit", "strike", "rock", "shake" -> true;
      default -> false;
    };
  }

  /** "attributed to X", and of an attack also "linked to X". */
  private void blameOn(Frame frame) {
    Verbs.Of verb = Verbs.of(s.norm(frame.from()));
    boolean loose = verb != null && (verb.base().equals("link") || verb.base().equals("tie"));
    NounPhrase before = clause.phraseAt(frame.from() - 1);
    boolean violent =
        !loose
            || (before != null && isViolent(before))
            || clause.subjects(frame.from()).stream().anyMatch(this::isViolent);
    if (violent) {
      add(Slot.BLAMED, frame, clause.complement(frame.to(), TO, 6, false));
    }
  }

  /** "the attackers were members of X", "the perpetrator of the attack, X". */
  private void doers() {
    for (NounPhrase phrase : clause.phrases()) {
      if (Nouns.isVictim(s.norm(phrase.head()))) {
        victims(phrase);
      }
      if (!Nouns.isDoer(s.norm(phrase.head()))) {
        continue;
      }
      int p = clause.endOf(phrase);
      boolean comma = s.norm(p).equals(",");
      NounPhrase other = clause.phraseAt(p + 1);
      if (other == null || (!comma && clause.tag(p) != Tag.BE)) {
        continue;
      }
      Frame frame = new Frame(Frame.Kind.BEHIND, Frame.Whom.NOBODY, phrase.head(), phrase.to());
      if (!comma || clause.tag(other.head()) == Tag.NAME) {
        found.add(argument(Slot.BLAMED, frame, other));
      }
    }
  }

  /** "the wounded include a child", "the dead were identified as X and Y". */
  private void victims(NounPhrase phrase) {
    int p = clause.endOf(phrase);
    boolean list = false;
    for (int n = 0; n < 4; n++) {
      String word = s.norm(p);
      list |= LISTS.contains(word);
      if (!list && clause.tag(p) != Tag.BE && !NAMING.contains(word)) {
        break;
      }
      p++;
      if (clause.phraseAt(p) != null && list) {
        Frame frame = new Frame(Frame.Kind.SUFFER, Frame.Whom.PEOPLE, phrase.head(), phrase.to());
        add(Slot.PATIENT, frame, clause.objects(p));
        break;
      }
    }
  }

  private void blame(Frame frame) {
    if (clause.tag(frame.from()) == Tag.ADJ) {
      return;
    }
    if (clause.isPassive(frame.from(), frame.to())) {
      List<NounPhrase> on = clause.complement(frame.to(), Set.of("on"), 4, false);
      add(Slot.BLAMED, frame, on.isEmpty() ? reduced(frame) : on);
    } else if (!s.norm(frame.from()).startsWith("h") || isHeldResponsible(frame)) {
      add(Slot.BLAMED, frame, clause.objects(frame.to()));
    }
  }

  /** "hold the rebels responsible for": of the verb "hold" only this is blame. */
  private boolean isHeldResponsible(Frame frame) {
    for (int i = frame.to(); i < Math.min(s.size(), frame.to() + NOUN_REACH); i++) {
      if (s.norm(i).equals("responsible") || s.norm(i).equals("accountable")) {
        return true;
      }
      if (clause.tag(i).isVerb()) {
        return false;
      }
    }
    return false;
  }

  /** "the group is believed to be behind the attack", "was responsible for it". */
  private void behind(Frame frame) {
    int be = frame.from() - 1;
    while (be > 0 && clause.tag(be) == Tag.ADV) {
      be--;
    }
    if (clause.tag(be) != Tag.BE) {
      return;
    }
    while (be > 0 && clause.tag(be - 1).isAuxiliary()) {
      be--;
    }
    add(Slot.BLAMED, frame, clause.subjects(be));
  }

  /** "X clashed with Y", "a clash between X and Y". */
  private void clash(Frame frame) {
    if (clause.tag(frame.from()).isVerb()) {
      add(Slot.SIDE, frame, clause.subjects(frame.from()));
      add(Slot.SIDE, frame, clause.complement(frame.to(), WITH, VERB_REACH, false));
    } else {
      add(Slot.SIDE, frame, clause.complement(frame.to(), BETWEEN, VERB_REACH, false));
    }
  }

  private void claim(Frame frame) {
    boolean phrasal = frame.to() - frame.from() > 1;
    if (!phrasal && clause.isPassive(frame.from(), frame.to())) {
      add(Slot.CLAIMANT, frame, clause.by(frame.to()));
    } else if (phrasal) {
      add(Slot.CLAIMANT, frame, clause.subjects(frame.from()));
    }
  }

  private void add(Slot slot, Frame frame, List<NounPhrase> phrases) {
    for (NounPhrase phrase : phrases) {
      boolean act = slot != Slot.PATIENT && slot != Slot.SITE && isViolent(phrase);
      if (!act) {
        found.add(argument(slot, frame, phrase));
      }
    }
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
}
