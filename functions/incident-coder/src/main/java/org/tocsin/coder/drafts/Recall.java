package org.tocsin.coder.drafts;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.arguments.Nouns;
import org.tocsin.coder.reading.Reading;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.WordClasses;

/**
 * Finds the incident of which a sentence speaks again by a word of it: "blamed the group for the
 * attack on the novices", "claimed the bombing in Kolma".
 */
public final class Recall {

  private static final WordClasses CLASSES = WordClasses.of(Recall.class, "recall.txt");
  private static final Set<String> ACTS = CLASSES.of("act");
  private static final Set<String> DOERS = CLASSES.of("doer");
  private static final Set<String> LINKS = CLASSES.of("link");

  private static final int LOOK_BACK = 12;
  private static final int SENTENCES = 4;

  private Recall() {}

  /** The one incident that tells of what a sentence names; null where none or several do. */
  public static @Nullable Draft of(Sentence s, List<Draft> all) {
    Draft ofThose = ThoseWho.of(s, all);
    if (ofThose != null) {
      return ofThose;
    }
    String word = all.size() < 2 || !isOfDoers(s) ? "" : word(s);
    Draft found = null;
    for (int i = all.size() - 1; i >= Math.max(0, all.size() - LOOK_BACK) && !word.isEmpty(); i--) {
      if (tells(all.get(i), word)) {
        if (found != null) {
          return null;
        }
        found = all.get(i);
      }
    }
    return found;
  }

  /** Whether what was read in a sentence goes to the incident that it recalls. */
  public static boolean isSure(Reading reading) {
    return reading.isDefinite() || ThoseWho.harm(reading.sentence()) != null;
  }

  /** Whether it tells who did it, or who denies it. */
  private static boolean isOfDoers(Sentence s) {
    for (int i = 0; i < s.size(); i++) {
      if (DOERS.contains(s.norm(i))) {
        return true;
      }
    }
    return false;
  }

  /** What the act was done to, or where; empty where the sentence does not say. */
  private static String word(Sentence s) {
    for (int i = 1; i + 2 < s.size(); i++) {
      boolean act = s.norm(i - 1).equals("the") && ACTS.contains(s.norm(i));
      if (act && LINKS.contains(s.norm(i + 1))) {
        int at = s.norm(i + 2).equals("the") ? i + 3 : i + 2;
        return at < s.size() && (at == i + 3 || s.token(at).capitalised())
            ? Nouns.singular(s.norm(at))
            : "";
      }
    }
    return "";
  }

  private static boolean tells(Draft draft, String word) {
    return draft.readings().stream()
        .limit(SENTENCES)
        .map(Reading::sentence)
        .anyMatch(s -> has(s, word));
  }

  private static boolean has(Sentence s, String word) {
    for (int i = 0; i < s.size(); i++) {
      if (s.norm(i).startsWith(word) && Nouns.singular(s.norm(i)).equals(word)) {
        return true;
      }
    }
    return false;
  }
}
