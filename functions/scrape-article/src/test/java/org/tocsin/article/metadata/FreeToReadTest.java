package org.tocsin.article.metadata;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.time.LocalDate;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.tocsin.article.page.BlockLimitException;
import org.tocsin.article.page.Furniture;
import org.tocsin.article.page.Page;
import org.tocsin.article.page.PageReader;

/** Each row of the table: a page and whether it says that it is free. */
final class FreeToReadTest {

  @ParameterizedTest
  @CsvFileSource(resources = "free-pages.tsv", delimiter = '\t', quoteCharacter = '\0')
  void saysWhatThePageSays(String html, String want, String why) throws BlockLimitException {
    URI url = URI.create("https://news.example.org/flood");
    Page page = new PageReader(1000, 512).read(Jsoup.parse(html), url);
    Metadata found =
        new MetadataReader().read(page, new Furniture(page), null, LocalDate.of(2025, 7, 1));
    Boolean free = found.freeToRead();
    assertEquals(want, free == null ? "-" : free.toString(), why);
    assertEquals(free != null, found.origins().containsKey("freeToRead"), why);
  }
}
