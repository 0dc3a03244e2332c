package org.tocsin.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What comes of a request: the body, or which failure, and within which limits. */
final class WebClientTest extends SiteFixture {

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
}
