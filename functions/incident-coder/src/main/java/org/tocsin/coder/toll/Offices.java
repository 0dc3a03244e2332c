package org.tocsin.coder.toll;

import java.util.Set;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.WordClasses;

/** Tells offices from ranks: an attorney general is a civilian, a brigadier general a soldier. */
final class Offices {

  private static final WordClasses CLASSES = WordClasses.of(Offices.class, "offices.txt");
  private static final Set<String> BEFORE = CLASSES.of("before");
  private static final Set<String> EITHER = CLASSES.of("either");
  private static final Set<String> ARMED = CLASSES.of("armed");

  private Offices() {}

  /** Whether the words up to a noun are an office of civilians. */
  static boolean isCivil(Sentence s, int noun) {
    String norm = s.norm(noun);
    int hyphen = norm.indexOf('-');
    boolean general = norm.equals("general") || norm.equals("generals");
    if (!general && (hyphen < 0 || !norm.endsWith("-general"))) {
      return false;
    }
    String before = general ? s.norm(noun - 1) : norm.substring(0, hyphen);
    if (BEFORE.contains(before)) {
      return true;
    }
    int whose = noun + (s.norm(noun + 2).equals("the") ? 3 : 2);
    return EITHER.contains(before)
        && s.norm(noun + 1).equals("of")
        && !ARMED.contains(s.norm(whose))
        && !ARMED.contains(s.norm(whose + 1)); // "of the provincial police"
  }
}
