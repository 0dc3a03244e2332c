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
import org.tocsin.bench.extraction.Library;
import org.tocsin.bench.extraction.Reading;
import org.tocsin.bench.extraction.WebPage;

/**
 * Sample pages made articles of in a second, beside jsoup's parse alone and other libraries. With
 * {@code -Dpages=DIR} the pages of that folder or file of lines as {@code bench extraction} reads
 * them; it should be no larger than what one iteration works through.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class ArticleExtraction {

  private final Library tocsin = Library.tocsin();
  private final Library readability4j = Library.readability4j();
  private final Library boilerpipe = Library.boilerpipe();
  private final Turns<WebPage> pages;

  /** Reads the pages; JMH calls it. */
  public ArticleExtraction() {
    String from = System.getProperty("pages");
    pages = new Turns<>(from == null ? SampleFiles.pages() : SampleFiles.pages(Path.of(from)));
  }

  /** What ScrapeArticle does with a page's text. */
  @Benchmark
  public Reading tocsin() {
    return tocsin.read(pages.next());
  }

  /** The parse, which every extraction on jsoup pays for. */
  @Benchmark
  public Document jsoupAlone() {
    WebPage page = pages.next();
    return Jsoup.parse(page.html(), page.url().toString());
  }

  /** Readability for the JVM. */
  @Benchmark
  public Reading readability4j() {
    return readability4j.read(pages.next());
  }

  /** boilerpipe's extractor for articles. */
  @Benchmark
  public Reading boilerpipe() {
    return boilerpipe.read(pages.next());
  }
}
