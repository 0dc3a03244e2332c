package org.tocsin.bench.steps;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.tocsin.article.extract.ArticleExtractor;
import org.tocsin.article.extract.Extraction;

/**
 * Sample pages made articles of in a second, beside jsoup's parse alone. With {@code -Dpages=DIR}
 * the pages of that folder; it should be no larger than what one iteration works through.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class ArticleExtraction {

  private final ArticleExtractor extractor = new ArticleExtractor();
  private final Turns<SampleFiles.Page> pages;

  /** Reads the pages; JMH calls it. */
  public ArticleExtraction() {
    String folder = System.getProperty("pages");
    pages = new Turns<>(folder == null ? SampleFiles.pages() : SampleFiles.pages(Path.of(folder)));
  }

  /** What ScrapeArticle does with a page's text. */
  @Benchmark
  public Extraction tocsin() {
    SampleFiles.Page page = pages.next();
    return extractor.extract(page.html(), page.url(), null, SampleFiles.FETCHED);
  }

  /** The parse, which every extraction pays for. */
  @Benchmark
  public Document jsoupAlone() {
    SampleFiles.Page page = pages.next();
    return Jsoup.parse(page.html(), page.url().toString());
  }
}
