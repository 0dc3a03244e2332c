package org.tocsin.coder.arguments;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tocsin.coder.arguments.Argument.Slot;
import org.tocsin.coder.events.Cue;
import org.tocsin.coder.syntax.Clause;
import org.tocsin.coder.syntax.NounPhrase;
import org.tocsin.coder.syntax.Tag;
import org.tocsin.coder.syntax.Verbs;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.PhraseTable;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.WordClasses;

/** Who is said to have done it: of blame and claims, of "the attackers were members of X". */
final class BlameArguments {

  private static final Set<String> TO = Set.of("to", "on");
  private static final Set<String> ON = Set.of("on");
  private static final Set<String> OWN = Set.of("its", "their");
  private static final Set<String> OVER = Set.of("over", "for");
  private static final WordClasses CLASSES = WordClasses.of(BlameArguments.class, "blame.txt");
  private static final Set<String> LOOSE = CLASSES.of("loose");
  private static final Set<String> RESPONSIBLE = CLASSES.of("responsible");
  private static final Set<String> ASKING = CLASSES.of("asking");
  private static final Set<String> NAMING = CLASSES.of("naming");
  private static final Set<String> LISTS = CLASSES.of("list");
  private static final int NOUN_REACH = 14;
  private static final int ON_REACH = 6;

  /** Words between a verb of speech and "that". */
  private static final int SPEECH_REACH = 8;

  private static final Set<String> CLAIMING = CLASSES.of("claim");

  /** "the attackers belonged to X", "are believed to be X". */
  private static final PhraseTable<String> LINKS = new PhraseTable<>();

  static {
    Lines.of(BlameArguments.class, "doer-links.txt").forEach(line -> LINKS.add(line, line));
  }

  private final Clause clause;
  private final Sentence s;
  private final Arguments arguments;
  private final VerbArguments verbs;

  BlameArguments(Clause clause, Arguments arguments, VerbArguments verbs) {
    this.clause = clause;
    this.s = clause.sentence();
    this.arguments = arguments;
    this.verbs = verbs;
  }

  /** "attributed to X", and of an attack also "linked to X". */
  void blameOn(Frame frame) {
    Verbs.Of verb = Verbs.of(s.norm(frame.from()));
    boolean loose = verb != null && LOOSE.contains(verb.base());
    NounPhrase before = clause.phraseAt(frame.from() - 1);
    boolean violent =
        !loose
            || (before != null && arguments.isViolent(before))
            || clause.subjects(frame.from()).stream().anyMatch(arguments::isViolent);
    if (violent) {
      int reach = actsBlamed(frame) ? NOUN_REACH : ON_REACH;
      arguments.add(Slot.BLAMED, frame, clause.complement(frame.to(), TO, reach, false));
    }
  }

  /** "blamed the bombing of their office on X": an act is the object of the verb. */
  private boolean actsBlamed(Frame frame) {
    return !clause.isPassive(frame.from(), frame.to())
        && clause.objects(frame.to()).stream().anyMatch(arguments::isViolent);
  }

