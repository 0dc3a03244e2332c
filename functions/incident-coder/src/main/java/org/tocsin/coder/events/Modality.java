package org.tocsin.coder.events;

import java.util.Locale;
import java.util.Set;
import org.tocsin.coder.syntax.Verbs;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.MonthOfMay;
import org.tocsin.coder.text.PhraseTable;
import org.tocsin.coder.text.Sentence;

/** Reads from the words before a trigger how real the event is. */
final class Modality {

  private static final int MAX_REACH = 8;

  /** Words of a clause with a verb of its own. */
  private static final Set<String> FINITE = Lines.setOf(Modality.class, "finite.txt");

  /** Words before "with" or "of" and a list of crimes. */
  private static final Set<String> CHARGES =
      Set.of("charged", "charges", "charge", "counts", "count");

  private record Cue(Reality reality, int reach) {}

  private static final int MAX_REACH_AFTER = 8;
  private static final String LATER = "later";
  private static final String CLAUSE = "clause";

  /** Words between what governs a clause and its "that". */
  private static final int BEFORE_THAT = 6;

  private static final PhraseTable<Cue> CUES = new PhraseTable<>();

  /** Words that govern a whole clause with "that": "denied reports that a base was attacked". */
  private static final PhraseTable<Boolean> CLAUSES = new PhraseTable<>();

  /** Words that stand after the name of an act. */
  private static final PhraseTable<Integer> AFTER = new PhraseTable<>();

  static {
    for (String line : Lines.of(Modality.class, "modality.txt")) {
      String[] e = Lines.fields(line, 3);
      int reach = Integer.parseInt(e[1]);
      if (e[0].equals(CLAUSE)) {
        CLAUSES.add(e[2], true);
      } else if (e[0].equals(LATER)) {
        AFTER.add(e[2], reach);
      } else {
        CUES.add(e[2], new Cue(Reality.valueOf(e[0].toUpperCase(Locale.ROOT)), reach));
      }
    }
  }

  private static final Set<String> HEDGES = Lines.setOf(Modality.class, "hedges.txt");

  private Modality() {}

  /**
   * How real an event is, and where the words that tell so start.
   *
   * @param reality how real
   * @param from the index of the first token of the cue; of the trigger where there is none
   */
  record Found(Reality reality, int from) {}

  static Found of(Sentence s, int trigger, int to, boolean isVerb) {
    if (isToCome(s, trigger - 1)) {
      return new Found(Reality.HYPOTHETICAL, trigger - 1);
    }
    Found before = before(s, trigger);
    int governor = before.reality() == Reality.ASSERTED ? governor(s, trigger) : trigger;
    if (governor < trigger) {
      return new Found(Reality.DENIED, governor);
    }
    boolean told = before.reality() == Reality.ASSERTED || before.reality() == Reality.ATTEMPTED;
    return told && !isVerb && takenAway(s, to) ? new Found(Reality.HYPOTHETICAL, trigger) : before;
  }

  /** A headline's "Army to deploy troops": what will be, where no verb stands before the "to". */
  private static boolean isToCome(Sentence s, int to) {
    if (s.paragraph() > 0 || to < 1 || !s.norm(to).equals("to")) {
      return false;
    }
    for (int i = to - 1; i >= 0 && !isBorder(s, i); i--) {
      if (Verbs.of(s.norm(i)) != null) {
        return false;
      }
    }
    return true;
  }

  /** Where the words stand that deny all of a clause with "that"; the trigger where none do. */
  private static int governor(Sentence s, int trigger) {
    int that = trigger - 1;
    while (that > 0 && !s.norm(that).equals("that")) {
      int open = s.norm(that).equals(",") ? opening(s, that) : that;
      if (open < 0 || s.norm(that).equals(";")) {
        return trigger;
      }
      that = open - 1;
    }
    for (int i = that - 1; i >= Math.max(0, that - BEFORE_THAT); i--) {
      if (CLAUSES.at(s, i) != null) {
        return i;
      }
    }
    return trigger;
  }

  /**
   * The comma that opens the aside that another closes, where it only weighs; -1 where none does.
   */
  private static int opening(Sentence s, int close) {
    for (int i = close - 1; i > Math.max(0, close - MAX_REACH); i--) {
      if (s.norm(i).equals(",")) {
        return HEDGES.contains(s.norm(i + 1)) ? i : -1;
      }
    }
    return -1;
  }

