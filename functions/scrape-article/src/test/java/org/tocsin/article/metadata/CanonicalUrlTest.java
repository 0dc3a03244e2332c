package org.tocsin.article.metadata;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.article.page.BlockLimitException;
import org.tocsin.article.page.Page;
import org.tocsin.article.page.PageReader;

/** Which addresses may stand for a page. */
final class CanonicalUrlTest {

  /** What a page names, and what its fetched address is, where it names nothing. */
  @ParameterizedTest
  @CsvSource({
    "https://news.example/a, https://news.example/a",
    "https://NEWS.Example/a, https://news.example/a",
    "HTTPS://news.example:443/a#top, https://news.example/a",
    "//news.example/x/../a, https://news.example/a",
    "/a?utm_source=rss, https://news.example/a",
    "/%61, https://news.example/a",
    "https://other.example/a, https://news.example/b",
    "'', https://news.example/b",
  })
  void aPageHasOneAddressHoweverItIsSpelled(String named, URI expected) throws BlockLimitException {
    String address = "https://News.Example/b?fbclid=1";
    String html = "<head><link rel='canonical' href='" + named + "'></head><body><p>Text.</p>";
    Page page = new PageReader(1000, 512).read(Jsoup.parse(html, address), URI.create(address));
    assertEquals(expected, CanonicalUrl.of(page, new Declared(page)).value());
  }

  @ParameterizedTest
  @CsvSource({
    "https://m.example.co.uk/a, https://www.example.co.uk/a, true",
    "https://a.co.uk/a, https://b.co.uk/a, false",
    "https://alice.github.io/a, https://bob.github.io/a, false",
    "https://www.example.com/a, https://www.example.com/, false",
    "https://www.example.com/, https://www.example.com/, true",
    "http://127.0.0.1:8080/a, http://127.0.0.1:8080/b, true",
    "https://www.example.com/a, https://user@www.example.com/b, false",
  })
  void countsOnlyWithinTheRegistrableDomain(URI page, URI named, boolean counts) {
    assertEquals(counts, CanonicalUrl.counts(page, named));
  }
}