  /** "the attackers were members of X", "the perpetrator of the attack, X". */
  void doers() {
    for (NounPhrase phrase : clause.phrases()) {
      if (Nouns.isVictim(s.norm(phrase.head()))) {
        victims(phrase);
      }
      boolean work = s.norm(phrase.head()).equals("work") && s.norm(phrase.to()).equals("of");
      NounPhrase author =
          work && clause.tag(phrase.from() - 1) == Tag.BE ? clause.of(phrase) : null;
      if (author != null) {
        // "the attack was the work of X"
        Frame frame = new Frame(Frame.Kind.BEHIND, Frame.Whom.NOBODY, phrase.head(), phrase.to());
        arguments.put(Slot.BLAMED, frame, author);
      }
      if (!Nouns.isDoer(s.norm(phrase.head()))) {
        continue;
      }
      int be = phrase.from() - 1;
      boolean asked = ASKING.contains(s.norm(be - 1)); // "who are the killers of my son?"
      if (clause.tag(be) == Tag.BE && s.norm(phrase.to()).equals("of") && !asked) {
        // "X was the perpetrator of the attack"
        Frame frame = new Frame(Frame.Kind.BEHIND, Frame.Whom.NOBODY, phrase.head(), phrase.to());
        arguments.add(Slot.BLAMED, frame, clause.subjects(be));
        continue;
      }
      int p = clause.endOf(phrase);
      boolean comma = s.norm(p).equals(",");
      PhraseTable.Match<String> link = LINKS.at(s, p);
      NounPhrase other = clause.phraseAt(link == null ? p + 1 : link.to());
      if (other == null || (!comma && link == null && clause.tag(p) != Tag.BE)) {
        continue;
      }
      Frame frame = new Frame(Frame.Kind.BEHIND, Frame.Whom.NOBODY, phrase.head(), phrase.to());
      boolean speaker = Cue.SAYS.at(s, other.to()) != null; // "killed the gunman, Jon Low said"
      if (!comma || (clause.tag(other.head()) == Tag.NAME && !speaker)) {
        arguments.put(Slot.BLAMED, frame, other);
      }
    }
  }

  /** "the wounded include a child", "the dead were X and Y", "among the injured were X and Y". */
  private void victims(NounPhrase phrase) {
    int p = clause.endOf(phrase);
    boolean among = s.norm(phrase.from() - 1).equals("among");
    boolean list = false;
    boolean be = false;
    for (int n = 0; n < 4; n++) {
      String word = s.norm(p);
      list |= LISTS.contains(word);
      be |= clause.tag(p) == Tag.BE;
      boolean passing = NAMING.contains(word) || (among && word.equals("here"));
      if (!list && clause.tag(p) != Tag.BE && !passing) {
        break;
      }
      p++;
      NounPhrase next = clause.phraseAt(p);
      if (next != null && (list || (be && (among || isName(next))))) {
        Frame frame = new Frame(Frame.Kind.SUFFER, Frame.Whom.PEOPLE, phrase.head(), phrase.to());
        arguments.add(Slot.PATIENT, frame, clause.objects(p));
        break;
      }
    }
  }

  /** "the dead were Jon Low and Ana Berg": by name; "relatives of a deputy" tells nobody. */
  private boolean isName(NounPhrase phrase) {
    return clause.tag(phrase.head()) == Tag.NAME;
  }

  /** "killed a mayor, whom they named as X": who he was, where he is not the one who did it. */
  private boolean isNameOfSomebody(Frame frame) {
    if (!NAMING.contains(s.norm(frame.from()))) {
      return false;
    }
    NounPhrase apposed = clause.phraseAt(frame.from() - 2); // "the victim, named as X"
    if (s.norm(frame.from() - 1).equals(",") && apposed != null && frame.from() > 1) {
      return !Nouns.isDoer(s.norm(clause.top(apposed).head()));
    }
    int whom = frame.from() - 1;
    while (whom > 0 && frame.from() - whom < ON_REACH && !s.norm(whom).equals("whom")) {
      whom--;
    }
    NounPhrase of = clause.phraseAt(s.norm(whom - 1).equals(",") ? whom - 2 : whom - 1);
    boolean one = s.norm(whom).equals("whom");
    return one && (of == null || !Nouns.isDoer(s.norm(clause.top(of).head())));
  }

