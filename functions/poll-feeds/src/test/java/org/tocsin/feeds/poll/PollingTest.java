package org.tocsin.feeds.poll;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.tocsin.edge.Deadline;
import org.tocsin.edge.Environment;
import org.tocsin.feeds.FeedSite;
import org.tocsin.feeds.LocalServers;
import org.tocsin.feeds.opml.Subscription;
import org.tocsin.feeds.read.FeedReader;
import org.tocsin.feeds.state.FeedState;
import org.tocsin.feeds.state.FeedTable;
import org.tocsin.testing.StillClock;
import org.tocsin.web.AddressPolicy;
import org.tocsin.web.FetchLimits;
import org.tocsin.web.WebClient;
import org.tocsin.web.WebClientSettings;

/** Polls feeds of a site on loopback, with a real table, a real queue and a clock of the test's. */
abstract class PollingTest {

  static final PollSettings EVERYTHING =
      new PollSettings(Duration.ofMinutes(5), Duration.ofHours(1), 0, 200, null);

  static final String AGENT = "Tocsin/0.1 (+desk@example.org)";

  final StillClock clock = new StillClock(Instant.parse("2025-06-03T09:00:00Z"));
  final List<String> lines = new CopyOnWriteArrayList<>();
  final String tableName = LocalServers.newTable();
  final String queue = LocalServers.newQueue();
  final FeedTable table = new FeedTable(LocalServers.dynamo(), tableName);
  Duration hostPause = Duration.ZERO;
  FetchLimits limits = FetchLimits.FEED.withTurn(Duration.ofSeconds(10));
  FeedSite site;
  WebClient web;

  @BeforeEach
  void start() throws Exception {
    site = new FeedSite();
    web =
        new WebClient(
            WebClientSettings.of(AGENT, AddressPolicy.allowing(List.of(site.hostPort()))), clock);
  }

  @AfterEach
  void stop() throws Exception {
    web.close();
    site.close();
  }

  final void subscribe(String... paths) {
    List<Subscription> list = new ArrayList<>();
    for (String path : paths) {
      URI url = path.startsWith("http") ? URI.create(path) : site.url(path);
      list.add(new Subscription(url, null));
    }
    table.reconcile(list, Arrays.toString(paths), clock.instant());
  }

  final PollCounts round() throws InterruptedException {
    return round(table, EVERYTHING, Duration.ofMinutes(2));
  }

  final PollCounts round(FeedTable on, PollSettings settings, Duration time)
      throws InterruptedException {
    Environment environment = new Environment(Map.of(), clock, lines::add);
    FeedPoller poller =
        new FeedPoller(
            web,
            new FeedReader(),
            new EntryQueue(LocalServers.sqs(), queue),
            on,
            settings,
            clock,
            limits);
    return new PollRound(on, poller, web, 50, hostPause, clock)
        .run(
            new Deadline(clock.instant().plus(time), clock),
            environment.log("PollFeeds"),
            environment.metrics("PollFeeds"));
  }

  final List<String> drain() throws Exception {
    return LocalServers.drain(queue).stream().map(e -> e.url().getPath()).sorted().toList();
  }

  final FeedState state(String path) {
    FeedState state = table.find(site.url(path));
    assertNotNull(state);
    return state;
  }
}
