package org.tocsin.cli.reader;

import org.tocsin.cli.explain.Explanation;
import org.tocsin.cli.html.Markup;
import org.tocsin.cli.html.Page;
import org.tocsin.pipeline.record.Article;

/**
 * A page of its own for an article, to look at: one file without scripts, pictures or anything to
 * fetch, and with a content security policy that allows none. Everything that was read from the
 * page is escaped ({@link Markup}). Dark and light as the reader's system is, for telephones and
 * for print. Safe for use by many threads.
 */
public final class ReaderView {

  private final String style = Page.style(ReaderView.class, "reader.css");

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
    String headline = article == null ? null : article.headline();
    Markup html =
        Page.begin(
            article == null ? "en" : article.language(),
            headline == null ? page.input() : headline,
            style);
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
    return Page.end(html);
  }
}