  void blame(Frame frame) {
    if (isNameOfSomebody(frame)) {
      return;
    }
    if (clause.tag(frame.from()) == Tag.ADJ || s.norm(frame.to()).equals("each")) {
      return; // "they accused each other"
    }
    if (Neglect.is(s, frame.to())) {
      return;
    }
    if (s.norm(frame.from()).startsWith("h") && !isHeldResponsible(frame) && !isHeldFor(frame)) {
      return;
    }
    if (clause.isPassive(frame.from(), frame.to())) {
      List<NounPhrase> on = clause.complement(frame.to(), ON, 4, false);
      arguments.add(Slot.BLAMED, frame, on.isEmpty() ? verbs.reduced(frame) : on);
    } else if (actsBlamed(frame)) {
      arguments.add(Slot.BLAMED, frame, clause.complement(frame.to(), ON, NOUN_REACH, false));
    } else {
      int object = frame.to() + quote(frame.to());
      List<NounPhrase> blamed = clause.objects(object).stream().map(this::withoutGuilt).toList();
      arguments.add(Slot.BLAMED, frame, blamed);
    }
  }

  /** "the army" of "hold the army responsible". */
  private NounPhrase withoutGuilt(NounPhrase phrase) {
    boolean guilt = RESPONSIBLE.contains(s.norm(phrase.head())) && phrase.head() > phrase.from();
    return guilt ? new NounPhrase(phrase.from(), phrase.head(), phrase.possessor()) : phrase;
  }

  /** A mark of quotation before those who are blamed: "it blamed 'terrorists'". */
  private int quote(int at) {
    return switch (s.norm(at)) {
      case "\"", "'", "\u2018", "\u201c", "``" -> 1;
      default -> 0;
    };
  }

  /** "hold the rebels responsible for": of the verb "hold" only this is blame. */
  private boolean isHeldResponsible(Frame frame) {
    for (int i = frame.to(); i < Math.min(s.size(), frame.to() + NOUN_REACH); i++) {
      if (RESPONSIBLE.contains(s.norm(i))) {
        return true;
      }
      if (clause.tag(i).isVerb()) {
        return false;
      }
    }
    return false;
  }

  /** "said on its radio that", "said in a statement that": the verb that "that" hangs on. */
  private int speech(int before) {
    int i = before;
    while (i > Math.max(0, before - SPEECH_REACH)
        && !CLAIMING.contains(s.norm(i))
        && !clause.tag(i).isVerb()
        && clause.tag(i) != Tag.MARK) {
      i--;
    }
    return CLAIMING.contains(s.norm(i)) ? i : before;
  }

  /** "two soldiers are being held over the murder". */
  private boolean isHeldFor(Frame frame) {
    return clause.isPassive(frame.from(), frame.to())
        && clause.complement(frame.to(), OVER, NOUN_REACH, false).stream()
            .anyMatch(arguments::isViolent);
  }

  /** "the group is believed to be behind the attack", "was responsible for it". */
  void behind(Frame frame) {
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
    if (s.norm(be).equals("might") && s.norm(be + 1).equals("have")) {
      return; // "might have been behind the attack" is a guess
    }
    List<NounPhrase> subjects = new ArrayList<>(clause.subjects(be));
    subjects.removeIf(p -> Cue.SAYS.at(s, p.to()) != null); // "police said X, wanted, was behind"
    int says = subjects.isEmpty() ? -1 : subjects.getFirst().from() - 1;
    if (s.norm(says).equals("that")) {
      says = speech(says - 1);
    }
    if (says > 0 && isOwn(subjects.getFirst()) && CLAIMING.contains(s.norm(says))) {
      // "the group said it was behind the blast", "said its fighters were"
      arguments.add(Slot.CLAIMANT, frame, clause.subjects(says));
      return;
    }
    arguments.add(Slot.BLAMED, frame, subjects);
  }

  private boolean isOwn(NounPhrase subject) {
    return clause.tag(subject.head()) == Tag.PRON || OWN.contains(s.norm(subject.from()));
  }

  void claim(Frame frame) {
    boolean phrasal = frame.to() - frame.from() > 1;
    if (!phrasal && clause.isPassive(frame.from(), frame.to())) {
      arguments.add(Slot.CLAIMANT, frame, clause.by(frame.to()));
    } else if (phrasal) {
      arguments.add(Slot.CLAIMANT, frame, Spokesmen.byGroup(clause, clause.subjects(frame.from())));
    }
  }
}
