package org.tocsin.cli.faults;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tocsin.feeds.PollFeedsHandler;
import org.tocsin.feeds.state.FeedState;
import org.tocsin.feeds.state.FeedTable;
import org.tocsin.testing.StillClock;
import software.amazon.awssdk.core.sync.RequestBody;

/** PollFeeds on its first wake: reads the list, polls two feeds, sends what is in them. */
final class PollScenario implements Scenario {

  private static final List<String> FEEDS = List.of("sahel-wire/rss.xml", "meridian-post/atom.xml");

  /** Longer than any feed waits after a fault. */
  private static final Duration LATER = Duration.ofHours(8);

  private static final String TABLE = "FeedTable";
  private static final byte[] EVENT = "{}".getBytes(StandardCharsets.UTF_8);

  private final World world;
  private final Deliveries queue;
  private final StillClock clock = new StillClock();
  private final Worker worker;

  PollScenario(World world) throws IOException {
    this.world = world;
    String bucket = "lists";
    world.s3.createBucket(r -> r.bucket(bucket));
    StringBuilder outlines = new StringBuilder();
    for (String feed : FEEDS) {
      outlines
          .append("<outline type=\"rss\" xmlUrl=\"")
          .append(world.address())
          .append(feed)
          .append("\"/>");
    }
    String list = "<opml version=\"2.0\"><head/><body>" + outlines + "</body></opml>";
    world.s3.putObject(r -> r.bucket(bucket).key("feeds.opml"), RequestBody.fromString(list));
    this.queue = world.queue(World.POLL + "ScrapeQueue");
    Map<String, String> variables =
        Map.of(
            "BUCKET",
            bucket,
            "FEED_TABLE",
            TABLE,
            "SCRAPE_QUEUE_URL",
            queue.url(),
            "HOST_PAUSE_MILLIS",
            "0");
    this.worker = new Worker(world, variables, clock, PollFeedsHandler::new);
  }

  @Override
  public Case open() {
    worker.fresh();
    world.table(TABLE);
    return new Poll();
  }

  @Override
  public void close() throws IOException {
    worker.close();
  }

  private final class Poll implements Case {
    private final List<String> sent = new ArrayList<>();

    @Override
    public void begin(Life life) throws IOException, InterruptedException {
      worker.invoke(life, EVENT);
    }

    @Override
    public void runOn() throws IOException {
      sent.addAll(queue.drain());
      clock.advance(LATER);
      worker.invoke(EVENT);
      sent.addAll(queue.drain());
      clock.advance(LATER);
      worker.invoke(EVENT);
      List<String> again = queue.drain();
      if (!again.isEmpty()) {
        throw new AssertionError(
            "sent once more though all is well: "
                + again.size()
                + "\n"
                + String.join("\n", worker.log()));
      }
    }

    @Override
    public Map<String, Object> outcome() {
      Map<String, Object> outcome = new TreeMap<>();
      sent.forEach(entry -> outcome.put(entry, "sent"));
      FeedTable table = new FeedTable(world.dynamo, TABLE);
      for (String feed : FEEDS) {
        FeedState state = table.find(URI.create(world.address() + feed));
        outcome.put(feed, state == null ? "not subscribed to" : "errors " + state.errors());
      }
      return outcome;
    }

    @Override
    public Object log() {
      return worker.log();
    }

    @Override
    public void close() {
      queue.clear();
      world.dynamo.deleteTable(r -> r.tableName(TABLE));
    }
  }
}
