package org.tocsin.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.article.pages.FurtherPages;
import org.tocsin.pipeline.json.MalformedRecordException;
import org.tocsin.pipeline.record.ArticleId;
import org.tocsin.pipeline.record.Paragraph;
import org.tocsin.testing.LoopbackSite;

/** Articles that go over several pages. */
final class FurtherPagesTest extends SystemTest {

  private static final String LEAD =
      "<p>This is the standfirst that the site prints on every page of the long report.</p>";

  /** Page {@code n} of a report, with a link to a next page. */
  private static String html(int n, String next) {
    return "<html><head><title>The long report</title>"
        + (next.isEmpty() ? "" : "<link rel=\"next\" href=\"" + next + "\">")
        + "</head><body><article><h1>The long report</h1>"
        + LEAD
        + paragraph(n, "first")
        + paragraph(n, "second")
        + "</article></body></html>";
  }

  private static String paragraph(int page, String which) {
    return "<p>Here stands the "
        + which
        + " paragraph of page "
        + page
        + ", which no other page of the report repeats in these words.</p>";
  }

  private void pages(int count) {
    for (int n = 1; n <= count; n++) {
      system.site.page(path(n), html(n, n == count ? "" : path(n + 1)));
    }
  }

  private static String path(int n) {
    return n == 1 ? "/report" : "/report?page=" + n;
  }

  private List<String> text() throws MalformedRecordException {
    return system.article("/report").paragraphs().stream().map(Paragraph::text).toList();
  }

  @Test
  void thePagesAreOneArticleAndWhatTheyRepeatIsInItOnce() throws Exception {
    pages(3);
    assertFalse(system.comesBack("/report"));
    List<String> text = text();
    assertEquals(7, text.size(), text.toString());
    assertTrue(text.get(6).contains("second paragraph of page 3"), text.toString());
    String id = system.article("/report").id();
    assertEquals(
        List.of(
            ArticleId.articleKey(id),
            ArticleId.pageKey(id, 2),
            ArticleId.pageKey(id, 3),
            ArticleId.pageKey(id)),
        system.keys());
    assertEquals(
        "3",
        system
            .s3
            .headObject(r -> r.bucket(TestSystem.BUCKET).key(ArticleId.pageKey(id)))
            .metadata()
            .get("pages"));
  }

  @Test
  void theFingerprintAndTheHashAreThoseOfTheWholeText() throws Exception {
    pages(3);
    system.comesBack("/report");
    var whole = system.article("/report");
    system.clear();
    pages(1);
    system.comesBack("/report");
    assertFalse(whole.contentHash().equals(system.article("/report").contentHash()));
    assertTrue(
        whole.fingerprint().sample().size()
            > system.article("/report").fingerprint().sample().size());
  }

  @Test
  void noMorePagesThanTheLimitAreRead() throws Exception {
    pages(30);
    assertFalse(system.comesBack("/report"));
    assertEquals(FurtherPages.MOST_PAGES, system.site.asked().size());
    assertTrue(system.log().contains("LIMIT: 10 pages, next"), system.log());
    assertTrue(system.log().contains("\"ArticlesCutShort\":1"), system.log());
    assertEquals(1 + 2 * FurtherPages.MOST_PAGES, text().size());
  }

  @Test
  void aCircleIsLeft() throws Exception {
    system.site.page("/report?page=1", html(1, "/report?page=2"));
    system.site.page("/report?page=2", html(2, "/report?page=3"));
    system.site.bytes("/report?page=3", 302, new byte[0], "Location", "/report?page=1");
    assertFalse(system.comesBack("/report?page=1"));
    assertEquals(4, system.site.asked().size(), system.site.asked().toString());
    assertFalse(system.log().contains("ArticlesCutShort"), system.log());
  }

  @Test
  void anotherHostIsNotFollowed() throws Exception {
    try (LoopbackSite other = new LoopbackSite()) {
      other.page("/report?page=2", html(2, ""));
      system.site.page("/report", html(1, "/report?page=2"));
      system.site.bytes(
          "/report?page=2", 302, new byte[0], "Location", other.url("/report?page=2").toString());
      assertFalse(system.comesBack("/report"));
      assertEquals(3, text().size());
    }
  }

  @Test
  void anotherArticleIsNotJoined() throws Exception {
    system.site.page("/report", html(1, "/report?page=2"));
    system.site.page(
        "/report?page=2",
        "<html><head><title>Harvest festival opens</title></head><body><article>"
            + "<h1>Harvest festival opens</h1>"
            + paragraph(7, "only")
            + paragraph(8, "only"));
    assertFalse(system.comesBack("/report"));
    assertEquals(3, text().size());
    assertFalse(system.log().contains("ArticlesCutShort"), system.log());
  }

  @ParameterizedTest
  @ValueSource(ints = {403, 404, 410})
  void aFurtherPageThatIsMissingCutsTheArticleShort(int status) throws Exception {
    system.site.page("/report", html(1, "/report?page=2"));
    system.site.status("/report?page=2", status);
    assertFalse(system.comesBack("/report"));
    assertEquals(3, text().size());
    assertTrue(system.log().contains("MISSING: "), system.log());
    assertTrue(system.log().contains("\"ArticlesCutShort\":1"), system.log());
  }

  @Test
  void aFurtherPageThatIsNoArticleCutsTheArticleShort() throws Exception {
    system.site.page("/report", html(1, "/report?page=2"));
    system.site.bytes("/report?page=2", 200, new byte[] {1, 2}, "Content-Type", "image/png");
    assertFalse(system.comesBack("/report"));
    assertTrue(system.log().contains("MISSING: "), system.log());
    assertTrue(system.log().contains("NOT_TEXT"), system.log());
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 500, 503})
  void aPassingFailureKeepsWhatWasReadAndComesBackForTheRest(int status) throws Exception {
    system.site.page("/report", html(1, "/report?page=2"));
    system.site.status("/report?page=2", status);
    assertTrue(system.comesBack("/report"));
    assertEquals(3, text().size());
    assertTrue(system.log().contains("\"ArticlesCutShort\":1"), system.log());
    pages(2);
    assertFalse(system.comesBack("/report"));
    assertEquals(5, text().size());
  }

  @Test
  void aPassingFailureDoesNotShortenAnArticleThatWasWhole() throws Exception {
    pages(3);
    system.comesBack("/report");
    system.site.status("/report?page=2", 503);
    assertTrue(system.comesBack("/report"));
    assertTrue(system.log().contains("KEPT"), system.log());
    assertEquals(7, text().size());
  }

  @Test
  void anArticleOfSeveralPagesIsAlwaysReadAgain() throws Exception {
    system.site.tagged("/report", "\"1\"", html(1, "/report?page=2"));
    system.site.page("/report?page=2", html(2, ""));
    system.comesBack("/report");
    system.site.page("/report?page=2", html(2, "") + paragraph(9, "late"));
    system.comesBack("/report");
    assertEquals(2, system.site.bodies());
  }

  @Test
  void theBytesOfAllPagesHaveALimit() throws Exception {
    String padding = "<!--" + "x".repeat(7 << 20) + "-->";
    IntStream.rangeClosed(1, 5)
        .forEach(n -> system.site.page(path(n), html(n, path(n + 1)) + padding));
    assertFalse(system.comesBack("/report"));
    assertEquals(5, text().size());
    assertTrue(system.log().contains("TOO_LARGE"), system.log());
    assertTrue(system.log().contains("\"ArticlesCutShort\":1"), system.log());
  }
}
