package org.tocsin.article.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tocsin.article.data.DataFile;
import org.tocsin.article.extract.Extraction.NotAnArticle;
import org.tocsin.article.page.Block;
import org.tocsin.article.page.Furniture;
import org.tocsin.article.page.Page;
import org.tocsin.pipeline.record.Paragraph;

/**
 * Tells articles from pages that are none. Careful with refusing: only a page with little text is
 * asked whether it is a wall or an error page, and only a front page whether it is a list. Safe for
 * use by many threads.
 */
final class KindJudge {

  private static final int LITTLE_TEXT = 500;
  private static final int HARDLY_ANY_TEXT = 60;
  private static final int MUCH_SCRIPT = 2000;
  private static final int LIST_LINKS = 12;
  private static final int LIST_TEXT = 2000;

  private record Sign(PageKind kind, boolean inTitle, String words) {}

  private final List<Sign> signs = new ArrayList<>();

  KindJudge() {
    for (String[] row : DataFile.rows(KindJudge.class, "page-kinds.tsv", 3)) {
      signs.add(new Sign(PageKind.valueOf(row[0]), row[1].equals("TITLE"), row[2]));
    }
  }

  /** What is to be said against a text before it is read as HTML. */
  @Nullable NotAnArticle ofSource(String html) {
    String head = html.substring(0, Math.min(html.length(), 1000)).stripLeading();
    if (html.isBlank()) {
      return new NotAnArticle(PageKind.EMPTY, "no characters");
    }
    if (head.startsWith("%PDF") || head.indexOf('\0') >= 0) {
      return new NotAnArticle(PageKind.NOT_TEXT, "begins as a document or a picture does");
    }
    String folded = head.toLowerCase(Locale.ROOT);
    if (!folded.contains("<html")
        && (folded.startsWith("<?xml") || folded.startsWith("<rss") || folded.startsWith("<feed"))
        && (folded.contains("<rss") || folded.contains("<feed") || folded.contains("<rdf:rdf"))) {
      return new NotAnArticle(PageKind.FEED, "begins as a feed does");
    }
    return null;
  }

  /** What is to be said against a page whose text was found. */
  @Nullable NotAnArticle ofPage(Page page, Furniture furniture, List<Paragraph> text) {
    int chars = text.stream().mapToInt(p -> p.text().length()).sum();
    if (page.blocks().isEmpty()) {
      return page.declarations().scriptChars() > 0
          ? new NotAnArticle(PageKind.NEEDS_JAVASCRIPT, "no text, but scripts")
          : new NotAnArticle(PageKind.EMPTY, "no text");
    }
    if (chars < LITTLE_TEXT) {
      NotAnArticle wall = bySigns(page, furniture);
      if (wall != null) {
        return wall;
      }
    }
    if (chars < LIST_TEXT && isList(page)) {
      return new NotAnArticle(PageKind.LIST_PAGE, "front page with many linked headings");
    }
    if (text.isEmpty() || chars < HARDLY_ANY_TEXT) {
      return page.declarations().scriptChars() > MUCH_SCRIPT && page.blocks().size() < 10
          ? new NotAnArticle(PageKind.NEEDS_JAVASCRIPT, "hardly any text, but scripts")
          : text.isEmpty() ? new NotAnArticle(PageKind.EMPTY, "no text of an article") : null;
    }
    return null;
  }

  private @Nullable NotAnArticle bySigns(Page page, Furniture furniture) {
    String title = fold(page.declarations().title());
    StringBuilder text = new StringBuilder();
    for (Block block : page.blocks()) {
      if (text.length() < 4000 && furniture.reason(block.box()) == null) {
        text.append(block.text()).append('\n');
      }
    }
    boolean small = page.blocks().size() < 40;
    String folded = fold(text.toString());
    for (Sign sign : signs) {
      if (sign.inTitle ? title.contains(sign.words) : small && folded.contains(sign.words)) {
        return new NotAnArticle(
            sign.kind, (sign.inTitle ? "title says: " : "text says: ") + sign.words);
      }
    }
    return null;
  }

  private static boolean isList(Page page) {
    String path = page.url().getPath();
    if ((path != null && path.length() > 1) || page.url().getQuery() != null) {
      return false;
    }
    long linked =
        page.blocks().stream()
            .filter(b -> b.kind() == Block.Kind.HEADING && b.linkDensity() > 0.8)
            .count();
    return linked >= LIST_LINKS;
  }

  private static String fold(@Nullable String text) {
    return text == null ? "" : text.toLowerCase(Locale.ROOT).replace('’', '\'');
  }
}
