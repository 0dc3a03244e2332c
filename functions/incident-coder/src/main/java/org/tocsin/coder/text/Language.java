package org.tocsin.coder.text;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells whether a text is English, by its tag and its commonest words. */
public final class Language {

  private static final int WORDS = 400;
  private static final int ENOUGH_WORDS = 40;
  private static final double TAGGED_SHARE = 0.08;
  private static final double UNTAGGED_SHARE = 0.15;

  /** So many common words are enough, however many others the sentences to be read may have. */
  private static final double MANY = UNTAGGED_SHARE * (WORDS + SentenceSplitter.MAX_TOKENS);

  private static final Set<String> COMMON = Lines.setOf(Language.class, "english.txt");

  /** Words that tell a line without any of the commonest ones: "Gunmen storm Kolma prison". */
  private static final Set<String> OF_HEADLINES = Lines.setOf(Language.class, "headlines.txt");

  private Language() {}

  /**
   * Whether the text is English. A tag that names another language is believed; the words are
   * counted where there is no tag, and where it says English of a text that hardly has its words.
   */
  public static boolean isEnglish(@Nullable String tag, Document document) {
    boolean tagged = tag != null && !tag.isBlank();
    if (tag != null && tagged) {
      String primary = tag.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
      if (!primary.equals("en") && !primary.equals("eng") && !primary.equals("und")) {
        return false;
      }
    }
    int words = 0;
    int common = 0;
    boolean headline = false;
    for (Sentence sentence : document.sentences()) {
      for (Token token : sentence.tokens()) {
        if (token.kind() == Token.Kind.WORD) {
          words++;
          common += COMMON.contains(token.norm()) ? 1 : 0;
          headline |= OF_HEADLINES.contains(token.norm());
        }
      }
      if (words >= WORDS || common >= MANY) {
        break;
      }
    }
    if (words < ENOUGH_WORDS) {
      return tagged || common > 0 || headline;
    }
    return common >= (tagged ? TAGGED_SHARE : UNTAGGED_SHARE) * words;
  }
}
