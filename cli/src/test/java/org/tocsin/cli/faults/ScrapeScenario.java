package org.tocsin.cli.faults;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tocsin.article.ScrapeArticleHandler;
import org.tocsin.pipeline.json.Json;
import org.tocsin.pipeline.json.MalformedRecordException;
import org.tocsin.pipeline.record.Article;
import org.tocsin.pipeline.record.FeedEntry;
import org.tocsin.testing.StillClock;

/**
 * ScrapeArticle on a batch: a page at its own address, one behind a redirect, one with a tracking
 * parameter, one of two pages, and one that is gone.
 */
final class ScrapeScenario implements Scenario {

  private static final String PAGE =
      """
      <html lang="en"><head><title>The long report</title>%s
      <meta property="article:published_time" content="2025-06-03T09:00:00Z"></head>
      <body><article><h1>The long report</h1>%s</article></body></html>
      """;

  private final World world;
  private final List<String> entries;
  private final Deliveries queue;
  private final Deliveries told;
  private final Worker worker;

  ScrapeScenario(World world) throws IOException {
    this.world = world;
    world.site.moved("/go/1", "/meridian-post/world/africa/story-20418.html");
    world.site.page("/report", page(1, "<link rel=\"next\" href=\"/report?page=2\">"));
    world.site.page("/report?page=2", page(2, ""));
    this.entries =
        List.of(
            entry("sahel-wire/news/2025/06/03/boulikessi-timbuktu.html"),
            entry("go/1"),
            entry("lakeside-courier/stories/0512butembo.html?utm_source=rss"),
            entry("report"),
            entry("gone.html"));
    this.queue = world.queue(World.SCRAPE + "ScrapeQueue");
    this.told = world.queue(World.SCRAPE + "StoreQueue");
    this.worker =
        new Worker(
            world,
            Map.of(
                "BUCKET",
                world.bucket(),
                "SCRAPE_QUEUE_URL",
                queue.url(),
                "DEAD_LETTER_QUEUE_URL",
                world.queue(World.SCRAPE + "ScrapeDeadLetterQueue").url(),
                "MAX_RECEIVES",
                "5"),
            new StillClock(),
            ScrapeArticleHandler::new);
  }

  private static String page(int number, String head) {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i <= 4; i++) {
      text.append("<p>Paragraph ")
          .append(i)
          .append(" of page ")
          .append(number)
          .append(" tells what no other page of this long report tells in these words.</p>");
    }
    return PAGE.replaceFirst("%s", head).replaceFirst("%s", text.toString());
  }

  private String entry(String path) {
    return Json.write(
        new FeedEntry(
            FeedEntry.VERSION,
            URI.create(world.address() + path),
            null,
            null,
            null,
            URI.create(world.address() + "feed.xml"),
            null,
            "en"));
  }

  /** The messages of a case. */
  List<String> messages() {
    return entries;
  }

  Deliveries queue() {
    return queue;
  }

  Worker worker() {
    return worker;
  }

  @Override
  public Case open() {
    worker.fresh();
    queue.send(entries);
    return new Scrape();
  }

  @Override
  public void close() throws IOException {
    worker.close();
  }

  private final class Scrape implements Case {

    @Override
    public void begin(Life life) throws IOException, InterruptedException {
      worker.deliver(life, queue, queue.receive());
    }

    @Override
    public void runOn() throws IOException {
      worker.deliverAll(queue);
    }

    @Override
    public Map<String, Object> outcome() throws IOException, MalformedRecordException {
      Map<String, Object> outcome = new TreeMap<>();
      String bucket = world.bucket();
      TreeSet<String> keys = new TreeSet<>();
      world.s3.listObjectsV2Paginator(r -> r.bucket(bucket)).contents().stream()
          .map(o -> o.key())
          .forEach(keys::add);
      outcome.put("objects", keys);
      for (String key : keys) {
        if (key.startsWith("articles/")) {
          byte[] json =
              world.s3.getObjectAsBytes(r -> r.bucket(bucket).key(key)).asByteArrayUnsafe();
          outcome.put(key, Json.read(json, Article.class));
        }
      }
      TreeSet<String> articles = new TreeSet<>();
      for (String body : told.drain()) {
        for (var record : Json.readTree(body).path("Records")) {
          articles.add(record.path("s3").path("object").path("key").asText());
        }
      }
      outcome.put("told", articles);
      outcome.put("left", queue.depth());
      outcome.put("dead", world.queue(World.SCRAPE + "ScrapeDeadLetterQueue").depth());
      return outcome;
    }

    @Override
    public Object log() {
      return new ArrayList<>(worker.log());
    }

    @Override
    public void close() {
      queue.clear();
      told.clear();
      world.emptyBucket();
    }
  }
}
