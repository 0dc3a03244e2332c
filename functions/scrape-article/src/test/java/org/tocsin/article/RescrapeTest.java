package org.tocsin.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tocsin.pipeline.record.ArticleId;

/** The second visit to a page: asked only for what changed, and stored only what is newer. */
final class RescrapeTest extends SystemTest {

  private static final String MORE =
      "<p>The water has fallen since, and most of them are home.</p>";

  private static String html(String head, String text) {
    return "<html><head><title>Flood</title>" + head + "</head><body><article>" + text;
  }

  private String canonical(String path) {
    return "<link rel=\"canonical\" href=\"" + system.site.url(path) + "\">";
  }

  @Test
  void aPageThatDidNotChangeIsNotReadAgain() throws Exception {
    system.site.tagged("/a", "W/\"one  two\"", html("", TEXT));
    system.site.tagged("/b", "W/\"one\"", html("", TEXT));
    assertFalse(system.comesBack("/b"));
    assertFalse(system.comesBack("/b"));
    assertEquals(1, system.site.bodies());
    assertTrue(system.log().contains("\"PagesNotModified\":1"), system.log());
    system.comesBack("/a");
    system.comesBack("/a");
    assertEquals(3, system.site.bodies(), "a tag that cannot be kept exactly is not sent");
  }

  @Test
  void lastModifiedIsSentAsItWasReceived() throws Exception {
    List<String> sent = new java.util.concurrent.CopyOnWriteArrayList<>();
    system.site.on(
        "/a",
        exchange -> {
          sent.add(String.valueOf(exchange.getRequestHeaders().getFirst("If-Modified-Since")));
          exchange.getResponseHeaders().add("Last-Modified", "Tue, 3 June 2025, noon");
          byte[] body = html("", TEXT).getBytes(java.nio.charset.StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
        });
    system.comesBack("/a");
    system.comesBack("/a");
    assertEquals(List.of("null", "Tue, 3 June 2025, noon"), sent);
  }

  @Test
  void anotherAddressOfTheArticleFindsItsValidators() throws Exception {
    system.site.tagged("/a?from=feed", "\"1\"", html(canonical("/a"), TEXT));
    system.comesBack("/a?from=feed");
    system.comesBack("/a?from=feed");
    assertEquals(1, system.site.bodies());
    assertEquals("Flood", system.article("/a").headline());
    assertEquals(3, system.keys().size(), "page, article and pointer: " + system.keys());
  }

  @Test
  void notModifiedFromAnotherAddressSaysNothing() throws Exception {
    // Two addresses with one canonical and, by chance, one tag; the second has a longer text.
    system.site.tagged("/a?v=1", "\"1\"", html(canonical("/a"), TEXT));
    system.site.tagged("/a?v=2", "\"1\"", html(canonical("/a"), TEXT + MORE));
    system.comesBack("/a?v=1");
    system.comesBack("/a?v=2");
    system.comesBack("/a?v=1");
    assertEquals(3, system.site.bodies());
    assertEquals(2, system.article("/a").paragraphs().size());
  }

  @Test
  void withoutTheArticleNothingIsAskedConditionally() throws Exception {
    system.site.tagged("/a", "\"1\"", html("", TEXT));
    system.comesBack("/a");
    String key = ArticleId.articleKey(ArticleId.of(system.site.url("/a")));
    system.s3.deleteObject(r -> r.bucket(TestSystem.BUCKET).key(key));
    system.comesBack("/a");
    assertEquals(2, system.site.bodies());
    assertEquals("Flood", system.article("/a").headline());
  }

  @Test
  void anArticleWhosePageHasHadItsTimeIsComparedAsEver() throws Exception {
    system.site.page("/a", html("", TEXT));
    system.comesBack("/a");
    String key = ArticleId.pageKey(ArticleId.of(system.site.url("/a")));
    system.s3.deleteObject(r -> r.bucket(TestSystem.BUCKET).key(key));
    system.pass(Duration.ofDays(100));
    assertFalse(system.comesBack("/a"));
    assertTrue(system.log().contains("\"ArticlesUnchanged\":1"), system.log());
    system.s3.deleteObject(r -> r.bucket(TestSystem.BUCKET).key(key));
    system.site.page("/a", html("", TEXT + MORE));
    assertFalse(system.comesBack("/a"));
    assertTrue(system.log().contains("UPDATED"), system.log());
    assertEquals(3, system.article("/a").paragraphs().size());
    assertEquals(2, system.keys().size());
  }

  @Test
  void newValidatorsOfAnUnchangedArticleAreKept() throws Exception {
    system.site.tagged("/a", "\"1\"", html("", TEXT));
    system.comesBack("/a");
    system.site.tagged("/a", "\"2\"", html("<!-- other -->", TEXT));
    system.comesBack("/a");
    system.comesBack("/a");
    assertEquals(2, system.site.bodies());
  }

  @Test
  void anUnaskedNotModifiedIsNoSuccess() throws Exception {
    system.site.status("/a", 304);
    assertFalse(system.comesBack("/a"));
    assertTrue(system.log().contains("\"FetchFailed\":1"), system.log());
    assertEquals(List.of(), system.keys());
  }

  @Test
  void anUpdateIsTheSameObjectAndKeepsItsId() throws Exception {
    system.site.page("/a", html("", TEXT));
    system.comesBack("/a");
    String id = system.article("/a").id();
    system.pass(Duration.ofHours(1));
    system.site.page("/a", html("", TEXT + MORE));
    system.comesBack("/a");
    assertEquals(id, system.article("/a").id());
    assertEquals(3, system.article("/a").paragraphs().size());
    assertEquals(2, system.keys().size());
  }

  @Test
  void whatWasFetchedEarlierDoesNotReplaceWhatWasFetchedLater() throws Exception {
    system.site.page("/a", html("", TEXT + MORE));
    system.comesBack("/a");
    // A writer whose fetch was an hour before arrives late.
    system.pass(Duration.ofHours(-1));
    system.site.page("/a", html("", TEXT));
    system.comesBack("/a");
    assertTrue(system.log().contains("SUPERSEDED"), system.log());
    assertEquals(3, system.article("/a").paragraphs().size());
    system.pass(Duration.ofHours(1));
  }

  @Test
  void aForeignCanonicalTakesNobodysPlace() throws Exception {
    String foreign = "<link rel=\"canonical\" href=\"https://victim.example/story\">";
    system.site.page("/a", html(foreign, TEXT), "ETag", "\"1\"");
    system.comesBack("/a");
    String id = ArticleId.of(URI.create("https://victim.example/story"));
    assertFalse(system.keys().toString().contains(id), system.keys().toString());
    assertEquals(2, system.keys().size());
  }
}
