package org.tocsin.feeds.poll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tocsin.edge.Deadline;
import org.tocsin.feeds.FeedSite;
import org.tocsin.feeds.LocalServers;
import org.tocsin.feeds.read.FeedReader;
import org.tocsin.feeds.state.FeedState;
import org.tocsin.feeds.state.FeedTable;
import org.tocsin.pipeline.record.ArticleId;
import org.tocsin.pipeline.record.FeedEntry;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

class PollRoundTest extends PollingTest {

  @Test
  void newEntriesAreSentOnceAndTheFeedIsAskedConditionally() throws Exception {
    site.serve("/feed", FeedSite.rss("a", "b"));
    subscribe("/feed");
    assertEquals(new PollCounts(1, 1, 0, 0, 2, 0), round());
    List<FeedEntry> sent = LocalServers.drain(queue);
    assertEquals(2, sent.size());
    FeedEntry first =
        sent.stream().filter(e -> e.url().getPath().equals("/a")).findFirst().orElseThrow();
    assertEquals(URI.create("https://news.example/a"), first.url());
    assertEquals("Title of a", first.title());
    assertEquals("Courier", first.outlet());
    assertEquals("en", first.language());
    assertEquals("2025-06-02T08:00:00Z", String.valueOf(first.published()));

    assertEquals(new PollCounts(0, 0, 0, 0, 0, 0), round(), "not due yet");
    clock.advance(Duration.ofMinutes(6));
    assertEquals(new PollCounts(1, 0, 1, 0, 0, 0), round(), "304");

    site.serve("/feed", FeedSite.rss("c", "a", "b"));
    clock.advance(Duration.ofMinutes(6));
    assertEquals(1, round().entriesSent());
    assertEquals(List.of("/c"), drain());
  }

  @Test
  void deathBetweenSendAndRememberGivesDuplicatesAndNoLoss() throws Exception {
    site.serve("/feed", FeedSite.rss("a", "b"));
    subscribe("/feed");
    FeedTable dying =
        new FeedTable(
            LocalServers.dynamo(
                new ExecutionInterceptor() {
                  @Override
                  public void beforeExecution(
                      Context.BeforeExecution context, ExecutionAttributes attributes) {
                    if (context.request() instanceof UpdateItemRequest update
                        && !update.updateExpression().contains("heldUntil = ")) {
                      throw SdkClientException.create("the machine is gone");
                    }
                  }
                }),
            tableName);
    assertEquals(1, round(dying, EVERYTHING, Duration.ofMinutes(2)).failed());
    assertEquals(List.of("/a", "/b"), drain(), "sent before the death");
    assertEquals(0, round().due(), "the dead round holds its lease");
    clock.advance(Duration.ofMinutes(3));
    assertEquals(2, round().entriesSent(), "sent again");
    assertEquals(List.of("/a", "/b"), drain());
  }

  @Test
  void entriesThatTheQueueRefusesStayNew() throws Exception {
    site.serve("/feed", FeedSite.rss("a", "b"));
    subscribe("/feed");
    AtomicBoolean broken = new AtomicBoolean(true);
    EntryQueue flaky =
        new EntryQueue(
            LocalServers.sqs(
                new ExecutionInterceptor() {
                  @Override
                  public void beforeExecution(
                      Context.BeforeExecution context, ExecutionAttributes attributes) {
                    if (broken.get()) {
                      throw SdkClientException.create("no queue");
                    }
                  }
                }),
            queue);
    FeedPoller poller = new FeedPoller(web, new FeedReader(), flaky, table, EVERYTHING, clock);
    URI feed = site.url("/feed");
    assertEquals(new PollOutcome.Polled(List.of(), 2, 0), poll(poller, feed));
    broken.set(false);
    clock.advance(Duration.ofMinutes(6));
    assertEquals(
        new PollOutcome.Polled(
            Stream.of("a", "b")
                .map(name -> ArticleId.of(URI.create("https://news.example/" + name)))
                .toList(),
            0,
            0),
        poll(poller, feed),
        "no 304 hides them");
    assertEquals(List.of("/a", "/b"), drain());
  }

  private PollOutcome poll(FeedPoller poller, URI feed) {
    Instant now = clock.instant();
    FeedState state = table.claim(feed, now, now.plusSeconds(60));
    assertNotNull(state, "claimed");
    return poller.poll(state, new Deadline(now.plusSeconds(20), clock));
  }

