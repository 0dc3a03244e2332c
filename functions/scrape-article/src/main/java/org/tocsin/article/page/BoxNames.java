package org.tocsin.article.page;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The ids and classes of boxes in one form for comparing: lower case, without hyphens and
 * underscores, so that {@code live-blog}, {@code live_blog} and {@code liveBlog} are one name.
 */
public final class BoxNames {

  /** Of one id or class attribute; pages may have a million characters of them. */
  private static final int MOST_CHARACTERS = 400;

  private BoxNames() {}

  /** Those of a whole page, each once, on a line of its own. */
  static String of(List<Box> boxes) {
    Set<String> seen = new HashSet<>();
    StringBuilder folded = new StringBuilder(4096);
    for (Box box : boxes) {
      fold(box.id(), seen, folded);
      fold(box.classes(), seen, folded);
    }
    return folded.toString();
  }

  /** Those of one box. */
  public static String of(Box box) {
    StringBuilder folded = new StringBuilder();
    fold(box.id(), new HashSet<>(), folded);
    fold(box.classes(), new HashSet<>(), folded);
    return folded.toString();
  }

  private static void fold(String names, Set<String> seen, StringBuilder to) {
    if (names.isEmpty() || !seen.add(names)) {
      return;
    }
    for (int i = 0; i < Math.min(names.length(), MOST_CHARACTERS); i++) {
      char c = names.charAt(i);
      if (c != '-' && c != '_') {
        to.append(c < 0x80 ? lower(c) : Character.toLowerCase(c));
      }
    }
    to.append('\n');
  }

  private static char lower(char c) {
    return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
  }
}
