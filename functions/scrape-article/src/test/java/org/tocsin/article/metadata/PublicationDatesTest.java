package org.tocsin.article.metadata;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.time.LocalDate;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.tocsin.article.page.BlockLimitException;
import org.tocsin.article.page.Furniture;
import org.tocsin.article.page.Page;
import org.tocsin.article.page.PageReader;
import org.tocsin.pipeline.record.Origin;

/** Each row of the table: a page, its day of publication and how sure it is; and the address. */
final class PublicationDatesTest {

  private static final LocalDate LATEST = LocalDate.of(2025, 7, 1);
  private static final String TEXT =
      "<p>The river rose by two metres within a night and flooded the lower town.</p>"
          + "<p>Boats were brought, and a school was opened to give people shelter.</p>";
  private final MetadataReader reader = new MetadataReader();

  @ParameterizedTest
  @CsvFileSource(resources = "publication-days.tsv", delimiter = '\t', quoteCharacter = '\0')
  void tellsTheDayOfPublication(
      String head, String body, String want, String confidence, String why)
      throws BlockLimitException {
    String html =
        "<html lang=en-US><head><title>Flood in the valley</title>"
            + (head.equals("-") ? "" : head)
            + "</head><body><h1>Flood in the valley</h1>"
            + (body.startsWith("<footer") || body.equals("-") ? "" : body)
            + TEXT
            + (body.startsWith("<footer") ? body : "");
    Metadata found = read(html, "https://news.example.org/flood");
    Object got = found.publishedAt();
    assertEquals(want, got == null ? "-" : got.toString(), why);
    Origin origin = found.origins().get("publishedAt");
    assertEquals(confidence, origin == null ? "-" : origin.confidence().toString(), why);
  }

  private Metadata read(String html, String address) throws BlockLimitException {
    URI url = URI.create(address);
    Page page = new PageReader(1000, 512).read(Jsoup.parse(html, address), url);
    return reader.read(page, new Furniture(page), null, LATEST);
  }

  @Test
  void aDayInTheAddressConfirmsOrOverrulesTheDeclaredOne() throws BlockLimitException {
    String html = "<meta property=article:published_time content=2025-06-03T08:00:00Z>" + TEXT;
    Metadata confirmed = read(html, "https://news.example.org/2025/06/03/flood");
    assertEquals("2025-06-03T08:00:00Z", String.valueOf(confirmed.publishedAt()));
    assertEquals(
        new Origin("meta article:published_time, address", Origin.Confidence.HIGH),
        confirmed.origins().get("publishedAt"));
    Metadata overruled = read(html, "https://news.example.org/2025/06/01/flood");
    assertEquals("2025-06-01", String.valueOf(overruled.publishedAt()));
  }

  @Test
  void theDayOfTheLastChangeIsKeptApart() throws BlockLimitException {
    Metadata found =
        read(
            "<h1>Flood</h1><p>Published 3 June 2025. Updated 9 June 2025</p>" + TEXT,
            "https://news.example.org/flood");
    assertEquals("2025-06-03", String.valueOf(found.publishedAt()));
    assertEquals("2025-06-09", String.valueOf(found.updatedAt()));
  }
}
