package org.tocsin.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebClientTest {

  private static final Instant NOW = Instant.parse("2025-06-03T09:00:00Z");
  private static final FetchLimits SHORT =
      new FetchLimits(
          100_000, Duration.ofSeconds(5), Duration.ofMillis(400), Duration.ofSeconds(5), 8);

  private TestSite site;
  private final List<WebClient> clients = new ArrayList<>();

  @BeforeEach
  void start() throws IOException {
    site = new TestSite();
  }

  @AfterEach
  void stop() throws Exception {
    clients.forEach(WebClient::close);
    site.close();
  }

  private WebClient client(String... alsoAllowed) {
    List<String> allowed = new ArrayList<>(Arrays.asList(alsoAllowed));
    allowed.add(site.hostPort());
    WebClient client =
        new WebClient(
            WebClientSettings.of("Tocsin/0.1 (+test)", AddressPolicy.allowing(allowed)),
            Clock.fixed(NOW, ZoneOffset.UTC));
    clients.add(client);
    return client;
  }

  private Fetched fetch(String path) {
    return client().fetch(FetchRequest.feed(site.url(path)));
  }

  private Fetched fetchRaw(FetchLimits limits, TestSite.RawRoute route) throws IOException {
    String place = site.raw(route);
    URI url = URI.create("http://" + place + "/");
    return client(place).fetch(FetchRequest.feed(url).within(limits));
  }

  private static void assertFailed(FailureKind kind, String detail, Fetched fetched) {
    Fetched.Failed failed = assertInstanceOf(Fetched.Failed.class, fetched, fetched.why());
    assertEquals(kind, failed.kind(), failed.why());
    assertTrue(failed.detail().contains(detail), failed.detail());
  }

  @Test
  void bodyComesWithItsHeadersAsSent() {
    site.page(
        "/feed",
        "<rss/>",
        "Content-Type",
        "Application/RSS+xml; Charset=\"utf-8\"",
        "ETag",
        "W/\"a b\"",
        "Last-Modified",
        "whenever",
        "Cache-Control",
        "max-age=60");
    Fetched.Body body = assertInstanceOf(Fetched.Body.class, fetch("/feed"));
    assertEquals("<rss/>", new String(body.bytes(), UTF_8));
    assertEquals("application/rss+xml", body.headers().mediaType());
    assertEquals("utf-8", body.headers().charset());
    assertEquals("W/\"a b\"", body.headers().etag());
    assertEquals("whenever", body.headers().lastModified());
    assertEquals("max-age=60", body.headers().cacheControl());
    assertFalse(body.redirects().allPermanent());
  }

  @Test
  void requestSaysWhoWeAreAndNothingElse() {
    site.page("/feed", "x", "Set-Cookie", "a=b");
    WebClient client = client();
    FetchRequest request =
        FetchRequest.feed(site.url("/feed#part")).ifChanged("\"tag\"", "some day");
    client.fetch(request);
    client.fetch(request);
    var headers = site.exchanges().get(1).getRequestHeaders();
    assertEquals("/feed", site.exchanges().get(1).getRequestURI().toString());
    assertEquals("Tocsin/0.1 (+test)", headers.getFirst("User-Agent"));
    assertEquals("\"tag\"", headers.getFirst("If-None-Match"));
    assertEquals("some day", headers.getFirst("If-Modified-Since"));
    for (String absent : List.of("Cookie", "Referer", "Authorization", "Upgrade")) {
      assertNull(headers.getFirst(absent), absent);
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"gzip", "x-gzip", "deflate", "identity"})
  void bodyIsInflated(String encoding) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (var deflating =
        encoding.endsWith("gzip")
            ? new GZIPOutputStream(out)
            : encoding.equals("deflate") ? new DeflaterOutputStream(out) : out) {
      deflating.write("tocsin".repeat(100).getBytes(UTF_8));
    }
    site.bytes("/feed", 200, out.toByteArray(), "Content-Encoding", encoding);
    Fetched.Body body = assertInstanceOf(Fetched.Body.class, fetch("/feed"));
    assertEquals("tocsin".repeat(100), new String(body.bytes(), UTF_8));
  }

  /** "tocsin " a hundred times, and fifty megabytes of zeros, as Brotli writes them. */
  private static final String BROTLI = "G7sC+I1Utb8ec3ujkyBpc1FbJPDNcQI=";

  private static final String BROTLI_BOMB =
      "y///P/gnAOKxQCD3/o///3/wTwDEYRGA7v0f////4J8AiMMCAN37P/7//8E/AR"
          + "CHBQC693/8//+DfwIgDgsAdO//+P//B/8EQBwWAOje/+X//wf+CYA4LADQvf8A";

  @Test
  void brotliIsInflated() {
    byte[] body = Base64.getDecoder().decode(BROTLI);
    site.bytes("/br", 200, body, "Content-Encoding", "br");
    assertEquals("tocsin ".repeat(100), text(fetch("/br")));
  }

  @Test
  void rawDeflateIsInflatedToo() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Deflater raw = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    try (var deflating = new DeflaterOutputStream(out, raw)) {
      deflating.write("tocsin ".repeat(100).getBytes(UTF_8));
    } finally {
      raw.end();
    }
    site.bytes("/raw", 200, out.toByteArray(), "Content-Encoding", "deflate");
    assertEquals("tocsin ".repeat(100), text(fetch("/raw")));
  }

  @Test
  void twoEncodingsAreUndoneInTheirOrder() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(out)) {
      gzip.write(Base64.getDecoder().decode(BROTLI));
    }
    site.bytes("/both", 200, out.toByteArray(), "Content-Encoding", "br, gzip");
    assertEquals("tocsin ".repeat(100), text(fetch("/both")));
  }

  private static String text(Fetched fetched) {
    return new String(assertInstanceOf(Fetched.Body.class, fetched, fetched.why()).bytes(), UTF_8);
  }

  @Test
  void damagedBrotliIsBadEncoding() {
    byte[] body = Base64.getDecoder().decode(BROTLI);
    byte[] half = Arrays.copyOf(body, body.length / 2);
    site.bytes("/half", 200, half, "Content-Encoding", "br");
    assertFailed(FailureKind.BAD_ENCODING, "damaged", fetch("/half"));
    site.bytes("/none", 200, "<html>no brotli".getBytes(UTF_8), "Content-Encoding", "br");
    assertFailed(FailureKind.BAD_ENCODING, "damaged", fetch("/none"));
  }

  @Test
  void brotliThatTheServerStopsSendingIsTruncated() throws IOException {
    Fetched fetched =
        fetchRaw(
            SHORT,
            s -> {
              String head = "HTTP/1.1 200 OK\r\nContent-Encoding: br\r\nContent-Length: 99\r\n\r\n";
              write(s, head);
              s.getOutputStream().write(Base64.getDecoder().decode(BROTLI), 0, 9);
            });
    assertFailed(FailureKind.TRUNCATED, "", fetched);
  }

  @Test
  void brotliBombIsCutAtTheLimitAndNamed() {
    byte[] bomb = Base64.getDecoder().decode(BROTLI_BOMB);
    assertTrue(bomb.length < 100, "small on the wire");
    site.bytes("/bomb", 200, bomb, "Content-Encoding", "br");
    assertFailed(FailureKind.TOO_LARGE, "bytes passed: after inflation", fetch("/bomb"));
  }

  @Test
  void gzipBombIsCutAtTheLimitAndNamed() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(out)) {
      gzip.write(new byte[50 << 20]);
    }
    assertTrue(out.size() < 100_000, "small on the wire");
    site.bytes("/bomb", 200, out.toByteArray(), "Content-Encoding", "gzip");
    assertFailed(
        FailureKind.TOO_LARGE, "body limit of 8388608 bytes passed: after", fetch("/bomb"));
  }

  @Test
  void truncatedGzipIsBadEncoding() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(out)) {
      gzip.write("tocsin".repeat(1000).getBytes(UTF_8));
    }
    byte[] half = Arrays.copyOf(out.toByteArray(), out.size() / 2);
    site.bytes("/half", 200, half, "Content-Encoding", "gzip");
    assertFailed(FailureKind.BAD_ENCODING, "ends too early", fetch("/half"));
  }

  @Test
  void announcedLengthBeyondTheLimitIsNotRead() throws IOException {
    Fetched fetched =
        fetchRaw(SHORT, s -> write(s, "HTTP/1.1 200 OK\r\nContent-Length: 99999999\r\n\r\nx"));
    assertFailed(FailureKind.TOO_LARGE, "99999999 bytes announced", fetched);
  }

  @Test
  void lengthThatPromisesMoreThanComesIsTruncated() throws IOException {
    Fetched fetched =
        fetchRaw(SHORT, s -> write(s, "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort"));
    assertFailed(FailureKind.TRUNCATED, "", fetched);
  }

  @Test
  void lengthThatPromisesLessEndsTheBody() throws IOException {
    Fetched fetched =
        fetchRaw(SHORT, s -> write(s, "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nshort"));
    assertArrayEquals("sho".getBytes(UTF_8), assertInstanceOf(Fetched.Body.class, fetched).bytes());
  }

  @Test
  void drippingBodyIsCutByTheTotalDeadline() throws Exception {
    CountDownLatch done = new CountDownLatch(1);
    Fetched fetched =
        fetchRaw(
            SHORT,
            s -> {
              write(s, "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n");
              drip(s, done);
            });
    done.countDown();
    assertFailed(FailureKind.TIMEOUT, "limit of PT0.4S", fetched);
  }

  @Test
  void drippingHeaderIsCutByTheTotalDeadline() throws Exception {
    CountDownLatch done = new CountDownLatch(1);
    Fetched fetched =
        fetchRaw(
            SHORT,
            s -> {
              write(s, "HTTP/1.1 200 OK\r\nX-Slow: ");
              drip(s, done);
            });
    done.countDown();
    assertFailed(FailureKind.TIMEOUT, "limit of PT0.4S", fetched);
  }

  @Test
  void silentServerIsLeftAfterTheResponseTimeout() throws Exception {
    CountDownLatch done = new CountDownLatch(1);
    FetchLimits limits =
        new FetchLimits(
            1000, Duration.ofMillis(200), Duration.ofSeconds(20), Duration.ofSeconds(5), 8);
    Fetched fetched = fetchRaw(limits, s -> assertTrue(done.await(20, TimeUnit.SECONDS)));
    done.countDown();
    assertFailed(FailureKind.TIMEOUT, "silent for longer than the limit of PT0.2S", fetched);
  }

  private static void drip(Socket socket, CountDownLatch done)
      throws IOException, InterruptedException {
    while (!done.await(20, TimeUnit.MILLISECONDS)) {
      write(socket, "x");
    }
  }

  private static void write(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(ISO_8859_1));
    socket.getOutputStream().flush();
  }

  @Test
  void hugeHeadersAreNamed() throws IOException {
    String line = "HTTP/1.1 200 OK\r\nX-Huge: " + "x".repeat(20_000) + "\r\n\r\n";
    assertFailed(FailureKind.TOO_LARGE, "", fetchRaw(SHORT, s -> write(s, line)));
    String many = "HTTP/1.1 200 OK\r\n" + "X-Many: x\r\n".repeat(300) + "\r\n";
    assertFailed(FailureKind.TOO_LARGE, "", fetchRaw(SHORT, s -> write(s, many)));
  }

  @Test
  void answerThatIsNoHttpIsNamed() throws IOException {
    assertFailed(
        FailureKind.PROTOCOL, "", fetchRaw(SHORT, s -> write(s, "SSH-2.0-OpenSSH_9.9\r\n\r\n")));
  }

  @Test
  void redirectsAreFollowedAndTold() {
    site.redirect("/a", 301, "/b?x=1");
    site.redirect("/b", 308, "c");
    site.page("/c", "there");
    Fetched.Body body = assertInstanceOf(Fetched.Body.class, fetch("/a"));
    assertEquals(site.url("/c"), body.url());
    assertTrue(body.redirects().allPermanent());
    assertEquals(site.url("/b?x=1"), body.redirects().hops().get(0).to());
    site.redirect("/b", 302, "/c");
    assertFalse(fetch("/a").redirects().allPermanent());
  }

  @Test
  void redirectLoopIsNamed() {
    site.redirect("/a", 302, "/b");
    site.redirect("/b", 302, "/a");
    assertFailed(FailureKind.REDIRECT_LOOP, "back to " + site.url("/a"), fetch("/a"));
  }

  @Test
  void endlessRedirectsAreNamed() {
    for (int i = 0; i < 20; i++) {
      site.redirect("/" + i, 302, "/" + (i + 1));
    }
    assertFailed(FailureKind.TOO_MANY_REDIRECTS, "limit 8", fetch("/0"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "http://169.254.169.254/latest/meta-data/, ADDRESS",
    "http://localhost:8080/, ADDRESS",
    "http://user@example.com/, USER_INFO",
    "http://example.com:22/, PORT"
  })
  void redirectToAForbiddenPlaceIsRefused(String target, RefusalReason reason) {
    site.redirect("/a", 302, target);
    Fetched.Refused refused = assertInstanceOf(Fetched.Refused.class, fetch("/a"));
    assertEquals(reason, refused.refusal().reason());
    assertEquals(1, refused.redirects().hops().size());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"file:///etc/passwd", "gopher://example.com/", "http://"})
  void redirectToNoWebAddressIsNamed(String target) {
    site.redirect("/a", 302, target);
    assertFailed(FailureKind.BAD_REDIRECT, target, fetch("/a"));
  }

  @Test
  void statusesAreOutcomes() {
    site.bytes("/304", 304, new byte[0], "ETag", "\"new\"");
    assertEquals(
        "\"new\"", assertInstanceOf(Fetched.NotModified.class, fetch("/304")).headers().etag());
    site.bytes("/410", 410, new byte[0]);
    assertEquals(410, assertInstanceOf(Fetched.Gone.class, fetch("/410")).status());
    assertEquals(404, assertInstanceOf(Fetched.Gone.class, fetch("/absent")).status());
    site.bytes("/429", 429, new byte[0], "Retry-After", "120");
    assertEquals(
        NOW.plusSeconds(120), assertInstanceOf(Fetched.Throttled.class, fetch("/429")).retryAt());
    site.bytes("/503", 503, new byte[0], "Retry-After", "Tue, 3 Jun 2025 10:00:00 GMT");
    assertEquals(
        NOW.plusSeconds(3600), assertInstanceOf(Fetched.Throttled.class, fetch("/503")).retryAt());
    site.bytes("/408", 408, new byte[0]);
    assertInstanceOf(Fetched.Throttled.class, fetch("/408"));
    site.bytes("/500", 500, new byte[10]);
    assertFailed(FailureKind.SERVER_ERROR, "500", fetch("/500"));
    site.bytes("/403", 403, new byte[10]);
    assertFailed(FailureKind.CLIENT_ERROR, "403", fetch("/403"));
  }

  @Test
  void closedPortIsAFailureToConnect() throws Exception {
    int port;
    try (var socket = new java.net.ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    Fetched fetched =
        client("127.0.0.1:" + port)
            .fetch(FetchRequest.feed(URI.create("http://127.0.0.1:" + port + "/")));
    assertFailed(FailureKind.CONNECT, "", fetched);
  }

  @Test
  void atMostTwoRequestsGoToOneHostAtATime() throws Exception {
    AtomicInteger now = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    CountDownLatch two = new CountDownLatch(2);
    site.on(
        "/slow",
        exchange -> {
          most.accumulateAndGet(now.incrementAndGet(), Math::max);
          two.countDown();
          try {
            assertTrue(two.await(5, TimeUnit.SECONDS));
          } catch (InterruptedException e) {
            throw new IOException(e);
          }
          now.decrementAndGet();
          exchange.sendResponseHeaders(204, -1);
        });
    WebClient client = client();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Fetched>> all = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        all.add(threads.submit(() -> client.fetch(FetchRequest.feed(site.url("/slow")))));
      }
      for (Future<Fetched> one : all) {
        assertInstanceOf(Fetched.Body.class, one.get(20, TimeUnit.SECONDS));
      }
    }
    assertEquals(2, most.get());
  }

  @Test
  void robotsDecideOnPagesAndNotOnFeeds() {
    site.page("/robots.txt", "User-agent: tocsin\nDisallow: /private\nCrawl-delay: 7\n");
    site.page("/private/a", "x");
    site.page("/open", "x");
    WebClient client = client();
    assertNull(client.crawlDelay(site.url("/open")));
    Fetched.Refused refused =
        assertInstanceOf(
            Fetched.Refused.class, client.fetch(FetchRequest.page(site.url("/private/a"))));
    assertEquals(RefusalReason.ROBOTS, refused.refusal().reason());
    assertInstanceOf(Fetched.Body.class, client.fetch(FetchRequest.page(site.url("/open"))));
    assertInstanceOf(Fetched.Body.class, client.fetch(FetchRequest.feed(site.url("/private/a"))));
    assertEquals(Duration.ofSeconds(7), client.crawlDelay(site.url("/open")));
    long reads =
        site.exchanges().stream()
            .filter(e -> e.getRequestURI().getPath().equals("/robots.txt"))
            .count();
    assertEquals(1, reads, "robots.txt is read once");
  }

  @Test
  void pagesComeNoFasterThanTheirRobotsAsk() {
    site.page("/robots.txt", "User-agent: *\nCrawl-delay: 0.1\n");
    site.page("/a", "x");
    WebClient client = client();
    long start = System.nanoTime();
    for (int i = 0; i < 3; i++) {
      assertInstanceOf(Fetched.Body.class, client.fetch(FetchRequest.page(site.url("/a"))));
    }
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    assertTrue(took.compareTo(Duration.ofMillis(200)) >= 0, took.toString());
  }

  @Test
  void aPauseBeyondThePatienceIsNotWaitedFor() {
    site.page("/robots.txt", "User-agent: *\nCrawl-delay: 3600\n");
    site.page("/a", "x");
    WebClient client = client();
    assertInstanceOf(Fetched.Body.class, client.fetch(FetchRequest.page(site.url("/a"))));
    assertFailed(
        FailureKind.HOST_BUSY,
        "its robots.txt asks for PT1H; patience PT1M",
        client.fetch(FetchRequest.page(site.url("/a"))));
    assertEquals(2, site.exchanges().size(), "robots.txt and one page");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"404", "403", "410"})
  void robotsThatIsNotThereAllows(int status) {
    site.bytes("/robots.txt", status, new byte[0]);
    site.page("/open", "x");
    assertInstanceOf(Fetched.Body.class, client().fetch(FetchRequest.page(site.url("/open"))));
  }

  @Test
  void robotsThatCannotBeReadPutsTheVisitOff() {
    site.bytes("/robots.txt", 500, new byte[0]);
    site.page("/open", "x");
    Fetched.Throttled throttled =
        assertInstanceOf(
            Fetched.Throttled.class, client().fetch(FetchRequest.page(site.url("/open"))));
    assertEquals(NOW.plus(Duration.ofMinutes(10)), throttled.retryAt());
    assertTrue(throttled.why().contains("robots.txt"), throttled.why());
  }
}
