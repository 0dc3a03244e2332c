package org.tocsin.article.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tocsin.article.page.LimitReached;

/** Whatever of a page is not read is told, with the limit and the value. */
final class LimitsReachedTest {

  private static final String TEXT =
      "<p>" + "A sentence that is long enough to be read as one. ".repeat(4) + "</p>";

  private static List<LimitReached> limits(String html) {
    Extraction extraction =
        new ArticleExtractor()
            .extract(html, URI.create("https://www.example.com/x"), null, Instant.ofEpochSecond(1));
    return assertInstanceOf(Extraction.Extracted.class, extraction).diagnostics().limits();
  }

  @Test
  void anOrdinaryPageReachesNone() {
    assertEquals(List.of(), limits("<time>3 June 2025</time>".repeat(200) + TEXT));
  }

  @Test
  void elementsOfAKind() {
    assertEquals(
        List.of(new LimitReached("time elements", 200, 203)),
        limits("<time>3 June 2025</time>".repeat(203) + TEXT));
  }

  @Test
  void nodesOfStructuredData() {
    String script = "<script type='application/ld+json'>[" + "{},".repeat(2100) + "{}]</script>";
    assertEquals(
        List.of(new LimitReached("JSON-LD nodes or more", 2000, 2102)), limits(script + TEXT));
  }

  @Test
  void depth() {
    assertEquals(List.of(), limits("<div>".repeat(400) + TEXT));
    List<LimitReached> reached = limits("<div>".repeat(600) + TEXT);
    assertEquals(1, reached.size());
    assertEquals("levels of elements or more", reached.getFirst().name());
    assertEquals(512, reached.getFirst().limit());
  }
}
