package org.tocsin.article;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a server sends that is no article has a name in log and metrics, and is not kept. */
final class NoArticleTest extends SystemTest {

  private static final String HTML = "text/html; charset=utf-8";
  private static final String ARTICLE =
      "<html><head><title>Flood</title></head><body><article>" + TEXT;

  static Stream<Arguments> bodies() throws IOException {
    return Stream.of(
        row("nothing at all", "EMPTY", HTML, new byte[0]),
        row("white space", "EMPTY", HTML, " \n\t ".getBytes(UTF_8)),
        row("markup without text", "EMPTY", HTML, "<html><body><p></p>".getBytes(UTF_8)),
        row("a picture that says it is one", "NOT_TEXT", "image/png", new byte[] {1, 2, 3}),
        row("a picture that says it is a page", "NOT_TEXT", HTML, picture()),
        row("noise that says it is a page", "NOT_TEXT", HTML, noise()),
        row("an archive under a page's name", "NOT_TEXT", HTML, gzipped(ARTICLE)),
        row("a document under a page's name", "NOT_TEXT", HTML, "%PDF-1.7 <a>".getBytes(UTF_8)),
        row(
            "data",
            "NOT_TEXT",
            "application/json",
            "{\"status\":\"error\",\"message\":\"<b>no such story</b>\"}".getBytes(UTF_8)),
        row("data that says it is a page", "NOT_TEXT", HTML, "{\"status\":1}".getBytes(UTF_8)),
        row("a script", "NOT_TEXT", "text/javascript", "document.write('<p>')".getBytes(UTF_8)),
        row("an error in bare words", "NOT_TEXT", HTML, "Too many connections".getBytes(UTF_8)),
        row(
            "an error page with status 200",
            "ERROR_PAGE",
            HTML,
            ("<html><head><title>503 Service Unavailable</title></head><body>"
                    + "<h1>Service Unavailable</h1><p>Please come back in a few minutes.</p>")
                .getBytes(UTF_8)),
        error("a database that is down", "<h1>Error establishing a database connection</h1>"),
        error(
            "a program's last words",
            "<b>Fatal error</b>: Uncaught Error: Call to undefined function head() in"
                + " index.php:12"),
        error("maintenance", "<p>Sorry, we are performing some maintenance at the moment.</p>"),
        error(
            "a story that was taken down",
            "<p>The article you are looking for has been removed or is no longer available.</p>"),
        error("a page that leads on", "<p>You are being redirected. <a href=/b>Click here</a></p>"),
        row(
            "a page that is not found, with status 200",
            "ERROR_PAGE",
            HTML,
            ("<html><head><title>Page not found</title></head><body><h1>Page not found</h1>"
                    + "<p>The page that you asked for does not exist.</p>")
                .getBytes(UTF_8)),
        row(
            "a wall against robots",
            "BOT_WALL",
            HTML,
            "<title>Just a moment...</title><p>Checking your browser before you go on.</p>"
                .getBytes(UTF_8)),
        row(
            "a feed",
            "FEED",
            "application/rss+xml",
            ("<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>News</title>"
                    + "<item><title>Flood</title><description>The river rose.</description></item>"
                    + "</channel></rss>")
                .getBytes(UTF_8)),
        row(
            "a page that scripts fill",
            "NEEDS_JAVASCRIPT",
            HTML,
            ("<html><head><title>News</title></head><body><div id=\"root\"></div><script>"
                    + "load('story');".repeat(500)
                    + "</script>")
                .getBytes(UTF_8)),
        row(
            "a script that never ends",
            "NEEDS_JAVASCRIPT",
            HTML,
            ("<html><body><script>" + "var a=['<p>text</p>'];".repeat(100_000)).getBytes(UTF_8)),
        row(
            "a hundred thousand scripts",
            "NEEDS_JAVASCRIPT",
            HTML,
            ("<html><body>" + "<script>go()</script>".repeat(100_000)).getBytes(UTF_8)),
        row(
            "a page in which every link is the same",
            "EMPTY",
            HTML,
            ("<html><head><title>Links</title></head><body>"
                    + "<p><a href=\"/x\">Read more about this story</a></p>".repeat(500))
                .getBytes(UTF_8)),
        row("a body cut in its head", "EMPTY", HTML, "<html><head><title>Flo".getBytes(UTF_8)));
  }

  private static Arguments error(String what, String text) {
    String html = "<html><head><title>News</title></head><body>" + text;
    return row(what, "ERROR_PAGE", HTML, html.getBytes(UTF_8));
  }

