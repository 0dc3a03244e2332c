package org.tocsin.cli.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tocsin.article.ScrapeArticleHandler;
import org.tocsin.coder.IncidentCoder;
import org.tocsin.feeds.PollFeedsHandler;
import org.tocsin.incidents.CodedArticle;
import org.tocsin.incidents.StoreIncidentsHandler;
import org.tocsin.incidents.table.BackOff;
import org.tocsin.incidents.table.IncidentTable;
import org.tocsin.pipeline.record.ArticleId;
import org.tocsin.pipeline.record.Incident;
import org.tocsin.testing.StillClock;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.sqs.model.Message;

/**
 * Many entries, from feeds to incidents, with a fault at one call in twenty, whatever it is: in the
 * end each entry is one article and one incident, exactly. {@code -Dtocsin.entries=10000
 * -Dtocsin.seed=7}.
 */
@Tag("faults")
@Timeout(7200)
final class ManyEntriesTest {

  private static final int ENTRIES = Integer.getInteger("tocsin.entries", 100);
  private static final long SEED = Long.getLong("tocsin.seed", 20250603L);
  private static final List<Fault> FAULTS = List.of(Fault.values());
  private static final double SHARE = 0.05;
  private static final int PER_FEED = 50;
  private static final int PROCESSES = 4;
  private static final int TELL_EACH = 100;
  private static final int MOST_PROCESSES = 200 + ENTRIES;
  private static final List<String> PLACES =
      List.of("Gao", "Maiduguri", "Goma", "Bunia", "Kismayo", "Mocha", "Kandahar", "Quetta");

  private static World world;

  private final Random random = new Random(SEED);
  private final StillClock clock = new StillClock();
  private int faults;
  private int lives;

  @BeforeAll
  static void start() throws Exception {
    world = World.start();
  }

  @AfterAll
  static void stop() throws Exception {
    world.close();
  }

  @Test
  void eachEntryIsOneArticleAndOneIncident() throws Exception {
    Set<String> expected = publish();
    world.table("FeedTable");
    world.table("IncidentTable");
    Deliveries entries = world.queue(World.SCRAPE + "ScrapeQueue");
    Deliveries told = world.queue(World.SCRAPE + "StoreQueue");
    IncidentCoder real = new IncidentCoder();
    try (Worker poll =
            new Worker(
                world,
                Map.of(
                    "BUCKET",
                    world.bucket(),
                    "FEED_TABLE",
                    "FeedTable",
                    "SCRAPE_QUEUE_URL",
                    entries.url(),
                    "HOST_PAUSE_MILLIS",
                    "0"),
                clock,
                PollFeedsHandler::new);
        Worker scrape =
            new Worker(
                world,
                Map.of("BUCKET", world.bucket(), "SCRAPE_QUEUE_URL", entries.url()),
                clock,
                ScrapeArticleHandler::new);
        Worker store =
            new Worker(
                world,
                Map.of("INCIDENT_TABLE", "IncidentTable"),
                clock,
                e ->
                    new StoreIncidentsHandler(
                        e, a -> new CodedArticle(real.analyse(a).reports(), true), "1"))) {
      byte[] event = "{}".getBytes(StandardCharsets.UTF_8);
      for (int round = 0; round < 4 + ENTRIES / PER_FEED / 10; round++) {
        poll.invoke(life(), event);
        clock.advance(Duration.ofHours(8));
        work(scrape, entries, world.queue(World.SCRAPE + "ScrapeDeadLetterQueue"));
        work(store, told, world.queue(World.SCRAPE + "StoreDeadLetterQueue"));
      }
      poll.invoke(event);
      work(scrape, entries, world.queue(World.SCRAPE + "ScrapeDeadLetterQueue"));
      work(store, told, world.queue(World.SCRAPE + "StoreDeadLetterQueue"));
    }
    account(expected);
  }

  private void account(Set<String> expected) {
    List<String> articles =
        world
            .s3
            .listObjectsV2Paginator(r -> r.bucket(world.bucket()).prefix("articles/"))
            .contents()
            .stream()
            .map(o -> o.key())
            .toList();
    List<Incident> incidents =
        new IncidentTable(world.dynamo, "IncidentTable", BackOff.standard()).all().toList();
    Set<String> lost = new TreeSet<>(expected);
    articles.forEach(lost::remove);
    List<String> sources =
        incidents.stream().flatMap(i -> i.sources().stream()).map(s -> s.articleId()).toList();
    System.out.println(
        String.format(
            Locale.ROOT,
            "ManyEntriesTest: -Dtocsin.seed=%d: %d entries, %d faults in %d processes: %d"
                + " articles, %d incidents, lost %d, doubled %d",
            SEED,
            ENTRIES,
            faults,
            lives,
            articles.size(),
            incidents.size(),
            lost.size() + ENTRIES - new HashSet<>(sources).size(),
            articles.size() - expected.size() + incidents.size() - ENTRIES));
    assertTrue(faults >= ENTRIES / 10, "only " + faults + " faults");
    assertEquals(expected, new TreeSet<>(articles));
    assertEquals(
        expected,
        sources.stream().map(ArticleId::articleKey).collect(Collectors.toCollection(TreeSet::new)));
    assertEquals(ENTRIES, sources.size());
    assertEquals(ENTRIES, incidents.size());
  }

