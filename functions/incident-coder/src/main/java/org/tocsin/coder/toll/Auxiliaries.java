package org.tocsin.coder.toll;

import java.util.Set;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.Sentence;

/** The verbs of being and having before a word of harm: "were later found to have been killed". */
final class Auxiliaries {

  /** The forms of "be", and the verbs that stand for it: "got killed". */
  static final Set<String> BE = Lines.setOf(Auxiliaries.class, "be.txt");

  private static final int REACH = 8;
  private static final Set<String> SKIPPED = Lines.setOf(Auxiliaries.class, "skipped.txt");

  private static final String DAY = "day";
  private static final Set<String> TIMES = Set.of("morning", "afternoon", "evening", "night");

  private Auxiliaries() {}

  /**
   * Where the auxiliaries before a verb start; the verb itself where a verb of being is not one.
   */
  static int start(Sentence s, int at) {
    int verb = at;
    for (int i = at - 1; i >= Math.max(0, at - REACH); i--) {
      String norm = s.norm(i);
      if (BE.contains(norm)) {
        verb = i;
      } else if (verb < at) {
        if (!SKIPPED.contains(norm) && !norm.endsWith("ly")) {
          break;
        }
        verb = norm.equals("has") || norm.equals("have") || norm.equals("had") ? i : verb;
      } else if (!isBetween(s, i, at)) {
        break;
      }
    }
    int before = at - 1;
    while (verb == at && before > 0 && s.norm(before).endsWith("ly")) {
      before--;
    }
    String norm = s.norm(before);
    boolean have = norm.equals("has") || norm.equals("have") || norm.equals("had");
    int first = verb == at && have ? before : verb;
    boolean told = s.norm(first).equals("have") && s.norm(first - 1).equals("to");
    boolean be = BE.contains(s.norm(first - 3));
    return told && be && Grammar.TOLD.contains(s.norm(first - 2)) ? first - 3 : first;
  }

  /** "two constables were on Saturday killed": the day before the verb. */
  private static boolean isDay(Sentence s, int i) {
    String norm = s.norm(i);
    return norm.endsWith(DAY)
        || (norm.equals("on") && s.norm(i + 1).endsWith(DAY))
        || (TIMES.contains(norm) && s.norm(i - 1).endsWith(DAY));
  }

  private static boolean isBetween(Sentence s, int i, int at) {
    String norm = s.norm(i);
    return SKIPPED.contains(norm)
        || isDay(s, i)
        || Grammar.MODALS.contains(norm)
        || Grammar.NEGATIONS.contains(norm)
        || norm.endsWith("ly")
        || norm.endsWith("ed")
        || norm.equals(",")
        || (i == at - 1 && CountFinder.isQuoteMark(norm))
        || (norm.equals("at") && Grammar.isFinite(s, i - 1))
        || norm.equals("death")
        || norm.equals("dead");
  }
}
