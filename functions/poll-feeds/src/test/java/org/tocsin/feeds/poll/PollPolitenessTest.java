package org.tocsin.feeds.poll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.tocsin.edge.Deadline;
import org.tocsin.feeds.FeedSite;
import org.tocsin.feeds.LocalServers;
import org.tocsin.feeds.read.FeedReader;
import org.tocsin.feeds.state.FeedState;
import org.tocsin.feeds.state.RoundLease;

/** What a site may ask of us, and what is not a feed's fault. */
class PollPolitenessTest extends PollingTest {

  private void robots(String text) {
    site.on(
        "/robots.txt",
        exchange -> {
          byte[] bytes = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, bytes.length);
          exchange.getResponseBody().write(bytes);
        });
  }

  private String[] feeds(int count) {
    List<String> paths = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      site.serve("/feed" + i, FeedSite.rss("entry" + i));
      paths.add("/feed" + i);
    }
    return paths.toArray(String[]::new);
  }

  @Test
  void aFeedThatRobotsTxtForbidsIsNotPolledAndTriedAgainLater() throws Exception {
    robots("User-agent: tocsin\nDisallow: /private/\n");
    site.serve("/private/feed", FeedSite.rss("a"));
    site.serve("/feed", FeedSite.rss("b"));
    subscribe("/private/feed", "/feed");
    assertEquals(new PollCounts(2, 1, 0, 1, 1, 0), round());
    assertEquals(List.of("/feed"), site.asked());
    FeedState forbidden = state("/private/feed");
    assertEquals(
        "robots.txt of " + site.hostPort() + " forbids this address", forbidden.lastError());
    assertEquals(clock.instant().plus(Duration.ofMinutes(5)), forbidden.nextPollAt());
    robots("User-agent: *\nDisallow:\n");
    clock.advance(Duration.ofHours(25));
    assertEquals(1, round().polled());
    assertNull(state("/private/feed").lastError());
    assertEquals(2, site.robotsAsked(), "read again after a day");
  }

  @Test
  void robotsTxtIsReadOnceForAllFeedsOfAHost() throws Exception {
    subscribe(feeds(20));
    assertEquals(20, round().polled());
    assertEquals(1, site.robotsAsked());
  }

  @Test
  void aRobotsTxtThatCannotBeReadPutsTheFeedOff() throws Exception {
    site.status("/robots.txt", 503);
    site.serve("/feed", FeedSite.rss("a"));
    subscribe("/feed");
    assertEquals(1, round().failed());
    assertTrue(site.asked().isEmpty());
    assertEquals(
        "robots.txt: the server answered 503", state("/feed").lastError(), "the reason is told");
    assertEquals(clock.instant().plus(Duration.ofMinutes(10)), state("/feed").nextPollAt());
  }

  @Test
  void aCrawlDelayLongerThanTheRoundLeavesTheOthersDueWithoutAnError() throws Exception {
    robots("User-agent: *\nCrawl-delay: 3600\n");
    subscribe(feeds(5));
    assertEquals(new PollCounts(5, 1, 0, 0, 1, 4), round());
    assertEquals(1, site.asked().size());
    int due = 0;
    for (int i = 0; i < 5; i++) {
      FeedState state = state("/feed" + i);
      assertEquals(0, state.errors());
      due += state.isDue(clock.instant()) ? 1 : 0;
    }
    assertEquals(4, due);
    assertEquals(new PollCounts(4, 0, 0, 0, 0, 4), round(), "nor in the next round");
    assertEquals(1, site.asked().size());
  }

  @Test
  void feedsOfOneHostMeetItOneAfterTheOther() throws Exception {
    List<Long> starts = new CopyOnWriteArrayList<>();
    AtomicInteger now = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    List<String> paths = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      paths.add("/feed" + i);
      site.on(
          "/feed" + i,
          exchange -> {
            starts.add(System.nanoTime());
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            exchange.sendResponseHeaders(500, -1);
            now.decrementAndGet();
          });
    }
    subscribe(paths.toArray(String[]::new));
    hostPause = Duration.ofMillis(30);
    assertEquals(12, round().failed());
    assertEquals(12, starts.size());
    long span = starts.stream().mapToLong(s -> s).max().orElseThrow() - starts.getFirst();
    assertTrue(span >= Duration.ofMillis(300).toNanos(), "eleven pauses in " + span + " ns");
    assertTrue(most.get() <= HostLane.AT_ONCE, most + " at once");
  }

  @Test
  void aHostThatHangsHoldsNoOtherUp() throws Exception {
    CountDownLatch others = new CountDownLatch(8);
    List<String> paths = new ArrayList<>(List.of("/hangs"));
    site.on(
        "/hangs",
        exchange -> {
          // Answers only when all the others have had their answer.
          try {
            boolean done = others.await(20, java.util.concurrent.TimeUnit.SECONDS);
            exchange.sendResponseHeaders(done ? 410 : 500, -1);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    for (int i = 0; i < 8; i++) {
      paths.add("/feed" + i);
      site.on(
          "/feed" + i,
          exchange -> {
            exchange.sendResponseHeaders(500, -1);
            others.countDown();
          });
    }
    subscribe(paths.toArray(String[]::new));
    assertEquals(9, round().failed());
    assertEquals("410, gone for good", state("/hangs").lastError());
  }

  @Test
  void aPollThatOurOwnDeadlineCutsIsNotTheFeedsError() throws Exception {
    CountDownLatch end = new CountDownLatch(1);
    site.on(
        "/slow",
        exchange -> {
          try {
            end.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    subscribe("/slow");
    FeedState before = state("/slow");
    FeedPoller poller =
        new FeedPoller(
            web,
            new FeedReader(),
            new EntryQueue(LocalServers.sqs(), queue),
            table,
            EVERYTHING,
            clock);
    Deadline soon = new Deadline(clock.instant().plusMillis(300), clock);
    assertInstanceOf(PollOutcome.Left.class, poller.poll(before, soon));
    assertEquals(before, state("/slow"), "due as before, without an error");
    end.countDown();
  }

  @Test
  void aSecondInvocationDoesNothingWhileOneIsUnderWay() throws Exception {
    subscribe(feeds(3));
    RoundLease.Held held = table.round().take(clock.instant(), clock.instant().plusSeconds(60));
    assertNotNull(held);
    assertEquals(new PollCounts(0, 0, 0, 0, 0, 0), round());
    assertTrue(site.asked().isEmpty());
    table.round().release(held);
    assertEquals(3, round().polled());
  }

  @Test
  void aProcessThatIsAloneNeedNotWaitForADeadRound() throws Exception {
    subscribe(feeds(2));
    table.round().expire(clock.instant());
    assertNotNull(table.round().take(clock.instant(), clock.instant().plusSeconds(60)));
    table.round().expire(clock.instant());
    assertEquals(2, round().polled());
    assertTrue(lines.stream().anyMatch(l -> l.contains("the round before died")));
    clock.advance(Duration.ofHours(2));
    lines.clear();
    assertEquals(2, round().notModified());
    assertTrue(lines.stream().noneMatch(l -> l.contains("died")), "that round gave it back");
  }

  @Test
  void afterARoundThatDiedFeedsAreClaimedOneByOne() throws Exception {
    subscribe(feeds(3));
    assertNotNull(table.round().take(clock.instant(), clock.instant().plusSeconds(60)));
    clock.advance(Duration.ofMinutes(2));
    List<FeedState> seen = new CopyOnWriteArrayList<>();
    site.on(
        "/feed0",
        exchange -> {
          seen.add(state("/feed0"));
          exchange.sendResponseHeaders(500, -1);
        });
    assertEquals(new PollCounts(3, 2, 0, 1, 2, 0), round());
    assertEquals(
        clock.instant().plus(Duration.ofMinutes(16)),
        seen.getFirst().nextPollAt(),
        "were this poll the end of the round, the next would not begin with it");
    assertTrue(lines.stream().anyMatch(l -> l.contains("the round before died")));
  }
}
