package org.tocsin.article.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.tocsin.article.page.LimitReached;
import org.tocsin.pipeline.record.Article;
import org.tocsin.pipeline.record.ArticleKind;
import org.tocsin.pipeline.record.Paragraph;

/** Whatever of a page is not read is told, with the limit and the value. */
final class LimitsReachedTest {

  private static final String TEXT =
      "<p>" + "A sentence that is long enough to be read as one. ".repeat(4) + "</p>";

  private static List<LimitReached> limits(String html) {
    return switch (extract(html)) {
      case Extraction.Extracted found -> found.diagnostics().limits();
      case Extraction.NotAnArticle none -> none.diagnostics().limits();
    };
  }

  private static Extraction extract(String html) {
    return new ArticleExtractor()
        .extract(html, URI.create("https://www.example.com/x"), null, Instant.EPOCH);
  }

  @Test
  void anOrdinaryPageReachesNone() {
    assertEquals(List.of(), limits("<time>3 June 2025</time>".repeat(2000) + TEXT));
  }

  @Test
  void elementsOfAKind() {
    assertEquals(
        List.of(new LimitReached("time elements", 2000, 2003)),
        limits("<time>3 June 2025</time>".repeat(2003) + TEXT));
    assertEquals(
        List.of(new LimitReached("elements with itemprop", 200, 201)),
        limits("<i itemprop=about>x</i>".repeat(201) + TEXT));
  }

  @Test
  void linesWithDates() {
    assertEquals(
        List.of(new LimitReached("lines with dates or more", 500, 501)),
        limits("<p>3 June 2025</p>".repeat(600) + TEXT));
  }

  @Test
  void scriptsThatTheTextIsLookedForIn() {
    String state = "<p>Little text.</p><script type='application/json'>";
    assertEquals(
        List.of(new LimitReached("characters of a script", 4_000_000, 4_000_011)),
        limits(state + "{\"text\":\"" + "x".repeat(4_000_000) + "\"}</script>"));
    assertEquals(
        List.of(new LimitReached("values of a script or more", 100_000, 150_001)),
        limits(state + "[" + "1,".repeat(149_999) + "1]</script>"));
  }

  @Test
  void aScriptIsNoLimitWhereThePageShowsItsText() {
    String script = "<script type='application/json'>\"" + "x".repeat(4_000_000) + "\"</script>";
    assertEquals(List.of(), limits(script + TEXT.replace("one.", "one, and more of it.")));
  }

  @Test
  void aLiveBlogOfManyPostsKeepsTheTimeOfEach() {
    StringBuilder html =
        new StringBuilder("<title>Storm: live updates</title><div class=live-blog>");
    for (int i = 0; i < 250; i++) {
      html.append("<div class=post><time datetime='2025-06-03T")
          .append(String.format(Locale.ROOT, "%02d:%02d:00Z'>", i / 60, i % 60))
          .append("</time><p>The harbour master sends report number ")
          .append(i)
          .append(" of the water at the quay.</p></div>");
    }
    Extraction extraction = extract(html.toString());
    Article article = assertInstanceOf(Extraction.Extracted.class, extraction).article();
    assertEquals(ArticleKind.LIVE_BLOG, article.kind());
    assertEquals(
        250,
        article.paragraphs().stream()
            .map(Paragraph::at)
            .filter(Objects::nonNull)
            .distinct()
            .count());
    assertEquals(List.of(), limits(html.toString()));
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