  private static boolean takenAway(Sentence s, int to) {
    for (int i = to; i < Math.min(s.size(), to + MAX_REACH_AFTER); i++) {
      String norm = s.norm(i);
      if (norm.equals(",") || norm.equals("that") || norm.equals("which") || norm.equals("who")) {
        return false;
      }
      PhraseTable.Match<Integer> match = AFTER.at(s, i);
      if (match != null && i - to < match.value() && !MonthOfMay.isAt(s, i)) {
        return true;
      }
    }
    return false;
  }

  private static Found before(Sentence s, int trigger) {
    Reality weakest = Reality.ASSERTED;
    int from = trigger;
    for (int i = trigger - 1; i >= 0 && i >= trigger - MAX_REACH; i--) {
      if (isBorder(s, i)) {
        break;
      }
      PhraseTable.Match<Cue> match = CUES.at(s, i);
      if (match == null || MonthOfMay.isAt(s, i)) {
        continue;
      }
      Cue cue = match.value();
      boolean reaches =
          (trigger - match.to() < cue.reach() || isListed(s, match.to(), trigger))
              && (!commaBetween(s, match.to(), trigger) || isOfCharges(s, match, trigger))
              && !isOfRelative(s, i, trigger);
      if (reaches && cue.reality().compareTo(weakest) > 0) {
        weakest = cue.reality();
        from = i;
      }
    }
    return new Found(weakest, from);
  }

  /** Another clause starts here, and its words work no further; "years after" is a cue itself. */
  private static boolean isBorder(Sentence s, int i) {
    String norm = s.norm(i);
    boolean conjunction = norm.equals("after") || norm.equals("when");
    if (conjunction) {
      PhraseTable.Match<Cue> cue = CUES.at(s, i - 1);
      return cue == null || cue.to() <= i;
    }
    return norm.equals(";") || norm.equals(":") || norm.equals("but");
  }

  /** "villagers who could not pay were killed": what could not be is the clause of "who". */
  private static boolean isOfRelative(Sentence s, int cue, int trigger) {
    boolean relative = false;
    for (int i = cue - 1; i >= Math.max(0, cue - 2); i--) {
      relative |= s.norm(i).equals("who") || s.norm(i).equals("which");
    }
    for (int i = cue + 1; i < trigger && relative; i++) {
      if (s.norm(i).equals("was") || s.norm(i).equals("were")) {
        return true;
      }
    }
    return false;
  }

  private static boolean commaBetween(Sentence s, int from, int to) {
    boolean chain = s.norm(from - 1).equals("to") && isChain(s, from, to);
    if (chain || isListed(s, from, to)) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (s.norm(i).equals(",")) {
        int close = HEDGES.contains(s.norm(i + 1)) ? closing(s, i + 1, to) : -1;
        if (close < 0) {
          return true;
        }
        i = close;
      }
    }
    return false;
  }

  /**
   * "that hundreds, perhaps thousands, were killed": the comma that closes such an aside; else -1.
   */
  private static int closing(Sentence s, int from, int to) {
    for (int i = from; i < to; i++) {
      if (s.norm(i).equals(",")) {
        return i;
      }
    }
    return -1;
  }

  /** "nests will be gassed, and tunnels blown up": the same may be of each. */
  private static boolean isListed(Sentence s, int from, int to) {
    if (!s.norm(from).equals("be")) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (FINITE.contains(s.norm(i))) {
        return false;
      }
    }
    return true;
  }

  /** "charged with murder, incest and rape": all of the list is what somebody is charged with. */
  private static boolean isOfCharges(Sentence s, PhraseTable.Match<Cue> cue, int trigger) {
    if (!CHARGES.contains(s.norm(cue.to() - 2))) {
      return false;
    }
    for (int i = cue.to(); i < trigger; i++) {
      if (FINITE.contains(s.norm(i))) {
        return false;
      }
    }
    return true;
  }

  /** "to intercept, capture or shoot down": what is ordered is a list of acts. */
  private static boolean isChain(Sentence s, int from, int to) {
    boolean word = false;
    for (int i = from; i < to; i++) {
      String norm = s.norm(i);
      boolean join = norm.equals(",") || norm.equals("or") || norm.equals("and");
      if (!join && word) {
        return false;
      }
      word = !join;
    }
    return !word;
  }
}
