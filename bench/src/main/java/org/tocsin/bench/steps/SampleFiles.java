package org.tocsin.bench.steps;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.tocsin.article.extract.ArticleExtractor;
import org.tocsin.article.extract.Extraction;
import org.tocsin.article.page.PageBytes;
import org.tocsin.bench.extraction.PageSet;
import org.tocsin.bench.extraction.WebPage;
import org.tocsin.cli.run.Home;
import org.tocsin.cli.samples.SampleSite;
import org.tocsin.pipeline.record.Article;

/** What the steps are measured on: the sample site's files, read once. */
final class SampleFiles {

  /** After every sample's date, so that none is refused as of the future. */
  static final Instant FETCHED = Instant.parse("2025-07-01T00:00:00Z");

  private SampleFiles() {}

  /** The bytes of the sample feeds. */
  static List<byte[]> feeds() {
    Path site = Home.find().sampleSite();
    return files(site, ".*\\.(xml|rss|rdf|atom)").stream().map(SampleFiles::bytes).toList();
  }

  /** The pages of the sample articles. */
  static List<WebPage> pages() {
    Path site = Home.find().sampleSite();
    return files(site, ".*(?<!index)\\.html").stream()
        .map(file -> page(file, URI.create(SampleSite.TOKEN + site.relativize(file))))
        .toList();
  }

  /** The pages of a folder or file of lines. */
  static List<WebPage> pages(Path from) {
    try {
      return PageSet.read(from);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The sample articles. */
  static List<Article> articles() {
    ArticleExtractor extractor = new ArticleExtractor();
    List<Article> articles = new ArrayList<>();
    for (WebPage page : pages()) {
      switch (extractor.extract(page.html(), page.url(), null, FETCHED)) {
        case Extraction.Extracted found -> articles.add(found.article());
        case Extraction.NotAnArticle none ->
            throw new IllegalStateException(page.url() + " is no article: " + none.why());
      }
    }
    return articles;
  }

  private static WebPage page(Path file, URI url) {
    return new WebPage(url.toString(), url, PageBytes.decode(bytes(file), null).text());
  }

  private static List<Path> files(Path folder, String name) {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(file -> file.toString().matches(name)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
