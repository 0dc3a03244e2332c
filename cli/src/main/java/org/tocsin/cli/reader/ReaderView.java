package org.tocsin.cli.reader;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tocsin.cli.explain.Explanation;
import org.tocsin.pipeline.record.Article;

/**
 * A page of its own for an article, to look at: one file without scripts, pictures or anything to
 * fetch, and with a content security policy that allows none. Everything that was read from the
 * page is escaped ({@link Markup}). Dark and light as the reader's system is, for telephones and
 * for print. Safe for use by many threads.
 */
public final class ReaderView {

  /** Nothing may be run or fetched; the style is in the page. */
  private static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

  private final String style = style();

  /** Reads the style. */
  public ReaderView() {}

  /**
   * The page for an article.
   *
   * @param explain whether it also shows what became of each block of the page; for a page that is
   *     no article that, and what it is instead, is all there is
   */
  public String html(Explanation page, boolean explain) {
    Article article = page.article();
    Markup html = new Markup();
    begin(html, page, article);
    if (article != null) {
      html.open("article", "dir", "auto");
      new ArticleHead(html).write(article);
      new ArticleBody(html).write(article);
      html.close("article");
    } else {
      html.open("article")
          .element("h1", page.verdict())
          .element("p", page.input(), "class", "from")
          .close("article");
    }
    if (explain) {
      new BlocksPanel(html).write(page);
    }
    if (article != null) {
      new Origins(html).write(article);
    }
    return html.literal("</main>\n</body>\n</html>\n").toString();
  }

  private void begin(Markup html, Explanation page, @Nullable Article article) {
    String headline = article == null ? null : article.headline();
    html.literal("<!doctype html>\n")
        .open("html", "lang", article == null ? "en" : article.language())
        .literal("\n<head>\n<meta charset=\"utf-8\">\n")
        .open("meta", "http-equiv", "Content-Security-Policy", "content", POLICY)
        .literal("\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        .literal("<meta name=\"referrer\" content=\"no-referrer\">\n")
        .element("title", headline == null ? page.input() : headline)
        .literal("<style>\n" + style + "</style>\n</head>\n<body>\n<main>\n");
  }

  private static String style() {
    try (InputStream in = ReaderView.class.getResourceAsStream("reader.css")) {
      return new String(
          Objects.requireNonNull(in, "reader.css").readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
