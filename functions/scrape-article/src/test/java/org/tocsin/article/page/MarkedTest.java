package org.tocsin.article.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.article.extract.ArticleExtractor;

/** The text of marked elements has a limit: they may lie within each other. */
final class MarkedTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "By Ann Other",
        " By <b>Ann</b>\n <i>Other</i> ",
        "<p>3 June</p><p>2025</p>",
        "a<br>b"
      })
  void aShortTextIsWhole(String html) {
    Element element = Jsoup.parse("<div>" + html + "</div><p>after</p>").expectFirst("div");
    assertEquals(element.text(), marked(element).text());
  }

  @Test
  void ofALongTextTheBeginning() {
    Element element = Jsoup.parse("<div>Ann " + "<p>Other</p> ".repeat(5000)).expectFirst("div");
    String text = marked(element).text();
    assertTrue(text.startsWith("Ann Other Other "), text.substring(0, 40));
    assertTrue(text.length() <= 7_000, "characters: " + text.length());
  }

  @Test
  void ofManyNodesTheBeginning() {
    Element element = Jsoup.parse("<div>Ann" + "<b></b>".repeat(5000) + "x").expectFirst("div");
    assertEquals("Ann", marked(element).text());
  }

  @Test
  void marksAroundEachOtherAreReadInTimeThatGrowsWithThePage() {
    String html =
        "<div itemprop='author datePublished' class='byline date'>".repeat(400)
            + "<p>The ferry left the harbour an hour late on the day.</p>".repeat(60_000 / 2);
    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () ->
            new ArticleExtractor()
                .extract(html, URI.create("https://a.example/x"), null, Instant.ofEpochSecond(1)));
  }

  private static Marked marked(Element element) {
    return new Marked(element, new Box(0, "body", "", "", null, HintSet.NONE, 0), 0);
  }
}
