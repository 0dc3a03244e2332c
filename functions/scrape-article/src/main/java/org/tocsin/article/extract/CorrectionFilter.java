package org.tocsin.article.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.tocsin.article.data.DataFile;
import org.tocsin.article.page.Block;
import org.tocsin.article.page.Box;
import org.tocsin.article.page.Hint;
import org.tocsin.article.page.Prose;

/**
 * Takes what the outlet says that it corrected out of the text, by how it is labelled and by the
 * names of its box; the words are in {@code correction-words.tsv}. An article about a correction
 * stays whole: a label counts only with what sets it apart, a cross-head is none, and where the
 * notes would be more than a third of the prose none is taken. Safe for use by many threads.
 */
final class CorrectionFilter implements BlockFilter {

  /** The reason that such blocks are dropped with. */
  static final String REASON = "correction";

  private static final Pattern APART =
      Pattern.compile("^\\s*(?:$|[:：.–—|-]|\\(|,?\\s*(?:\\p{L}+\\s)?\\d)");

  private final List<String> labels = new ArrayList<>();
  private final List<String> names = new ArrayList<>();

  CorrectionFilter() {
    for (String[] row : DataFile.rows(CorrectionFilter.class, "correction-words.tsv", 2)) {
      (row[0].equals("LABEL") ? labels : names).add(row[1]);
    }
  }

  @Override
  public void filter(Draft draft) {
    List<Block> notes = new ArrayList<>();
    int taken = 0;
    int prose = 0;
    Block alone = null;
    for (Block block : draft.page().blocks()) {
      if (isElsewhere(draft.furniture().reason(block.box()))) {
        continue;
      }
      boolean sentence = Prose.isSentence(block);
      prose += sentence ? block.length() : 0;
      boolean labelled = isLabelled(block.text());
      boolean named = isNamed(block.box());
      if (alone != null && sentence) {
        notes.add(alone);
      }
      if (named || (sentence && (labelled || alone != null))) {
        notes.add(block);
        taken += sentence ? block.length() : 0;
      }
      boolean isAlone = labelled && !sentence && !named && block.kind() != Block.Kind.HEADING;
      alone = isAlone ? block : null;
    }
    if (taken * 3 <= prose) {
      notes.forEach(note -> draft.drop(note, REASON));
    }
  }

  /** The notes of a page, after the filter: without the labels that stand alone. */
  static List<String> notes(Draft draft) {
    return draft.page().blocks().stream()
        .filter(block -> REASON.equals(draft.reason(block)))
        .filter(Prose::isSentence)
        .map(Block::text)
        .distinct()
        .toList();
  }

  private static boolean isElsewhere(@org.jspecify.annotations.Nullable Hint hint) {
    return hint != null
        && hint != Hint.ASIDE
        && hint != Hint.META
        && hint != Hint.TAGS
        && hint != Hint.HEADER;
  }

  private boolean isLabelled(String text) {
    String folded = bare(text).toLowerCase(Locale.ROOT).replace('’', '\'');
    for (String label : labels) {
      if (folded.startsWith(label)) {
        String rest = folded.substring(label.length());
        boolean sentence = label.indexOf(' ') > 0 && label.length() > 24;
        if (sentence || APART.matcher(rest).lookingAt()) {
          return true;
        }
      }
    }
    return false;
  }

  private static String bare(String text) {
    int start = 0;
    while (start < text.length() && !Character.isLetterOrDigit(text.charAt(start))) {
      start++;
    }
    return text.substring(start).replaceAll("[:：]\\s*$", "");
  }

  private boolean isNamed(Box inner) {
    Box box = inner;
    for (int up = 0; box != null && up < 3; up++) {
      String name = box.toString();
      if (name.length() > box.tag().length()) {
        String folded =
            name.substring(box.tag().length())
                .toLowerCase(Locale.ROOT)
                .replace("-", "")
                .replace("_", "");
        if (names.stream().anyMatch(folded::contains)) {
          return true;
        }
      }
      box = box.parent();
    }
    return false;
  }
}
