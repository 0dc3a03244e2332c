package org.tocsin.article.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tocsin.article.data.DataFile;
import org.tocsin.article.page.Block;
import org.tocsin.article.page.Box;
import org.tocsin.article.page.BoxNames;
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

  private static final int LOOKED_AT = 160;
  private static final int KEY = 2;
  private static final int LONG_LABEL = 24;
  private static final int LEVELS = 3;

  private final Set<String> beginnings = new HashSet<>();
  private final List<String> labels = new ArrayList<>();
  private final List<String> names = new ArrayList<>();

  CorrectionFilter() {
    for (String[] row : DataFile.rows(CorrectionFilter.class, "correction-words.tsv", 2)) {
      if (row[0].equals("LABEL")) {
        labels.add(row[1]);
        beginnings.add(row[1].substring(0, KEY));
      } else {
        names.add(row[1]);
      }
    }
  }

  @Override
  public void filter(Draft draft) {
    List<Block> notes = new ArrayList<>();
    int taken = 0;
    int prose = 0;
    Block alone = null;
    boolean anyNamed = names.stream().anyMatch(draft.page().boxNames()::contains);
    for (Block block : draft.page().blocks()) {
      if (isElsewhere(draft.furniture().reason(block.box()))) {
        continue;
      }
      boolean sentence = Prose.isSentence(block);
      prose += sentence ? block.length() : 0;
      boolean labelled = isLabelled(block.text());
      boolean named = anyNamed && isNamed(block.box());
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

  private static boolean isElsewhere(@Nullable Hint hint) {
    return hint != null
        && hint != Hint.ASIDE
        && hint != Hint.META
        && hint != Hint.TAGS
        && hint != Hint.HEADER;
  }

  private boolean isLabelled(String text) {
    int start = 0;
    while (start < text.length() && !Character.isLetterOrDigit(text.charAt(start))) {
      start++;
    }
    if (start + KEY > Math.min(text.length(), LOOKED_AT)
        || !beginnings.contains(fold(text, start, start + KEY))) {
      return false;
    }
    String folded = fold(text, start, Math.min(text.length(), LOOKED_AT));
    for (String label : labels) {
      if (folded.startsWith(label)) {
        String rest = folded.substring(label.length());
        boolean sentence = label.indexOf(' ') > 0 && label.length() > LONG_LABEL;
        if (sentence || APART.matcher(rest).lookingAt()) {
          return true;
        }
      }
    }
    return false;
  }

  private static String fold(String text, int from, int to) {
    return text.substring(from, to).toLowerCase(Locale.ROOT).replace('’', '\'');
  }

  /** By the names nearest around it: an element without one is part of what it lies in. */
  private boolean isNamed(Box inner) {
    int up = 0;
    for (Box box = inner; box != null && up < LEVELS; box = box.parent()) {
      String folded = BoxNames.of(box);
      if (names.stream().anyMatch(folded::contains)) {
        return true;
      }
      up += folded.isEmpty() ? 0 : 1;
    }
    return false;
  }
}
