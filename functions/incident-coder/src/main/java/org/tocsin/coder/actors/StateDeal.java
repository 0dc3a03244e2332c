package org.tocsin.coder.actors;

import java.util.Set;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.WordClasses;

/**
 * Tells where the bare name of a country stands for a side of a deal to stop fighting: "Turkey, PKK
 * agree truce", "a ceasefire between Israel and Hezbollah".
 */
final class StateDeal {

  private static final WordClasses CLASSES = WordClasses.of(StateDeal.class, "state-deals.txt");
  private static final Set<String> AGREE = CLASSES.of("agree");
  private static final Set<String> DEALS = CLASSES.of("deal");

  /** Words of the other side, as far as the verb. */
  private static final int OTHER = 6;

  /** Words from the verb to the deal: "agree to a 60-day". */
  private static final int OBJECT = 5;

  private StateDeal() {}

  /** Whether the name of a country at these tokens stands so. */
  static boolean is(Sentence s, int from, int to) {
    int verb = verb(s, to);
    return verb < 0 ? isBetween(s, from) : hasDeal(s, verb + 1, verb + 1 + OBJECT);
  }

  /** The verb behind the names that a comma or "and" joins to the country; -1 where none is. */
  private static int verb(Sentence s, int to) {
    for (int i = to; i < Math.min(s.size(), to + OTHER); i++) {
      String norm = s.norm(i);
      if (AGREE.contains(norm)) {
        return i;
      }
      boolean joins = norm.equals(",") || norm.equals("and") || norm.equals("have");
      boolean has = norm.equals("has") || norm.equals("&");
      if (!joins && !has && !s.token(i).capitalised()) {
        return -1;
      }
    }
    return -1;
  }

  /** "a truce between Hezbollah and Israel": the first and the second. */
  private static boolean isBetween(Sentence s, int from) {
    int between = from - 1;
    for (int i = 0; i < OTHER && between > 0 && !s.norm(between).equals("between"); i++) {
      boolean joins = s.norm(between).equals("and") || s.token(between).capitalised();
      between = joins ? between - 1 : -1;
    }
    return between > 0 && s.norm(between).equals("between") && DEALS.contains(s.norm(between - 1));
  }

  private static boolean hasDeal(Sentence s, int from, int to) {
    for (int i = from; i < Math.min(s.size(), to); i++) {
      if (DEALS.contains(s.norm(i))) {
        return true;
      }
    }
    return false;
  }
}
