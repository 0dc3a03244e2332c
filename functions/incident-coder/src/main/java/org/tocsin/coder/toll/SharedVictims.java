package org.tocsin.coder.toll;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.tocsin.coder.syntax.Verbs;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.WordClasses;

/** Tells verbs that share their victims, and which words between victims and verb part nothing. */
final class SharedVictims {

  private static final int CONJUNCTION = 6;
  private static final int PASSIVE = 12;
  private static final Set<String> JOINING = Set.of("and", "or", "then", ",", "before", "but");
  private static final WordClasses CLASSES =
      WordClasses.of(SharedVictims.class, "shared-victims.txt");
  private static final Set<String> LATER = CLASSES.of("later");
  private static final Set<String> REDUCED = CLASSES.of("reduced");
  private static final Set<String> BESIDE = CLASSES.of("beside");

  private final Sentence s;
  private final BitSet dates;

  SharedVictims(Sentence s, BitSet dates) {
    this.s = s;
    this.dates = dates;
  }

  /** "a farmer abducted by rebels was killed": the words before only describe the victim. */
  boolean describes(Predicate one, List<Group> before) {
    return !before.isEmpty() && (one.voice() == Predicate.Voice.REDUCED || isRelative(one.verb()));
  }

  /** "who were taken", "who went away and may have been taken": a clause on the people before. */
  private boolean isRelative(int verb) {
    for (int i = verb - 1; i >= Math.max(0, verb - PASSIVE); i--) {
      String norm = s.norm(i);
      if (Grammar.RELATIVES.contains(norm)) {
        return true;
      }
      if (norm.equals(",") || Grammar.isBreak(norm) || Grammar.SUBORDINATORS.contains(norm)) {
        return false;
      }
    }
    return false;
  }

  /** "abducted and killed a trader": the verb after it has the object of both. */
  boolean sharesObject(Predicate one, Predicate next) {
    int end = one.end();
    return next.voice() == Predicate.Voice.ACTIVE
        && next.at() > end
        && (s.norm(end).equals("and") || s.norm(end).equals("or"))
        && Victims.afterAdverbs(s, end + 1) >= next.at() - 1;
  }

  /** "two clerks robbed and beaten": where the verbs that the victims stand before start. */
  int chain(int at, int bound) {
    int start = at;
    for (int i = at - 1; i >= bound; i--) {
      String norm = s.norm(i);
      boolean joins = norm.equals("and") || norm.equals(",") || norm.endsWith("ly");
      if (Grammar.isFinite(s, i) && !joins) {
        start = i;
      } else if (!joins) {
        break;
      }
    }
    return start;
  }

  /** "was dragged out of his house and killed": where the verb of being stands; -1 without one. */
  int passive(int at, int bound) {
    int and = at - 1;
    while (and > bound && (s.norm(and).endsWith("ly") || s.norm(and).equals("later"))) {
      and--;
    }
    if (!s.norm(and).equals("and")) {
      return -1;
    }
    for (int i = and - 1; i >= Math.max(bound, and - PASSIVE); i--) {
      String norm = s.norm(i);
      if (norm.equals("was") || norm.equals("were")) {
        return Grammar.isFinite(s, i + 1) || isTakenToDie(i + 1, at) ? i : -1;
      }
      if (norm.equals(",") && s.norm(i + 1).endsWith("ed")) {
        continue; // "were taken off the bus, identified and shot"
      }
      boolean area = norm.equals(",") && s.token(i - 1).capitalised();
      if (area && (s.norm(i + 1).equals("and") || s.token(i + 1).capitalised())) {
        continue; // "was taken from a bus in Kolma, Sovane, and shot"
      }
      if (norm.equals(",") || Grammar.isBreak(norm) || Grammar.SUBORDINATORS.contains(norm)) {
        return -1;
      }
    }
    return -1;
  }

  /** "were taken off a coach and shot dead": whatever verb stands first, who was killed is told. */
  private boolean isTakenToDie(int verb, int at) {
    TollWords.HarmWord harm = TollWords.harm(s, at);
    return harm != null && harm.harm() == Harm.KILLED && Verbs.of(s.norm(verb)) != null;
  }

  /** "was wounded in a clash near the border and died": who died was told before. */
  boolean endsIn(Predicate predicate) {
    String verb = s.norm(predicate.at());
    return predicate.verb() == predicate.at()
        && (verb.equals("died") || verb.equals("succumbed"))
        && s.norm(beforeAdverbs(predicate.at())).equals("and");
  }

  /** "was abducted from home on Monday, and was later killed": no other subject is told. */
  boolean goesOn(Predicate one, Predicate two) {
    int at = beforeAdverbs(two.verb());
    String norm = s.norm(at);
    boolean told = one.voice() != Predicate.Voice.ACTIVE && one.voice() != Predicate.Voice.NOUN;
    boolean later = at < two.verb() - 1 && (norm.equals(",") || norm.equals(";"));
    boolean found = s.norm(two.at() - 1).equals("found") && norm.equals(";");
    return told && (norm.equals("and") || later || found);
  }

  /** The index of the last word before a verb that is no adverb. */
  int beforeAdverbs(int verb) {
    int at = verb - 1;
    while (at > 0 && (LATER.contains(s.norm(at)) || s.norm(at).endsWith("ly"))) {
      at--;
    }
    return at;
  }

  /** "the loss of Rs 200", "took away INR 200,000", "took away his head". */
  boolean isOfThing(Group first, Predicate predicate) {
    boolean away = s.norm(predicate.end() - 1).equals("away");
    boolean name = first.kind() == Group.Kind.NAME;
    return (name && (away || s.norm(predicate.at()).equals("loss")))
        || (away && s.norm(first.to() - 1).equals("head"));
  }

  /** "two guards of the bank killed in": nothing but what describes them stands between. */
  boolean isReduced(Victims.Read read, int at) {
    for (int i = read.end(); i < at; i++) {
      String norm = s.norm(i);
      if (!REDUCED.contains(norm) && !norm.endsWith("ly") && !norm.endsWith("ed")) {
        return false;
      }
    }
    return true;
  }

  /** "abducted and later killed": the same people. */
  boolean continues(Predicate one, Predicate two) {
    int from = one.end();
    int to = two.verb();
    if (to <= from) {
      return two.verb() < from && two.at() >= from;
    }
    if (to - from > CONJUNCTION || one.voice() == Predicate.Voice.NOUN) {
      return false;
    }
    boolean and = false;
    for (int i = from; i < to; i++) {
      String norm = s.norm(i);
      boolean joins = JOINING.contains(norm);
      and |= joins;
      if (!joins && !norm.endsWith("ly") && !BESIDE.contains(norm) && !dates.get(i)) {
        return false;
      }
    }
    return and;
  }
}
