package org.tocsin.feeds.poll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.tocsin.feeds.FeedSite;
import org.tocsin.feeds.state.FeedState;

/** Rules of polling that need a server's answers and the hours between them. */
class PollRulesTest extends PollingTest {

  /** Answers with a body and headers, names and values in turn. */
  private void answer(String path, String body, String... headers) {
    site.on(
        path,
        exchange -> {
          for (int i = 0; i < headers.length; i += 2) {
            exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
          }
          byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, bytes.length);
          exchange.getResponseBody().write(bytes);
        });
  }

  @Test
  void aBodyThatIsTheSameIsNotReadAgainWhereTheServerHasNoValidators() throws Exception {
    answer("/feed", FeedSite.rss("a"));
    subscribe("/feed");
    assertEquals(1, round().polled());
    clock.advance(Duration.ofHours(2));
    assertEquals(new PollCounts(1, 0, 1, 0, 0, 0), round());
    answer("/feed", FeedSite.rss("b", "a"));
    clock.advance(Duration.ofHours(2));
    assertEquals(1, round().entriesSent());
  }

  @Test
  void validatorsAreKeptAlsoWhereTheBodyIsTheSame() throws Exception {
    answer("/feed", FeedSite.rss("a"), "ETag", "\"one\"");
    subscribe("/feed");
    round();
    answer("/feed", FeedSite.rss("a"), "ETag", "\"two\"", "Last-Modified", "some day");
    clock.advance(Duration.ofHours(2));
    assertEquals(1, round().notModified());
    assertEquals("\"two\"", state("/feed").etag());
    assertEquals("some day", state("/feed").lastModified());
  }

  @Test
  void whatIsFreshIsNotAskedForAgain() throws Exception {
    answer("/feed", FeedSite.rss("a"), "Cache-Control", "public, max-age=1800");
    subscribe("/feed");
    round();
    clock.advance(Duration.ofMinutes(29));
    assertEquals(0, round().due());
    clock.advance(Duration.ofMinutes(5));
    assertEquals(1, round().due());
  }

  @Test
  void aFeedsUpdatePeriodIsHeeded() throws Exception {
    answer(
        "/feed",
        FeedSite.rss()
            .replace(
                "<language>",
                "<sy:updatePeriod xmlns:sy='http://purl.org/rss/1.0/modules/syndication/'>hourly"
                    + "</sy:updatePeriod><sy:updateFrequency"
                    + " xmlns:sy='http://purl.org/rss/1.0/modules/syndication/'>2"
                    + "</sy:updateFrequency><language>"));
    subscribe("/feed");
    assertEquals(1, round().polled());
    Instant next = state("/feed").nextPollAt();
    assertNotNull(next);
    assertTrue(!next.isBefore(clock.instant().plus(Duration.ofMinutes(30))), next.toString());
    assertTrue(!next.isAfter(clock.instant().plus(Duration.ofMinutes(33))), next.toString());
  }

  @Test
  void aFeedThatIsGoneForGoodIsPolledNoMoreAndOneThatIsNotFoundIs() throws Exception {
    site.status("/gone", 410);
    site.status("/missing", 404);
    subscribe("/gone", "/missing");
    assertEquals(2, round().failed());
    assertNull(state("/gone").nextPollAt());
    clock.advance(Duration.ofDays(30));
    site.forget();
    round();
    assertEquals(List.of("/missing"), site.asked());
    FeedState missing = state("/missing");
    assertEquals("404, not found", missing.lastError());
    assertEquals(Instant.parse("2025-06-03T09:00:00Z"), missing.firstErrorAt(), "since when");
  }

  @Test
  void everyRequestSaysWhoAsks() throws Exception {
    List<String> agents = new CopyOnWriteArrayList<>();
    for (String path : List.of("/robots.txt", "/feed")) {
      site.on(
          path,
          exchange -> {
            agents.add(exchange.getRequestHeaders().getFirst("User-Agent"));
            exchange.sendResponseHeaders(404, -1);
          });
    }
    subscribe("/feed");
    round();
    assertEquals(List.of(AGENT, AGENT), agents);
  }

  @Test
  void aCrawlDelayPartsTheRequestsToAHost() throws Exception {
    answer("/robots.txt", "User-agent: *\nCrawl-delay: 0.1\n");
    List<Long> starts = new CopyOnWriteArrayList<>();
    List<String> paths = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      paths.add("/feed" + i);
      site.on(
          "/feed" + i,
          exchange -> {
            starts.add(System.nanoTime());
            exchange.sendResponseHeaders(404, -1);
          });
    }
    subscribe(paths.toArray(String[]::new));
    assertEquals(6, round().failed());
    long span = starts.stream().mapToLong(s -> s).max().orElseThrow() - starts.getFirst();
    assertTrue(span >= Duration.ofMillis(450).toNanos(), "five pauses in " + span + " ns");
  }

  @Test
  void atTheDeadlineWhatWasDoneIsRememberedAndTheRestStaysDue() throws Exception {
    List<String> paths = new ArrayList<>();
    AtomicInteger asked = new AtomicInteger();
    for (int i = 0; i < 10; i++) {
      String feed = FeedSite.rss("entry" + i);
      paths.add("/feed" + i);
      site.on(
          "/feed" + i,
          exchange -> {
            if (asked.incrementAndGet() == 4) {
              clock.advance(Duration.ofMinutes(3));
            }
            byte[] bytes = feed.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
          });
    }
    subscribe(paths.toArray(String[]::new));
    PollCounts counts = round();
    assertTrue(counts.polled() >= 4 && counts.polled() <= 5, counts.toString());
    assertEquals(10 - counts.polled(), counts.remaining());
    assertEquals(0, counts.failed());
    int due = 0;
    for (String path : paths) {
      FeedState state = state(path);
      assertEquals(0, state.errors(), path);
      due += state.polledAt() == null && state.isDue(clock.instant()) ? 1 : 0;
    }
    assertEquals(counts.remaining(), due);
    clock.advance(Duration.ofMinutes(1));
    assertEquals(due, round().entriesSent(), "the next round brings the rest");
    assertEquals(10, drain().size());
  }
}
