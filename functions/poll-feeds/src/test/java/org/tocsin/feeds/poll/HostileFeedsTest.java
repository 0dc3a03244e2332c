package org.tocsin.feeds.poll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tocsin.feeds.FeedSite;
import org.tocsin.feeds.LocalServers;
import org.tocsin.pipeline.json.Json;
import org.tocsin.pipeline.record.FeedEntry;
import org.tocsin.testing.LoopbackSite;

/**
 * What strangers may serve in place of a feed: each is a named outcome, a count and one log line
 * without a stack trace, and the good feed beside them is polled.
 */
@Timeout(120)
final class HostileFeedsTest extends PollingTest {

  private static final String HEAD = "<?xml version=\"1.0\"?>";
  private static final String RSS = "<rss version=\"2.0\"><channel><title>T</title>";

  /** By path what the outcome has to say. */
  private final Map<String, String> expected = new LinkedHashMap<>();

  private void bad(String path, String says, LoopbackSite.Route route) {
    site.on(path, route);
    expected.put(path, says);
  }

  private void bad(String path, String says, String text) {
    site.serve(path, text);
    expected.put(path, says);
  }

  private static void body(HttpExchange exchange, byte[] bytes) throws IOException {
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Test
  void eachIsNamedAndTheGoodOneGoesOn() throws Exception {
    site.serve("/good", FeedSite.rss("a"));
    bad("/deep", "depth", RSS + "<a>".repeat(50_000));
    bad("/many", "entries", RSS + "<item><title>x</title></item>".repeat(100_000));
    bad("/cut", "not a feed", "<?xml version=\"1.0\"?><rs");
    bad("/binary", "not a feed", exchange -> body(exchange, new byte[] {0, 1, 2, (byte) 0xff, 7}));
    bad("/large", "8", exchange -> body(exchange, new byte[9 << 20]));
    bad(
        "/text",
        "8",
        exchange -> body(exchange, "x".repeat(30 << 20).getBytes(StandardCharsets.UTF_8)));
    bad("/bomb", "8", HostileFeedsTest::bomb);
    bad("/endless", "8", HostileFeedsTest::endless);
    bad("/lies", "TRUNCATED", HostileFeedsTest::promisesMore);
    bad("/circle", "REDIRECT", exchange -> redirect(exchange, "/circle"));
    bad("/inward", "169.254.169.254", exchange -> redirect(exchange, "http://169.254.169.254/"));
    bad("/headers", "header count", HostileFeedsTest::headers);
    List<String> paths = new ArrayList<>(expected.keySet());
    paths.add("/good");
    subscribe(paths.toArray(String[]::new));
    PollCounts counts = round();
    assertEquals(1, counts.polled(), lines.toString());
    assertEquals(expected.size(), counts.failed(), counts.toString());
    for (Map.Entry<String, String> feed : expected.entrySet()) {
      String told = state(feed.getKey()).lastError();
      assertNotNull(told, feed.getKey());
      assertTrue(told.contains(feed.getValue()), feed.getKey() + ": " + told);
      assertTrue(told.length() < 500, told);
    }
    noStackTraceAndOneObjectALine();
  }

  @Test
  void entitiesReachNoFileAndGrowNothing() throws Exception {
    String entry = "<item><title>%s</title><link>https://a.example/1</link></item></channel></rss>";
    site.serve(
        "/file",
        HEAD
            + "<!DOCTYPE rss [<!ENTITY f SYSTEM \"file:///etc/passwd\">]>"
            + RSS
            + entry.replace("%s", "[&f;]"));
    site.serve(
        "/dtd",
        HEAD
            + "<!DOCTYPE rss SYSTEM \""
            + site.url("/evil.dtd")
            + "\">"
            + RSS
            + entry.replace("%s", "dtd"));
    StringBuilder laughs = new StringBuilder("<!ENTITY l0 \"ha\">");
    for (int i = 1; i < 12; i++) {
      laughs.append("<!ENTITY l").append(i).append(" \"");
      laughs.append(("&l" + (i - 1) + ";").repeat(10)).append("\">");
    }
    site.serve(
        "/laughs", HEAD + "<!DOCTYPE rss [" + laughs + "]>" + RSS + entry.replace("%s", "&l11;"));
    site.serve("/half", HEAD + RSS + entry.replace("%s", "half").replace("</link>", "</l"));
    site.on("/charset", HostileFeedsTest::lyingCharset);
    subscribe("/file", "/dtd", "/laughs", "/half", "/charset");
    PollCounts counts = round();
    assertEquals(5, counts.polled(), lines.toString());
    assertEquals(0, counts.failed(), lines.toString());
    assertEquals(
        List.of("&l11;", "M\u00e9naka", "[&f;]", "dtd", "half"),
        LocalServers.drain(queue).stream().map(e -> String.valueOf(e.title())).sorted().toList());
    assertFalse(site.asked().contains("/evil.dtd"), site.asked().toString());
    noStackTraceAndOneObjectALine();
  }

  @Test
  void noTextForgesALogLineOrAHeader() throws Exception {
    String forged = "\n{\"level\":\"ERROR\",\"message\":\"forged\"}\r\n\u2028\u0085\u001b[2J";
    site.serve(
        "/forged",
        "<html><head><title>x" + forged.replace("\u001b", "") + "</title></head></html>");
    site.serve(
        "/lines",
        "<rss version=\"2.0\"><channel><title>T</title><item><title>a</title><link>"
            + site.url("/a")
            + "&#13;&#10;X-Forged: 1&#13;&#10;</link></item><item><title>b</title><link>"
            + site.url("/b")
            + "%0d%0aX-Forged:%201</link></item></channel></rss>");
    subscribe("/forged", "/lines");
    round();
    noStackTraceAndOneObjectALine();
    assertTrue(lines.stream().noneMatch(l -> l.contains("\"level\":\"ERROR\"")), lines.toString());
    for (FeedEntry sent : LocalServers.drain(queue)) {
      URI url = sent.url();
      assertTrue(url.toString().chars().allMatch(c -> c > ' ' && c < 127), url.toString());
    }
  }

  private void noStackTraceAndOneObjectALine() throws Exception {
    for (String line : lines) {
      assertFalse(line.contains("\n") || line.contains("\r") || line.contains("\tat "), line);
      JsonNode object = Json.readTree(line);
      assertTrue(object.isObject(), line);
    }
  }

  /** UTF-8 that its header and its declaration, each in its own way, say it is not. */
  private static void lyingCharset(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "text/xml; charset=utf-16");
    String feed =
        "<?xml version=\"1.0\" encoding=\"windows-1251\"?>"
            + RSS
            + "<item><title>M\u00e9naka</title><link>https://a.example/2</link></item></channel></rss>";
    body(exchange, feed.getBytes(StandardCharsets.UTF_8));
  }

  private static void redirect(HttpExchange exchange, String to) throws IOException {
    exchange.getResponseHeaders().set("Location", to);
    exchange.sendResponseHeaders(302, -1);
  }

  private static void bomb(HttpExchange exchange) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 64; i++) {
        gzip.write(zeros);
      }
    }
    exchange.getResponseHeaders().set("Content-Encoding", "gzip");
    body(exchange, bytes.toByteArray());
  }

  /** Goes on until the client goes away. */
  private static void endless(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    byte[] some = "<a>and so on</a>".repeat(4_000).getBytes(StandardCharsets.UTF_8);
    OutputStream out = exchange.getResponseBody();
    for (int i = 0; i < 10_000; i++) {
      out.write(some);
    }
  }

  private static void promisesMore(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 5_000);
    exchange.getResponseBody().write("<rss>".getBytes(StandardCharsets.UTF_8));
    exchange.getResponseBody().flush();
  }

  private static void headers(HttpExchange exchange) throws IOException {
    for (int i = 0; i < 5_000; i++) {
      exchange.getResponseHeaders().add("X-Flood-" + i, "x".repeat(100));
    }
    exchange.sendResponseHeaders(200, -1);
  }
}
