package org.tocsin.article.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.pipeline.record.Article;
import org.tocsin.pipeline.record.ArticleId;

/**
 * One address, one article: a canonical address in another spelling is the same, one of another
 * site counts for nothing.
 */
final class CanonicalSpellingTest {

  private static final String OWN = "https://www.example.org/news/2025/attack";

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "https://www.example.org/news/2025/attack, as it is",
    "https://WWW.Example.ORG/news/2025/attack, the host in capitals",
    "HTTPS://www.example.org/news/2025/attack, the scheme in capitals",
    "https://www.example.org:443/news/2025/attack, the port that is meant anyway",
    "https://www.example.org/news/2025/attack#top, a place in the page",
    "https://www.example.org/news/x/../2025/attack, a way round",
    "//WWW.EXAMPLE.ORG/news/2025/attack, without scheme and in capitals",
    "/news/2025/attack, the path alone",
    "https://www.evil.example/news/2025/attack, another site's",
    "https://example.org.evil.example/news/2025/attack, another site that looks like this one",
    "https://www.example.org@evil.example/news/2025/attack, another site behind a user name",
    "https://evil.example\\@www.example.org/x, neither",
    "javascript:alert(1), no address",
    "https://127.0.0.1/news/2025/attack, an address in numbers"
  })
  void anotherSpellingIsTheSameArticle(String canonical, String reason) {
    Article article = article("<link rel=\"canonical\" href=\"" + canonical + "\">", OWN);
    assertEquals(URI.create(OWN), article.url(), reason);
    assertEquals(ArticleId.of(URI.create(OWN)), article.id(), reason);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "https://WWW.Example.ORG/news/2025/attack, the host in capitals",
    "https://www.example.org:443/news/2025/attack, the port that is meant anyway",
    "https://www.example.org/news/2025/attack#comments, a place in the page"
  })
  void anAddressInAnotherSpellingIsTheSameArticle(String address, String reason) {
    assertEquals(ArticleId.of(URI.create(OWN)), article("", address).id(), reason);
  }

  private static Article article(String head, String address) {
    String paragraph =
        "<p>Gunmen attacked a village on Sunday, the police said, and burnt houses and a clinic in"
            + " the early hours before they left for the hills.</p>";
    String html =
        "<html><head><title>Attack on a village</title>"
            + head
            + "</head><body><article><h1>Attack on a village</h1>"
            + paragraph
            + paragraph.replace("Gunmen", "They")
            + paragraph.replace("Gunmen", "Others")
            + "</article></body></html>";
    Extraction extraction =
        new ArticleExtractor()
            .extract(html, URI.create(address), null, Instant.parse("2025-07-01T00:00:00Z"));
    return assertInstanceOf(Extraction.Extracted.class, extraction).article();
  }
}
