package org.tocsin.coder.drafts;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.reading.Reading;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.WordClasses;

/**
 * A sentence that tells how what the text told just before began: "the violence erupted on Saturday
 * when youths burned the palace" is more on it, "the violence began after a trader was abducted"
 * looks back at something else, and the text then goes on with the violence.
 */
final class Outbreak {

  private static final WordClasses CLASSES = WordClasses.of(Outbreak.class, "outbreak.txt");
  private static final Set<String> NOUNS = CLASSES.of("noun");
  private static final Set<String> VERBS = CLASSES.of("verb");
  private static final Set<String> BACK = CLASSES.of("back");

  /** Words from the verb to "when" or "after": "erupted late on Saturday in the north". */
  private static final int REACH = 8;

  private Outbreak() {}

  /** Whether a sentence looks back at what the violence came of that its paragraph tells. */
  static boolean looksBack(Draft focus, Reading reading) {
    int verb = verb(reading.sentence());
    boolean beside = focus.last().sentence().paragraph() == reading.sentence().paragraph();
    return beside && verb > 0 && link(reading.sentence(), verb, BACK);
  }

  /** Whether a sentence tells more of a draft that has no day yet. */
  static boolean isOf(@Nullable Draft draft, Reading reading) {
    int verb = verb(reading.sentence());
    return draft != null
        && draft.when() == null
        && verb > 0
        && !link(reading.sentence(), verb, BACK)
        && reading.sentence().number() == draft.last().sentence().number() + 1;
  }

  /** The index of the verb behind "the violence" that opens a sentence; -1 without. */
  private static int verb(Sentence s) {
    boolean the = s.norm(0).equals("the") || s.norm(0).equals("this");
    return the && NOUNS.contains(s.norm(1)) && VERBS.contains(s.norm(2)) ? 2 : -1;
  }

  private static boolean link(Sentence s, int verb, Set<String> words) {
    for (int i = verb + 1; i < Math.min(s.size(), verb + REACH); i++) {
      if (words.contains(s.norm(i))) {
        return true;
      }
      if (s.norm(i).equals(",") || s.norm(i).equals("when")) {
        return false;
      }
    }
    return false;
  }
}
