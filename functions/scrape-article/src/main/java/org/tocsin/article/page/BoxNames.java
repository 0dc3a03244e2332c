package org.tocsin.article.page;

/**
 * The tags, ids and classes of boxes in one form for comparing: lower case, without hyphens and
 * underscores, so that {@code live-blog}, {@code live_blog} and {@code liveBlog} are one name.
 */
public final class BoxNames {

  private BoxNames() {}

  /** Those of a whole page, a line for each box. */
  public static String of(Page page) {
    StringBuilder folded = new StringBuilder(page.boxes().size() * 24);
    for (Box box : page.boxes()) {
      fold(box.toString(), folded);
      folded.append('\n');
    }
    return folded.toString();
  }

  /** Those of one box. */
  public static String of(Box box) {
    StringBuilder folded = new StringBuilder();
    fold(box.toString(), folded);
    return folded.toString();
  }

  private static void fold(String names, StringBuilder to) {
    for (int i = 0; i < names.length(); i++) {
      char c = names.charAt(i);
      if (c != '-' && c != '_') {
        to.append(Character.toLowerCase(c));
      }
    }
  }
}
