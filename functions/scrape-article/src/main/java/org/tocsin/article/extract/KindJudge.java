package org.tocsin.article.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tocsin.article.data.DataFile;
import org.tocsin.article.extract.Extraction.NotAnArticle;
import org.tocsin.article.page.Block;
import org.tocsin.article.page.Furniture;
import org.tocsin.article.page.Page;
import org.tocsin.article.page.Prose;
import org.tocsin.pipeline.record.ArticleKind;
import org.tocsin.pipeline.record.Paragraph;

/**
 * Tells articles from pages that are none. Careful with refusing: only a page with little text is
 * asked whether it is a wall or an error page, and what has a lead paragraph and declares itself an
 * article is believed.
 *
 * <p>A page that asks for a subscription but shows the first paragraph is an article: that
 * paragraph says what happened, where and when, and a reader would have read it. Only a page that
 * shows none is a {@link PageKind#PAYWALL_STUB}. A plain text without one element is no page and is
 * refused.
 *
 * <p>Safe for use by many threads.
 */
final class KindJudge {

  private static final int LITTLE_TEXT = 500;
  private static final int HARDLY_ANY_TEXT = 60;
  private static final int MUCH_SCRIPT = 2000;
  private static final int FILM_TEXT = 600;
  private static final int LEAD = 120;
  private static final int SENTENCE = 60;
  private static final int ONE_WORD = 12;
  private static final Pattern JSON_LIST = Pattern.compile("\\[\\s*[\\[{\"]");
  private static final Pattern FILM_PATH =
      Pattern.compile("/(?:videos?|watch|vid|av|mediathek|tv|clips?)(?:/|$)|-video-|[./]video");

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
    if (isBinary(head)) {
      return new NotAnArticle(PageKind.NOT_TEXT, "begins as a document or a picture does");
    }
    String folded = head.toLowerCase(Locale.ROOT);
    if (!folded.contains("<html")
        && (folded.startsWith("<?xml") || folded.startsWith("<rss") || folded.startsWith("<feed"))
        && (folded.contains("<rss") || folded.contains("<feed") || folded.contains("<rdf:rdf"))) {
      return new NotAnArticle(PageKind.FEED, "begins as a feed does");
    }
    if (folded.startsWith("{") || JSON_LIST.matcher(folded).lookingAt()) {
      boolean feed = folded.contains("jsonfeed.org/version");
      return new NotAnArticle(feed ? PageKind.FEED : PageKind.NOT_TEXT, "begins as JSON does");
    }
    if (html.indexOf('<') < 0) {
      return new NotAnArticle(PageKind.NOT_TEXT, "plain text: no element in it");
    }
    return null;
  }

  /** By the first bytes of documents, and by control characters that no text has. */
  private static boolean isBinary(String head) {
    if (head.startsWith("%PDF") || head.startsWith("PK\u0003") || head.startsWith("GIF8")) {
      return true;
    }
    int control = 0;
    for (int i = 0; i < head.length(); i++) {
      char c = head.charAt(i);
      if ((c < ' ' && c != '\t' && c != '\n' && c != '\r') || c == '\ufffd') {
        control++;
      }
    }
    return head.indexOf('\0') >= 0 || control * 10 > head.length();
  }

  /** What is to be said against a page whose text was found. */
  @Nullable NotAnArticle ofPage(Page page, Furniture furniture, Parts parts) {
    if (parts.fromState() || parts.kind() != ArticleKind.ARTICLE) {
      return null;
    }
    List<Paragraph> text = parts.text();
    int chars = parts.length();
    if (page.blocks().isEmpty() && chars == 0) {
      return page.declarations().scriptChars() > 0
          ? new NotAnArticle(PageKind.NEEDS_JAVASCRIPT, "no text, but scripts")
          : new NotAnArticle(PageKind.EMPTY, "no text");
    }
    Declarations declared = Declarations.of(page);
    if (chars < LITTLE_TEXT) {
      NotAnArticle wall = bySigns(page, furniture, declared, text);
      if (wall != null) {
        return wall;
      }
    }
    if (chars < FILM_TEXT && declared.video() && isFilmPath(page)) {
      return new NotAnArticle(PageKind.VIDEO_PAGE, "declares a film, with little text");
    }
    String list = ListJudge.judge(page, furniture, declared, text);
    if (list != null) {
      return new NotAnArticle(PageKind.LIST_PAGE, list);
    }
    if (text.isEmpty() || chars < HARDLY_ANY_TEXT) {
      return page.declarations().scriptChars() > MUCH_SCRIPT && page.blocks().size() < 10
          ? new NotAnArticle(PageKind.NEEDS_JAVASCRIPT, "hardly any text, but scripts")
          : text.isEmpty() ? new NotAnArticle(PageKind.EMPTY, "no text of an article") : null;
    }
    return null;
  }

  /** Pages of films have an address that says so, or are declared as nothing but a film. */
  private static boolean isFilmPath(Page page) {
    String path = page.url().getPath();
    return path != null && FILM_PATH.matcher(path).find();
  }

  private @Nullable NotAnArticle bySigns(
      Page page, Furniture furniture, Declarations declared, List<Paragraph> kept) {
    List<String> title = segments(fold(page.declarations().title()));
    StringBuilder text = new StringBuilder();
    for (Block block : page.blocks()) {
      if (text.length() < 4000 && furniture.reason(block.box()) == null) {
        text.append(block.text()).append('\n');
      }
    }
    boolean small = page.blocks().size() < 40;
    int lead = lead(kept);
    String folded = fold(text.toString());
    for (Sign sign : signs) {
      boolean paywall = sign.kind == PageKind.PAYWALL_STUB;
      if (lead >= LEAD && (paywall || declared.surelyArticle())) {
        continue;
      }
      String where = paywall ? fold(all(page)) : folded;
      boolean said =
          sign.inTitle
              ? title.stream().anyMatch(segment -> says(segment, sign.words))
              : (small || paywall) && where.contains(sign.words);
      if (said) {
        return new NotAnArticle(
            sign.kind, (sign.inTitle ? "title says: " : "text says: ") + sign.words);
      }
    }
    return null;
  }

  private static String all(Page page) {
    StringBuilder text = new StringBuilder();
    for (Block block : page.blocks()) {
      if (text.length() < 8000) {
        text.append(block.text()).append('\n');
      }
    }
    return text.toString();
  }

  /** How many characters of whole sentences say something other than the signs do. */
  private int lead(List<Paragraph> text) {
    int chars = 0;
    for (Paragraph paragraph : text) {
      String folded = fold(paragraph.text());
      if (paragraph.text().length() >= SENTENCE
          && Prose.endsSentence(paragraph.text())
          && signs.stream().noneMatch(s -> !s.inTitle && folded.contains(s.words))) {
        chars += paragraph.text().length();
      }
    }
    return chars;
  }

  /** The parts of a title between its dashes and bars. */
  private static List<String> segments(String title) {
    return Stream.of(title.split("\\s+[-–—|:·»]+\\s+|\\s*[|:]\\s*", -1))
        .map(s -> s.replaceAll("[\\s.!…?]+$", "").strip())
        .toList();
  }

  /** Whether a part of a title is the words, or the words and one more at either end. */
  private static boolean says(String segment, String words) {
    return segment.equals(words)
        || (segment.length() <= words.length() + ONE_WORD
            && (segment.startsWith(words) || segment.endsWith(words)));
  }

  private static String fold(@Nullable String text) {
    return text == null ? "" : text.toLowerCase(Locale.ROOT).replace('’', '\'');
  }
}
