package org.tocsin.bench.extraction;

import de.l3s.boilerpipe.BoilerpipeProcessingException;
import de.l3s.boilerpipe.extractors.ArticleExtractor;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import net.dankito.readability4j.Article;
import net.dankito.readability4j.Readability4J;
import org.jsoup.Jsoup;
import org.tocsin.article.extract.Extraction;

/**
 * A way to get from a page's HTML to its article. Each call starts at the text of the page, so that
 * the parse is in every figure. For one thread at a time.
 *
 * @param name as tables show it
 * @param reader what it does with a page
 */
public record Library(String name, Function<WebPage, Reading> reader) {

  /** jsoup's parse and nothing else: what every extraction on jsoup pays. It reads no text. */
  public static final Library PARSE =
      new Library(
          "jsoup parse alone",
          page -> new Reading(Jsoup.parse(page.html(), page.url().toString()).title(), ""));

  /** After the day of every page, so that no date is refused as one of the future. */
  private static final Instant FETCHED = Instant.parse("2030-01-01T00:00:00Z");

  /** The parse first, then Tocsin, then the peers. */
  public static List<Library> all() {
    return List.of(PARSE, tocsin(), readability4j(), boilerpipe());
  }

  /** What ScrapeArticle does with a page's text: parse, metadata, body, kind. */
  public static Library tocsin() {
    var extractor = new org.tocsin.article.extract.ArticleExtractor();
    return new Library(
        "tocsin",
        page ->
            switch (extractor.extract(page.html(), page.url(), null, FETCHED)) {
              case Extraction.Extracted found ->
                  new Reading(found.article().headline(), found.article().text());
              case Extraction.NotAnArticle none -> new Reading(null, "");
            });
  }

  /** Readability for the JVM, with its defaults. It parses with jsoup too. */
  public static Library readability4j() {
    return peer(
        "readability4j 1.0.8",
        page -> {
          Article article = new Readability4J(page.url().toString(), page.html()).parse();
          String text = article.getTextContent();
          return new Reading(article.getTitle(), text == null ? "" : text);
        });
  }

  /** boilerpipe's extractor for articles. It parses with NekoHTML, and tells no title this way. */
  public static Library boilerpipe() {
    return peer(
        "boilerpipe 1.2.2",
        page -> {
          try {
            return new Reading(null, ArticleExtractor.INSTANCE.getText(page.html()));
          } catch (BoilerpipeProcessingException e) {
            throw new IllegalStateException(e);
          }
        });
  }

  /** A peer's fault is that peer's result, and no end of the run. Our own faults end it. */
  private static Library peer(String name, Function<WebPage, Reading> reader) {
    return new Library(
        name,
        page -> {
          try {
            return reader.apply(page);
          } catch (RuntimeException | StackOverflowError e) {
            return new Reading(null, "", e.toString());
          }
        });
  }

  /** Reads a page. */
  public Reading read(WebPage page) {
    return reader.apply(page);
  }
}
