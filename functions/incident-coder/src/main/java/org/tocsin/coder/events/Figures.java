package org.tocsin.coder.events;

import java.util.Locale;
import java.util.Set;
import org.tocsin.coder.events.EventClass.Act;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.WordSet;
import org.tocsin.pipeline.record.EventType;
import org.tocsin.pipeline.record.SubEventType;

/**
 * Tells figures of speech: an attack on a policy, prices that explode, a bill that is shot down.
 * The thing that is hit, or that acts, is none that violence can be done to or by.
 */
final class Figures {

  private static final int OBJECT_REACH = 6;
  private static final int SUBJECT_REACH = 4;

  /** The same of a subject that opens the sentence. */
  private static final int OPENING_REACH = 8;

  private static final Set<String> CLAUSES =
      Set.of(",", ";", ":", "and", "after", "when", "that", "who", "which", "was", "were");

  private static final Set<String> OBJECTS = new WordSet();
  private static final Set<String> SUBJECTS = new WordSet();
  private static final Set<String> ENDS = new WordSet();
  private static final Set<String> BEASTS = new WordSet();
  private static final Set<String> NAMES = new WordSet();
  private static final Set<String> ARTICLES = Set.of("a", "an", "the");

  static {
    for (String line : Lines.of(Figures.class, "figures.txt")) {
      String[] e = Lines.fields(line, 2);
      switch (e[0].toUpperCase(Locale.ROOT)) {
        case "OBJECT" -> OBJECTS.add(e[1]);
        case "SUBJECT" -> SUBJECTS.add(e[1]);
        case "END" -> ENDS.add(e[1]);
        case "BEAST" -> BEASTS.add(e[1]);
        case "NAME" -> NAMES.add(e[1]);
        case "NOTHING" -> {}
        default -> throw new IllegalStateException("figures.txt: " + line);
      }
    }
  }

  private Figures() {}

  /** Whether the trigger of these tokens is a figure of speech. */
  static boolean isFigure(Sentence s, int from, int to, Trigger trigger) {
    if (to == from + 1 && (isName(s, from) || ProperNames.at(s, from))) {
      return true;
    }
    Act act = trigger.eventClass().act();
    boolean may = (act != Act.TYPED || trigger.isSoft()) && !isClaimed(s, from);
    SubEventType type = trigger.eventClass().type();
    boolean protest = type != null && type.eventType() == EventType.PROTESTS; // against a policy
    boolean subject = may || type == SubEventType.SHELLING_ARTILLERY_MISSILE_ATTACK;
    return (may && !protest && hasObject(s, to))
        || (subject && hasSubject(s, from))
        || isDoneToBeast(s, from);
  }

  /**
   * "Storm Gretel hit the coast": a name, where the words of a headline are not all capitalised.
   */
  private static boolean isName(Sentence s, int at) {
    return NAMES.contains(s.norm(at))
        && s.token(at).capitalised()
        && at + 1 < s.size()
        && s.token(at + 1).capitalised()
        && (at == 0 || !s.token(at - 1).capitalised());
  }

  /** "A leopard that had mauled two children was beaten to death." */
  private static boolean isDoneToBeast(Sentence s, int from) {
    int head = ARTICLES.contains(s.norm(0)) ? 1 : 0;
    if (s.paragraph() == 0 && BEASTS.contains(s.norm(from - 1))) {
      return true; // "Tigress shot in Kolma"
    }
    boolean passive = s.norm(from - 1).equals("was") || s.norm(from - 1).equals("were");
    if (!passive || !(BEASTS.contains(s.norm(head)) || BEASTS.contains(s.norm(head + 1)))) {
      return false;
    }
    for (int i = head + 1; i < from - 1; i++) {
      if (s.norm(i).equals(",") || s.norm(i).equals("and")) {
        return false;
      }
    }
    return true;
  }

  /** "claimed the attack on its website": no attack on a website. */
  private static boolean isClaimed(Sentence s, int from) {
    return s.norm(from - 1).equals("the") && s.norm(from - 2).startsWith("claim");
  }

  private static boolean hasObject(Sentence s, int to) {
    for (int i = to; i < Math.min(s.size(), to + OBJECT_REACH); i++) {
      String norm = s.norm(i);
      if (OBJECTS.contains(norm)) {
        return true;
      }
      if (ENDS.contains(norm)) {
        return false;
      }
    }
    return false;
  }

  /** "Hailstones as large as golf balls bombarded": nothing between that could act itself. */
  private static boolean isOneClause(Sentence s, int subject, int verb) {
    for (int i = subject + 1; i < verb; i++) {
      if (i > subject + OPENING_REACH || CLAUSES.contains(s.norm(i)) || ENDS.contains(s.norm(i))) {
        return false;
      }
    }
    return subject < verb;
  }

  private static boolean hasSubject(Sentence s, int from) {
    int opening = s.norm(0).equals("the") ? 1 : 0;
    if (SUBJECTS.contains(s.norm(opening)) && isOneClause(s, opening, from)) {
      return true;
    }
    for (int i = from - 1; i >= Math.max(0, from - SUBJECT_REACH); i--) {
      String norm = s.norm(i);
      if (SUBJECTS.contains(norm)) {
        return !s.norm(i - 1)
            .equals("against"); // "who took part in a campaign against cholera was"
      }
      if (ENDS.contains(norm)) {
        return false;
      }
    }
    return false;
  }
}