  @Test
  void twoInvocationsAtOncePollEachFeedOnce() throws Exception {
    List<String> paths = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      paths.add("/feed" + i);
      site.serve("/feed" + i, FeedSite.rss("entry" + i));
    }
    subscribe(paths.toArray(String[]::new));
    int sent;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var one = threads.submit(() -> round());
      var other = threads.submit(() -> round());
      sent = one.get().entriesSent() + other.get().entriesSent();
    }
    assertEquals(30, sent);
    assertEquals(30, site.asked().size());
    assertEquals(30, drain().size());
  }

  @Test
  void badFeedsStopNoOther() throws Exception {
    site.serve("/good", FeedSite.rss("a"));
    site.serve("/page", "<!DOCTYPE html><html><title>Moved</title></html>");
    site.serve("/empty", "");
    site.status("/gone", 410);
    site.status("/busy", 429, "Retry-After", "7200");
    site.on("/cut", exchange -> exchange.sendResponseHeaders(200, 1000));
    subscribe(
        "/good", "/page", "/empty", "/gone", "/busy", "/cut", "/absent", "http://169.254.169.254/");
    PollCounts counts = round();
    assertEquals(new PollCounts(8, 1, 0, 7, 1, 0), counts);
    assertEquals("not a feed: a web page, no feed: Moved", state("/page").lastError());
    assertEquals("not a feed: 0 bytes", state("/empty").lastError());
    assertNull(state("/gone").nextPollAt(), "polled no more");
    assertEquals(clock.instant().plus(Duration.ofHours(2)), state("/busy").nextPollAt());
    assertEquals(clock.instant().plus(Duration.ofMinutes(5)), state("/absent").nextPollAt());
    assertEquals(0, state("/good").errors());
    for (String path : List.of("/good", "/page", "/gone", "/busy", "/cut", "169.254.169.254")) {
      assertEquals(1, lines.stream().filter(l -> l.contains(path)).count(), path);
    }
  }

  @Test
  void failuresBackOffAndSuccessEndsThem() throws Exception {
    site.status("/feed", 500);
    subscribe("/feed");
    Set<Duration> waits = new java.util.LinkedHashSet<>();
    for (int i = 0; i < 12; i++) {
      assertEquals(1, round().failed());
      Instant next = state("/feed").nextPollAt();
      assertNotNull(next);
      waits.add(Duration.between(clock.instant(), next));
      clock.advance(Duration.between(clock.instant(), next));
    }
    assertEquals(
        "PT5M PT10M PT20M PT40M PT1H20M PT2H40M PT5H20M PT10H40M PT21H20M PT24H",
        waits.stream().map(Duration::toString).collect(Collectors.joining(" ")));
    FeedState failing = state("/feed");
    assertEquals(12, failing.errors());
    assertEquals(Instant.parse("2025-06-03T09:00:00Z"), failing.firstErrorAt());
    site.serve("/feed", FeedSite.rss("a"));
    assertEquals(1, round().polled());
    assertEquals(0, state("/feed").errors());
    assertNull(state("/feed").lastError());
  }

  @Test
  void noFeedIsTakenWhenTimeIsShort() throws Exception {
    site.serve("/feed", FeedSite.rss("a"));
    subscribe("/feed");
    PollCounts counts = round(table, EVERYTHING, Duration.ofSeconds(1));
    assertEquals(new PollCounts(1, 0, 0, 0, 0, 1), counts);
    assertTrue(site.asked().isEmpty());
    assertEquals(1, round().polled(), "still due");
  }

  @Test
  void oldEntriesAreLeftOutOnTheFirstPollAndBeforeSince() throws Exception {
    site.serve("/feed", FeedSite.rss("a").replace("2025", "2021"));
    subscribe("/feed");
    PollSettings week = new PollSettings(Duration.ofMinutes(5), Duration.ofHours(1), 7, 200, null);
    assertEquals(0, round(table, week, Duration.ofMinutes(2)).entriesSent());
    site.serve("/feed", FeedSite.rss("a", "b").replace("2025", "2021"));
    clock.advance(Duration.ofMinutes(6));
    PollSettings since =
        new PollSettings(
            Duration.ofMinutes(5), Duration.ofHours(1), 7, 200, LocalDate.parse("2025-01-01"));
    assertEquals(0, round(table, since, Duration.ofMinutes(2)).entriesSent());
    site.serve("/feed", FeedSite.rss("a", "b", "c").replace("2025", "2021"));
    clock.advance(Duration.ofMinutes(6));
    assertEquals(1, round(table, week, Duration.ofMinutes(2)).entriesSent(), "a late entry, c");
    assertEquals(List.of("/c"), drain());
  }

  @Test
  void feedsThatLeaveTheListAreRememberedAndComeBack() throws Exception {
    site.serve("/feed", FeedSite.rss("a"));
    subscribe("/feed");
    assertEquals(1, round().entriesSent());
    subscribe();
    clock.advance(Duration.ofHours(2));
    assertEquals(0, round().due());
    subscribe("/feed");
    PollCounts back = round();
    assertEquals(1, back.due());
    assertEquals(0, back.entriesSent(), "nothing is sent twice");
  }
}