  /** Delivers until nothing is left, dead letters brought back included. */
  private void work(Worker worker, Deliveries queue, Deliveries dead) throws Exception {
    while (true) {
      atOnce(worker, queue);
      List<String> letters = dead.drain();
      if (letters.isEmpty()) {
        return;
      }
      for (int i = 0; i < letters.size(); i += 10) {
        queue.send(letters.subList(i, Math.min(letters.size(), i + 10)));
      }
    }
  }

  /** Delivers until the queue is empty, to several processes at once. */
  private void atOnce(Worker worker, Deliveries queue) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(PROCESSES)) {
      List<Future<Integer>> ends = new ArrayList<>();
      for (int i = 0; i < PROCESSES; i++) {
        ends.add(
            threads.submit(
                () -> {
                  int batches = 0;
                  for (List<Message> b = queue.receive(); !b.isEmpty(); b = queue.receive()) {
                    worker.deliver(life(), queue, b);
                    batches++;
                  }
                  return batches;
                }));
      }
      for (Future<Integer> end : ends) {
        end.get();
      }
    }
  }

  private synchronized Life life() {
    lives++;
    if (lives > MOST_PROCESSES) {
      throw new AssertionError("not done after " + MOST_PROCESSES + " processes, faults " + faults);
    }
    if (lives % TELL_EACH == 0) {
      System.out.println(
          lives + " processes, " + faults + " faults at " + LocalTime.now(ZoneOffset.UTC));
    }
    return new Life(World.number(), call -> fault());
  }

  private synchronized Fault fault() {
    if (random.nextDouble() >= SHARE) {
      return null;
    }
    faults++;
    return FAULTS.get(random.nextInt(FAULTS.size()));
  }

  /** Makes the site and the list of feeds, and returns the keys of the articles to come. */
  private static Set<String> publish() {
    Set<String> keys = new TreeSet<>();
    StringBuilder outlines = new StringBuilder();
    StringBuilder feed = new StringBuilder();
    for (int i = 0; i < ENTRIES; i++) {
      String path = "/many/" + i + ".html";
      String url = world.address() + path.substring(1);
      keys.add(ArticleId.articleKey(ArticleId.of(URI.create(url))));
      world.site.page(path, page(i));
      feed.append("<item><title>Attack ")
          .append(i)
          .append("</title><link>")
          .append(url)
          .append("</link><guid>")
          .append(url)
          .append("</guid></item>");
      if ((i + 1) % PER_FEED == 0 || i + 1 == ENTRIES) {
        String name = "/many/" + i / PER_FEED + ".xml";
        world.site.page(
            name, "<rss version=\"2.0\"><channel><title>Many</title>" + feed + "</channel></rss>");
        outlines
            .append("<outline type=\"rss\" xmlUrl=\"")
            .append(world.address() + name.substring(1))
            .append("\"/>");
        feed.setLength(0);
      }
    }
    world.s3.putObject(
        r -> r.bucket(world.bucket()).key("feeds.opml"),
        RequestBody.fromString(
            "<opml version=\"2.0\"><head/><body>" + outlines + "</body></opml>"));
    return keys;
  }

  /** A page on an attack at a place and on a day that no other page tells of. */
  private static String page(int number) {
    String place = PLACES.get(number % PLACES.size());
    LocalDate day = LocalDate.of(2020, 1, 1).plusDays(number / PLACES.size());
    String date = day.format(DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH));
    return String.format(
        Locale.ROOT,
        """
        <html lang="en"><head><title>Gunmen kill %2$d in %1$s</title>
        <meta property="og:type" content="article">
        <meta property="article:published_time" content="%4$sT18:00:00Z"></head>
        <body><article><h1>Gunmen kill %2$d in %1$s</h1>
        <p>Gunmen killed %2$d civilians in %1$s on %3$s, the police said in a short statement.</p>
        <p>The statement number %5$d gave no more details, and nobody has claimed responsibility.</p>
        <p>Residents who spoke by telephone asked for more patrols along the road to the market.</p>
        </article></body></html>
        """,
        place,
        3 + number % 7,
        date,
        day.plusDays(0),
        number);
  }
}