  private static Arguments row(String what, String kind, String type, byte[] body) {
    return Arguments.of(what, kind, type, body);
  }

  private static byte[] picture() {
    byte[] bytes = noise();
    byte[] start = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 16, 'J', 'F', 'I', 'F'};
    System.arraycopy(start, 0, bytes, 0, start.length);
    return bytes;
  }

  private static byte[] noise() {
    byte[] bytes = new byte[20_000];
    new Random(1).nextBytes(bytes);
    return bytes;
  }

  private static byte[] gzipped(String text) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(text.getBytes(UTF_8));
      gzip.write(noise());
    }
    return out.toByteArray();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("bodies")
  void isNamedAndNotKept(String what, String kind, String type, byte[] body) {
    system.site.bytes("/a", 200, body, "Content-Type", type);
    boolean back = assertTimeout(Duration.ofSeconds(20), () -> system.comesBack("/a"));
    assertEquals(List.of(), system.keys(), () -> what + system.log());
    assertTrue(system.log().contains("\"kind\":\"" + kind + "\""), () -> what + system.log());
    assertTrue(system.log().contains("\"PagesRejected\":1"), system.log());
    assertEquals(
        kind.equals("NEEDS_JAVASCRIPT"), system.log().contains("\"PagesNeedJavaScript\":1"));
    assertEquals(false, back, what);
  }

  @Test
  void aBodyThatEndsTooEarlyComesBack() throws Exception {
    system.site.on(
        "/a",
        exchange -> {
          exchange.getResponseHeaders().add("Content-Type", HTML);
          exchange.sendResponseHeaders(200, 100_000);
          exchange.getResponseBody().write(ARTICLE.getBytes(UTF_8));
          exchange.getResponseBody().flush();
          throw new IOException("the server dies");
        });
    assertTrue(system.comesBack("/a"));
    assertTrue(system.log().contains("TRUNCATED"), system.log());
    assertEquals(List.of(), system.keys());
  }

  @Test
  void aCompressedBodyThatEndsTooEarlyComesBack() throws Exception {
    byte[] whole = gzipped(ARTICLE);
    byte[] half = Arrays.copyOf(whole, whole.length / 2);
    system.site.bytes("/a", 200, half, "Content-Type", HTML, "Content-Encoding", "gzip");
    assertTrue(system.comesBack("/a"));
    assertTrue(system.log().contains("BAD_ENCODING"), system.log());
    assertEquals(List.of(), system.keys());
  }

  @Test
  void aBombIsRefusedByItsSize() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      for (int i = 0; i < 50; i++) {
        gzip.write(new byte[1 << 20]);
      }
    }
    system.site.bytes(
        "/a", 200, out.toByteArray(), "Content-Type", HTML, "Content-Encoding", "gzip");
    assertEquals(false, system.comesBack("/a"));
    assertTrue(system.log().contains("body limit of 10485760 bytes passed"), system.log());
    assertEquals(List.of(), system.keys());
  }

  @Test
  void aPageThatRobotsTxtForbidsIsNotAskedFor() throws Exception {
    // A system of its own: what robots.txt says is remembered for a day.
    TestSystem other = new TestSystem();
    try {
      other.site.page("/robots.txt", "User-agent: *\nDisallow: /private");
      other.site.page("/private/a", ARTICLE);
      assertEquals(false, other.comesBack("/private/a"));
      assertTrue(other.log().contains("\"FetchRefused\":1"), other.log());
      assertEquals(List.of(), other.site.asked());
      assertEquals(List.of(), other.keys());
    } finally {
      other.stop();
    }
  }

  @Test
  void aWrongCharsetInTheHeaderDoesNotSpoilTheText() throws Exception {
    system.site.bytes(
        "/a",
        200,
        ARTICLE.replace("town.", "town of Ménaka.").getBytes(UTF_8),
        "Content-Type",
        "text/html; charset=koi8-nonsense");
    system.comesBack("/a");
    assertTrue(system.article("/a").text().contains("Ménaka"));
    system.site.bytes(
        "/b",
        200,
        ARTICLE.replace("town.", "town of Ménaka.").getBytes(UTF_8),
        "Content-Type",
        "text/html; charset=iso-8859-1");
    system.comesBack("/b");
    assertTrue(system.article("/b").text().contains("Ménaka"));
  }

  @Test
  void aPageThatIsCutInItsTextIsReadAsFarAsItGoes() throws Exception {
    system.site.page("/a", ARTICLE.substring(0, ARTICLE.length() - 20) + "<a hre");
    assertEquals(false, system.comesBack("/a"));
    assertEquals(2, system.article("/a").paragraphs().size());
  }
}
