package org.tocsin.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.tocsin.edge.Environment;
import org.tocsin.pipeline.json.Json;
import org.tocsin.pipeline.json.MalformedRecordException;
import org.tocsin.pipeline.record.Article;
import org.tocsin.pipeline.record.ArticleId;
import org.tocsin.pipeline.record.FeedEntry;
import software.amazon.awssdk.services.s3.S3Client;

/** The function against a real web server and a real S3 server on loopback. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ScrapeArticleHandlerTest {

  private static final String TEXT =
      "<p>The river rose by two metres within a night and flooded the lower town.</p>"
          + "<p>Some three hundred people left their houses before dawn, the office said.</p>";

  @SuppressWarnings("ArrayRecordComponent")
  private record Route(int status, String type, byte[] body) {}

  private final Map<String, Route> routes = new ConcurrentHashMap<>();
  private final List<String> lines = new CopyOnWriteArrayList<>();
  private HttpServer site;
  private S3Proxy bucketServer;
  private S3Client s3;
  private ScrapeArticleHandler handler;
  private String base;

  @BeforeAll
  void start() throws Exception {
    site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    site.createContext(
        "/",
        exchange -> {
          Route route = routes.get(exchange.getRequestURI().getPath());
          Route found = route == null ? new Route(404, "text/plain", new byte[0]) : route;
          exchange.getResponseHeaders().set("Content-Type", found.type);
          int length = found.body.length;
          exchange.sendResponseHeaders(found.status, length == 0 ? -1 : length);
          exchange.getResponseBody().write(found.body);
          exchange.close();
        });
    site.start();
    base = "http://127.0.0.1:" + site.getAddress().getPort();
    bucketServer =
        S3Proxy.builder()
            .blobStore(new TransientNio2BlobStore())
            .endpoint(URI.create("http://127.0.0.1:0"))
            .awsAuthentication(AuthenticationType.AWS_V4, "local", "localsecret")
            .build();
    bucketServer.start();
    Environment environment =
        new Environment(
            Map.of(
                "BUCKET", "news",
                "USER_AGENT", "Tocsin/0.1 (+test@example.org)",
                "ALLOW_PRIVATE", "127.0.0.1:" + site.getAddress().getPort(),
                "AWS_REGION", "us-east-1",
                "AWS_ACCESS_KEY_ID", "local",
                "AWS_SECRET_ACCESS_KEY", "localsecret",
                "AWS_ENDPOINT_URL_S3", "http://127.0.0.1:" + bucketServer.getPort()),
            Clock.fixed(Instant.parse("2025-06-04T00:00:00Z"), ZoneOffset.UTC),
            lines::add);
    s3 = environment.aws().set("S3", S3Client.builder()).forcePathStyle(true).build();
    s3.createBucket(r -> r.bucket("news"));
    handler = new ScrapeArticleHandler(environment);
  }

  @AfterAll
  void stop() throws Exception {
    s3.close();
    site.stop(0);
    bucketServer.stop();
  }

  @BeforeEach
  void clear() {
    routes.clear();
    lines.clear();
  }

  private void page(String path, String html) {
    routes.put(path, new Route(200, "text/html", html.getBytes(StandardCharsets.UTF_8)));
  }

  private String entry(String url) {
    return Json.write(
        new FeedEntry(1, URI.create(url), "T", null, null, URI.create(base + "/f"), "O", "en"));
  }

  /** Sends a batch and returns the ids that came back: m0 is the first message. */
  private List<String> send(String... bodies) throws IOException, MalformedRecordException {
    List<Map<String, String>> records = new java.util.ArrayList<>();
    for (int i = 0; i < bodies.length; i++) {
      records.add(Map.of("messageId", "m" + i, "body", bodies[i]));
    }
    byte[] event = Json.write(Map.of("Records", records)).getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    handler.handleRequest(new ByteArrayInputStream(event), out, new TestContext(30_000));
    List<String> failed = new java.util.ArrayList<>();
    JsonNode answer = Json.readTree(out.toString(StandardCharsets.UTF_8));
    answer.get("batchItemFailures").forEach(i -> failed.add(i.get("itemIdentifier").asText()));
    return failed;
  }

  private Article stored(String url) throws MalformedRecordException {
    String key = ArticleId.articleKey(ArticleId.of(URI.create(url)));
    return Json.read(
        s3.getObjectAsBytes(r -> r.bucket("news").key(key)).asByteArray(), Article.class);
  }

  private String log() {
    return lines.stream().collect(Collectors.joining("\n"));
  }

  @Test
  void keepsPageAndArticle() throws Exception {
    page("/a", "<html><head><title>Flood</title></head><body><article>" + TEXT);
    assertEquals(List.of(), send(entry(base + "/a")));
    Article article = stored(base + "/a");
    assertEquals("Flood", article.headline());
    assertEquals(2, article.paragraphs().size());
    assertEquals(URI.create(base + "/f"), article.feed());
    var object = s3.getObjectAsBytes(r -> r.bucket("news").key(ArticleId.pageKey(article.id())));
    try (var gzip = new GZIPInputStream(object.asInputStream())) {
      assertEquals(
          new String(routes.get("/a").body, StandardCharsets.UTF_8),
          new String(gzip.readAllBytes(), StandardCharsets.UTF_8));
    }
    assertEquals("UTF-8", object.response().metadata().get("charset"));
  }

  @Test
  void theSameArticleIsWrittenOnce() throws Exception {
    page("/same", "<title>Flood</title><article>" + TEXT);
    send(entry(base + "/same"));
    String key = ArticleId.articleKey(ArticleId.of(URI.create(base + "/same")));
    Instant first = s3.headObject(r -> r.bucket("news").key(key)).lastModified();
    send(entry(base + "/same"));
    assertTrue(log().contains("UNCHANGED"), log());
    assertEquals(first, s3.headObject(r -> r.bucket("news").key(key)).lastModified());
    page("/same", "<title>Flood</title><article>" + TEXT + "<p>The water has fallen since.</p>");
    send(entry(base + "/same"));
    assertTrue(log().contains("UPDATED"), log());
    assertEquals(3, stored(base + "/same").paragraphs().size());
  }

  @Test
  void onlyWhatMayGoBetterComesBack() throws Exception {
    page("/good", "<title>Flood</title><article>" + TEXT);
    page("/wall", "<title>Just a moment...</title><p>Checking your browser before you go on.</p>");
    routes.put("/busy", new Route(503, "text/plain", new byte[0]));
    routes.put("/slow", new Route(429, "text/plain", new byte[0]));
    routes.put("/broken", new Route(500, "text/plain", new byte[0]));
    routes.put("/forbidden", new Route(403, "text/plain", new byte[0]));
    routes.put("/picture", new Route(200, "image/png", new byte[] {1, 2, 3}));
    List<String> failed =
        send(
            entry(base + "/good"),
            entry(base + "/missing"),
            entry(base + "/busy"),
            entry(base + "/slow"),
            entry(base + "/broken"),
            entry(base + "/forbidden"),
            entry(base + "/wall"),
            entry(base + "/picture"),
            entry("http://169.254.169.254/latest/meta-data"),
            "{\"version\":1}",
            "no JSON at all");
    assertEquals(List.of("m2", "m3", "m4", "m9", "m10"), failed);
    assertEquals("Flood", stored(base + "/good").headline());
    String log = log();
    for (String said :
        List.of("PagesGone", "BOT_WALL", "NOT_TEXT", "FetchRefused", "malformed message")) {
      assertTrue(log.contains(said), said + " is not in " + log);
    }
  }

  @Test
  void nothingIsBegunWhenTheTimeIsUp() throws Exception {
    byte[] event =
        Json.write(
                Map.of(
                    "Records", List.of(Map.of("messageId", "m0", "body", entry(base + "/late")))))
            .getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    handler.handleRequest(new ByteArrayInputStream(event), out, new TestContext(3_000));
    assertEquals(
        "{\"batchItemFailures\":[{\"itemIdentifier\":\"m0\"}]}",
        out.toString(StandardCharsets.UTF_8));
  }

  @Test
  void anotherCharsetIsRead() throws Exception {
    String html =
        "<html><head><meta charset=\"windows-1251\"><title>Река</title></head><body><article>"
            + "<p>Река поднялась за ночь на два метра и затопила нижний город, сообщили власти.</p>";
    routes.put(
        "/ru",
        new Route(
            200, "text/html", html.getBytes(java.nio.charset.Charset.forName("windows-1251"))));
    assertEquals(List.of(), send(entry(base + "/ru")));
    assertEquals("Река", stored(base + "/ru").headline());
  }
}
