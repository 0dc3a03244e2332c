package org.tocsin.coder.syntax;

import java.util.EnumSet;
import java.util.Set;
import org.tocsin.coder.text.Sentence;

/**
 * Words that open a sentence with a capital and are no part of the name behind them: "On Sunday Jon
 * Low was shot", "Yesterday Jon Low was shot".
 */
public final class Openers {

  private static final Set<Tag> TAGS =
      EnumSet.of(
          Tag.DET, Tag.PREP, Tag.CONJ, Tag.SUB, Tag.PRON, Tag.ADV, Tag.TIME, Tag.BE, Tag.HAVE);

  private Openers() {}

  /** The index of the first token of a sentence that may begin a name. */
  public static int end(Sentence s) {
    int i = 0;
    while (i < s.size() && isOpener(s.norm(i))) {
      i++;
    }
    return i;
  }

  private static boolean isOpener(String word) {
    Tag tag = Tagger.WORDS.get(word);
    return tag != null && TAGS.contains(tag);
  }
}
