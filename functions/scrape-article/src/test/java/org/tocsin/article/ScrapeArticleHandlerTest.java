package org.tocsin.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.tocsin.pipeline.record.Article;
import org.tocsin.pipeline.record.ArticleId;

/** The function against a real web server and a real S3 server on loopback. */
final class ScrapeArticleHandlerTest extends SystemTest {

  private List<String> send(String... entries) throws Exception {
    return system.send(30_000, entries);
  }

  @Test
  void keepsPageAndArticle() throws Exception {
    String html = "<html><head><title>Flood</title></head><body><article>" + TEXT;
    system.site.page("/a", html);
    assertEquals(List.of(), send(system.entry("/a")));
    Article article = system.article("/a");
    assertEquals("Flood", article.headline());
    assertEquals(2, article.paragraphs().size());
    assertEquals(system.site.url("/f"), article.feed());
    var object =
        system.s3.getObjectAsBytes(
            r -> r.bucket(TestSystem.BUCKET).key(ArticleId.pageKey(article.id())));
    try (var gzip = new GZIPInputStream(object.asInputStream())) {
      assertEquals(html, new String(gzip.readAllBytes(), StandardCharsets.UTF_8));
    }
    assertEquals("UTF-8", object.response().metadata().get("charset"));
  }

  @Test
  void theSameArticleIsWrittenOnce() throws Exception {
    system.site.page("/same", "<title>Flood</title><article>" + TEXT);
    send(system.entry("/same"));
    String key = ArticleId.articleKey(ArticleId.of(system.site.url("/same")));
    Instant first = system.s3.headObject(r -> r.bucket(TestSystem.BUCKET).key(key)).lastModified();
    send(system.entry("/same"));
    assertTrue(system.log().contains("UNCHANGED"), system.log());
    assertEquals(
        first, system.s3.headObject(r -> r.bucket(TestSystem.BUCKET).key(key)).lastModified());
    system.site.page(
        "/same", "<title>Flood</title><article>" + TEXT + "<p>The water has fallen since.</p>");
    send(system.entry("/same"));
    assertTrue(system.log().contains("UPDATED"), system.log());
    assertEquals(3, system.article("/same").paragraphs().size());
  }

  @Test
  void onlyWhatMayGoBetterComesBack() throws Exception {
    system.site.page("/good", "<title>Flood</title><article>" + TEXT);
    system.site.page(
        "/wall", "<title>Just a moment...</title><p>Checking your browser before you go on.</p>");
    system.site.status("/busy", 503);
    system.site.status("/slow", 429);
    system.site.status("/broken", 500);
    system.site.status("/forbidden", 403);
    system.site.bytes("/picture", 200, new byte[] {1, 2, 3}, "Content-Type", "image/png");
    List<String> failed =
        send(
            system.entry("/good"),
            system.entry("/missing"),
            system.entry("/busy"),
            system.entry("/slow"),
            system.entry("/broken"),
            system.entry("/forbidden"),
            system.entry("/wall"),
            system.entry("/picture"),
            system
                .entry("/good")
                .replace(system.site.url("/good").toString(), "http://169.254.169.254/latest"),
            "{\"version\":1}",
            "no JSON at all");
    assertEquals(List.of("m2", "m3", "m4", "m9", "m10"), failed);
    assertEquals("Flood", system.article("/good").headline());
    String log = system.log();
    for (String said :
        List.of("PagesGone", "BOT_WALL", "NOT_TEXT", "FetchRefused", "malformed message")) {
      assertTrue(log.contains(said), said + " is not in " + log);
    }
  }

  @Test
  void nothingIsBegunWhenTheTimeIsUp() throws Exception {
    assertEquals(List.of("m0"), system.send(3_000, system.entry("/late")));
    assertEquals(List.of(), system.site.asked());
  }

  @Test
  void anotherCharsetIsRead() throws Exception {
    String html =
        "<html><head><meta"
            + " charset=\"windows-1251\"><title>Река</title></head><body><article><p>Река поднялась"
            + " за ночь на два метра и затопила нижний город, сообщили власти.</p>";
    byte[] bytes = html.getBytes(Charset.forName("windows-1251"));
    system.site.bytes("/ru", 200, bytes, "Content-Type", "text/html");
    assertEquals(List.of(), send(system.entry("/ru")));
    assertEquals("Река", system.article("/ru").headline());
  }
}
