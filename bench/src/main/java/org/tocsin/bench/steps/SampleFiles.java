package org.tocsin.bench.steps;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.tocsin.article.extract.ArticleExtractor;
import org.tocsin.article.extract.Extraction;
import org.tocsin.article.page.PageBytes;
import org.tocsin.cli.run.Home;
import org.tocsin.cli.samples.SampleSite;
import org.tocsin.pipeline.record.Article;

/** What the steps are measured on: the sample site's files, read once. */
final class SampleFiles {

  /** After every sample's date, so that none is refused as of the future. */
  static final Instant FETCHED = Instant.parse("2025-07-01T00:00:00Z");

  private SampleFiles() {}

  /**
   * A page.
   *
   * @param html its text
   * @param url its address
   */
  record Page(String html, URI url) {}

  /** The bytes of the sample feeds. */
  static List<byte[]> feeds() {
    Path site = Home.find().sampleSite();
    return files(site, ".*\\.(xml|rss|rdf|atom)").stream().map(SampleFiles::bytes).toList();
  }

  /** The pages of the sample articles. */
  static List<Page> pages() {
    Path site = Home.find().sampleSite();
    return files(site, ".*(?<!index)\\.html").stream()
        .map(file -> page(file, URI.create(SampleSite.TOKEN + site.relativize(file))))
        .toList();
  }

  /** The pages in a folder and below: {@code .html}, {@code .htm}, either gzipped. */
  static List<Page> pages(Path folder) {
    List<Page> pages =
        files(folder, ".*\\.html?(\\.gz)?").stream()
            .map(file -> page(file, URI.create(SampleSite.TOKEN)))
            .toList();
    if (pages.isEmpty()) {
      throw new IllegalArgumentException("no .html, .htm, .html.gz or .htm.gz in " + folder);
    }
    return pages;
  }

  /** The sample articles. */
  static List<Article> articles() {
    ArticleExtractor extractor = new ArticleExtractor();
    List<Article> articles = new ArrayList<>();
    for (Page page : pages()) {
      switch (extractor.extract(page.html(), page.url(), null, FETCHED)) {
        case Extraction.Extracted found -> articles.add(found.article());
        case Extraction.NotAnArticle none ->
            throw new IllegalStateException(page.url() + " is no article: " + none.why());
      }
    }
    return articles;
  }

  private static Page page(Path file, URI url) {
    return new Page(PageBytes.decode(bytes(file), null).text(), url);
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
      byte[] bytes = Files.readAllBytes(file);
      if (!file.toString().endsWith(".gz")) {
        return bytes;
      }
      try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
        return in.readAllBytes();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
