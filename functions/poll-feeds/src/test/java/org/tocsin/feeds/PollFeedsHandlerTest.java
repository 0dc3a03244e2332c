package org.tocsin.feeds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.amazonaws.services.lambda.runtime.Context;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.tocsin.edge.ConfigurationException;
import org.tocsin.edge.Environment;
import org.tocsin.testing.StillClock;
import software.amazon.awssdk.core.sync.RequestBody;

class PollFeedsHandlerTest {

  private static final String OPML =
      "<opml version='2.0'><body><outline text='Courier' xmlUrl='FEED'/>"
          + "<outline text='Nothing'/></body></opml>";

  private final StillClock clock = new StillClock(Instant.parse("2025-06-03T09:00:00Z"));
  private final List<String> lines = new CopyOnWriteArrayList<>();

  private static Context context(int millis) {
    return (Context)
        Proxy.newProxyInstance(
            PollFeedsHandlerTest.class.getClassLoader(),
            new Class<?>[] {Context.class},
            (proxy, method, arguments) ->
                method.getName().equals("getRemainingTimeInMillis") ? millis : null);
  }

  private static String call(PollFeedsHandler handler) throws Exception {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    handler.handleRequest(
        new ByteArrayInputStream("{}".getBytes(StandardCharsets.UTF_8)), answer, context(60_000));
    return answer.toString(StandardCharsets.UTF_8);
  }

  @Test
  void scheduleEventPollsWhatTheListNames() throws Exception {
    String bucket = LocalServers.newName("bucket");
    String queue = LocalServers.newQueue();
    LocalServers.s3().createBucket(b -> b.bucket(bucket));
    try (FeedSite site = new FeedSite()) {
      site.serve("/feed", FeedSite.rss("a", "b"));
      Map<String, String> variables = LocalServers.variables();
      variables.put("BUCKET", bucket);
      variables.put("FEED_TABLE", LocalServers.newTable());
      variables.put("SCRAPE_QUEUE_URL", queue);
      variables.put("ALLOW_PRIVATE", site.hostPort());
      variables.put("USER_AGENT", "Tocsin/0.1 (+desk@example.org)");
      PollFeedsHandler handler =
          new PollFeedsHandler(new Environment(variables, clock, lines::add));
      assertEquals(
          "{\"due\":0,\"polled\":0,\"notModified\":0,\"failed\":0,\"entriesSent\":0,\"remaining\":0}",
          call(handler));
      assertTrue(lines.stream().anyMatch(l -> l.contains("no subscription list")), "says so");
      String opml = OPML.replace("FEED", site.url("/feed").toString());
      LocalServers.s3()
          .putObject(p -> p.bucket(bucket).key("feeds.opml"), RequestBody.fromString(opml));
      assertEquals(
          "{\"due\":1,\"polled\":1,\"notModified\":0,\"failed\":0,\"entriesSent\":2,\"remaining\":0}",
          call(handler));
      assertEquals(2, LocalServers.drain(queue).size());
      assertTrue(
          lines.stream().anyMatch(l -> l.contains("outline \\\"Nothing\\\" has no xmlUrl")),
          "names the bad outline");
      assertTrue(lines.stream().anyMatch(l -> l.contains("\"EntriesSent\":2")), "metrics");
    }
  }

  @Test
  void everyFaultOfTheEnvironmentIsNamed() {
    Map<String, String> variables = Map.of("MIN_POLL_MINUTES", "0", "SINCE", "June");
    var e =
        assertThrows(
            ConfigurationException.class,
            () -> new PollFeedsHandler(new Environment(variables, clock, lines::add)));
    for (String key :
        List.of("BUCKET", "FEED_TABLE", "SCRAPE_QUEUE_URL", "MIN_POLL_MINUTES", "SINCE")) {
      assertTrue(String.valueOf(e.getMessage()).contains(key), key);
    }
  }
}
