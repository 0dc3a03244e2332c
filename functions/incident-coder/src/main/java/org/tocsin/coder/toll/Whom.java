package org.tocsin.coder.toll;

import org.jspecify.annotations.Nullable;
import org.tocsin.coder.text.Sentence;

/** The people whom a relative clause tells of: "25 girls whom gunmen abducted". */
final class Whom {

  /** Words from the people to "whom", and from there to the verb. */
  private static final int REACH = 7;

  private Whom() {}

  /** The people of the clause in which a verb stands; null where no "whom" opens it. */
  static @Nullable Group of(Sentence s, Victims victims, int verb) {
    for (int i = verb - 1; i > Math.max(0, verb - REACH); i--) {
      if (s.norm(i).equals(",")) {
        return null;
      }
      if (s.norm(i).equals("whom")) {
        if (s.norm(i - 1).equals("of")) {
          return null; // "184 patients, 19 of whom were dead": the 19
        }
        return before(victims, s.norm(i - 1).equals(",") ? i - 1 : i);
      }
    }
    return null;
  }

  private static @Nullable Group before(Victims victims, int end) {
    for (int i = end - 1; i >= Math.max(0, end - REACH); i--) {
      Group group = victims.counted(i);
      if (group != null && group.to() == end) {
        return group;
      }
    }
    return null;
  }
}
