package org.tocsin.cli.faults;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.tocsin.article.extract.ArticleExtractor;
import org.tocsin.article.extract.Extraction;
import org.tocsin.coder.IncidentCoder;
import org.tocsin.incidents.CodedArticle;
import org.tocsin.incidents.StoreIncidentsHandler;
import org.tocsin.incidents.table.BackOff;
import org.tocsin.incidents.table.IncidentTable;
import org.tocsin.pipeline.json.Json;
import org.tocsin.pipeline.record.Article;
import org.tocsin.pipeline.record.ArticleId;
import org.tocsin.pipeline.record.Incident;
import org.tocsin.pipeline.record.IncidentReport;
import org.tocsin.pipeline.record.Paragraph;
import org.tocsin.testing.StillClock;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * StoreIncidents on a batch: two articles on incidents that another article told of before, one on
 * a new incident, one that was rewritten and now tells of something else, one that is gone.
 */
final class StoreScenario implements Scenario {

  private static final List<String> BEFORE =
      List.of(
          "meridian-post/world/africa/story-20418.html",
          "lakeside-courier/stories/0512butembo.html",
          "sahel-wire/news/2025/06/27/conakry-riot.html",
          "meridian-post/world/africa/story-20290.html");
  private static final List<String> NEW =
      List.of(
          "sahel-wire/news/2025/06/03/boulikessi-timbuktu.html",
          "sahel-wire/news/2025/05/14/butembo-toll.html",
          "frontier-daily/2025/05/bannu-roadside-bomb.html");
  private static final String REWRITTEN = BEFORE.get(3);
  private static final String REWRITTEN_AS = "meridian-post/world/africa/story-20377.html";
  private static final String GONE = BEFORE.get(2);

  private static final String TABLE = "IncidentTable";
  private static final int BATCH = 25;

  private final World world;
  private final List<Map<String, AttributeValue>> itemsBefore = new ArrayList<>();
  private final List<String> before = new ArrayList<>();
  private final List<String> now = new ArrayList<>();
  private final Map<String, CodedArticle> coded = new ConcurrentHashMap<>();
  private final Function<Article, CodedArticle> coder;
  private final Deliveries queue;
  private final Worker worker;

  StoreScenario(World world) throws IOException {
    this.world = world;
    IncidentCoder real = new IncidentCoder();
    this.coder =
        article ->
            coded.computeIfAbsent(
                Json.write(article.withoutFetch()),
                key -> new CodedArticle(real.analyse(article).reports(), true));
    world.s3.createBucket(r -> r.bucket("articles-before"));
    world.s3.createBucket(r -> r.bucket("articles-now"));
    for (String path : BEFORE) {
      before.add(put("articles-before", article(path, path)));
    }
    for (String path : NEW) {
      now.add(put("articles-now", article(path, path)));
    }
    now.add(put("articles-now", article(REWRITTEN_AS, REWRITTEN)));
    now.add(event("articles-now", ArticleId.articleKey(article(GONE, GONE).id())));
    this.queue = world.queue(World.STORE + "StoreQueue");
    this.worker =
        new Worker(
            world,
            Map.of("INCIDENT_TABLE", TABLE),
            new StillClock(),
            environment -> new StoreIncidentsHandler(environment, coder, "1"));
  }

  /** The article of a sample page, as of an address. */
  private Article article(String path, String as) throws IOException {
    URI url = URI.create(world.address() + path);
    Extraction extraction =
        new ArticleExtractor().extract(world.site.file("/" + path), url, null, StillClock.START);
    if (!(extraction instanceof Extraction.Extracted extracted)) {
      throw new AssertionError(path + " is no article: " + extraction);
    }
    Article article = extracted.article();
    if (path.equals(as)) {
      return article;
    }
    Article other =
        Article.bare(
            URI.create(world.address() + as),
            article.headline(),
            article.publishedAt(),
            "en",
            List.<Paragraph>of());
    return other.withText(article.paragraphs(), String.valueOf(article.contentHash()), null);
  }

  private String put(String bucket, Article article) {
    String key = ArticleId.articleKey(article.id());
    world.s3.putObject(r -> r.bucket(bucket).key(key), RequestBody.fromString(Json.write(article)));
    return event(bucket, key);
  }

  private static String event(String bucket, String key) {
    return Json.write(
        Map.of(
            "Records",
            List.of(
                Map.of(
                    "s3",
                    Map.of("bucket", Map.of("name", bucket), "object", Map.of("key", key))))));
  }

  /** The messages of a case. */
  List<String> messages() {
    return now;
  }

  Deliveries queue() {
    return queue;
  }

  Worker worker() {
    return worker;
  }

  @Override
  public Case open() throws IOException {
    worker.fresh();
    world.table(TABLE);
    if (itemsBefore.isEmpty()) {
      queue.send(before);
      worker.deliverAll(queue);
      itemsBefore.addAll(world.dynamo.scan(r -> r.tableName(TABLE).consistentRead(true)).items());
    } else {
      restore();
    }
    queue.send(now);
    return new Store();
  }

  /** Puts the items back that the articles of before had left: quicker than to store them again. */
  private void restore() {
    for (int i = 0; i < itemsBefore.size(); i += BATCH) {
      List<WriteRequest> items =
          itemsBefore.subList(i, Math.min(i + BATCH, itemsBefore.size())).stream()
              .map(item -> WriteRequest.builder().putRequest(p -> p.item(item)).build())
              .toList();
      world.dynamo.batchWriteItem(r -> r.requestItems(Map.of(TABLE, items)));
    }
  }

  @Override
  public void close() throws IOException {
    worker.close();
  }

  private final class Store implements Case {

    @Override
    public void begin(Life life) throws IOException, InterruptedException {
      worker.deliver(life, queue, queue.receive());
    }

    @Override
    public void runOn() throws IOException {
      worker.deliverAll(queue);
    }

    @Override
    public Map<String, Object> outcome() {
      Map<String, Object> outcome = new TreeMap<>();
      IncidentTable table = new IncidentTable(world.dynamo, TABLE, BackOff.standard());
      List<Incident> all = table.all().sorted(Comparator.comparing(Incident::id)).toList();
      for (Incident incident : all) {
        outcome.put(incident.id(), Json.write(incident));
        outcome.put(
            incident.id() + " reports",
            table.reports(incident.id()).stream()
                .sorted(Comparator.comparing(IncidentReport::id))
                .map(Json::write)
                .toList());
      }
      outcome.put("left", queue.depth());
      outcome.put("dead", world.queue(World.STORE + "StoreDeadLetterQueue").depth());
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
