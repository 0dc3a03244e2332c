package org.tocsin.article.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.tocsin.pipeline.json.Json;

/** What holds for every page, however broken. */
final class ExtractionLawsTest {

  private static final URI PAGE = URI.create("https://www.example.com/2025/06/03/a");
  private static final Instant FETCHED = Instant.parse("2025-07-01T00:00:00Z");
  private final ArticleExtractor extractor = new ArticleExtractor();

  @Provide
  Arbitrary<String> html() {
    Arbitrary<String> pieces =
        Arbitraries.oneOf(
            Arbitraries.of(
                "<p>",
                "</p>",
                "<div class=\"sidebar comments\">",
                "</div>",
                "<br>",
                "<li>",
                "<h1>",
                "<table><tr><td>",
                "<article>",
                "<a href='%'>",
                "</a>",
                "<time datetime='2025-13-45'>",
                "<meta property='article:published_time' content='99999-1-1T99:99'>",
                "<script type='application/ld+json'>{\"@type\":[\"NewsArticle\"],\"author\":[]}",
                "</script>",
                "<link rel=canonical href='ht!tp://[x'>",
                "<!--",
                "<svg>",
                "<form>",
                "31.02.2025 0:00",
                "<title>",
                "- | :",
                "<html lang='xx_!!'>",
                "</body>",
                "\u0000",
                "A sentence of some length that ends as sentences do, with a full stop. "),
            Arbitraries.strings().ofMaxLength(30));
    return pieces.list().ofMaxSize(40).map(list -> String.join("", list));
  }

  @Property(tries = 400)
  void neverThrowsAndTwiceIsOnce(@ForAll("html") String html) {
    Extraction once = extractor.extract(html, PAGE, null, FETCHED);
    assertEquals(once, extractor.extract(html, PAGE, null, FETCHED));
    if (once instanceof Extraction.Extracted extracted) {
      Json.write(extracted.article());
    }
  }

  @Test
  void hostilePagesTakeLinearTime() {
    for (String piece :
        new String[] {
          "<div>",
          "<p>a",
          "<a href=x>",
          "<b><i>",
          "<table><tr><td>",
          "3.6.2025 ",
          "<br>",
          "a-",
          "<span class='caption share'>x"
        }) {
      String html = "<title>x</title>" + piece.repeat(600_000 / piece.length());
      assertTimeout(
          Duration.ofSeconds(15), () -> extractor.extract(html, PAGE, null, FETCHED), piece);
    }
  }
}
