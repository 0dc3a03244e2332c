package org.tocsin.cli.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.article.pages.FurtherPages;
import org.tocsin.cli.local.DataFolder;
import org.tocsin.cli.local.DataRemoval;
import org.tocsin.cli.local.FreePorts;
import org.tocsin.cli.local.LocalException;
import org.tocsin.cli.local.Ports;
import org.tocsin.cli.operate.Deployment;
import org.tocsin.cli.operate.Pace;
import org.tocsin.cli.operate.Reached;
import org.tocsin.cli.operate.Recode;
import org.tocsin.cli.operate.Status;
import org.tocsin.cli.operate.StatusText;
import org.tocsin.coder.IncidentCoder;
import org.tocsin.pipeline.json.Json;
import org.tocsin.pipeline.record.Article;
import org.tocsin.pipeline.record.ArticleId;
import org.tocsin.pipeline.record.Incident;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.s3.model.S3Object;

/** What an operator does with the data that a run on the samples left, with real servers. */
@Timeout(180)
final class OperatedDataTest {

  private static final int ARTICLES = 20;
  private static final Instant EVER = Instant.EPOCH;
  private static final Duration DAY = Duration.ofHours(24);

  private final Ports ports = FreePorts.find();

  @TempDir Path folder;

  @Test
  void dataIsLookedAtCodedAgainAndRemoved() throws Exception {
    Path data = folder.resolve("data");
    RunCase run = RunCase.samples(folder.resolve("out"), data, ports);
    assertTrue(run.worked(), run.said());

    anArticleIsFollowedThroughTheLog(run);
    allIsWell(data);
    whatWantsAPersonIsTold(data);
    articlesAreCodedAgainFromWhereItWasStopped(data);
    articlesAreReadAgainFromTheirPages(data);
    onlyTocsinsOwnIsRemoved(data);
  }

  private static void anArticleIsFollowedThroughTheLog(RunCase run) throws Exception {
    Incident incident =
        run.incidents().stream().filter(i -> i.sources().size() > 1).findFirst().orElseThrow();
    String article = incident.sources().getFirst().articleId();
    // The first query of docs/operating.md.
    List<JsonNode> way = new ArrayList<>();
    for (String line : run.lines("tocsin.log")) {
      if (line.contains(article)) {
        way.add(Json.readTree(line));
      }
    }
    // A feed's poll is told when its last entry is sent, which may be after the first is scraped.
    assertEquals(
        List.of("PollFeeds", "ScrapeArticle", "StoreIncidents"),
        way.stream().map(l -> l.path("function").asText()).distinct().sorted().toList());
    assertTrue(way.stream().allMatch(l -> !l.path("requestId").asText().isEmpty()), way.toString());
    JsonNode polled = of("PollFeeds", way);
    JsonNode scraped = of("ScrapeArticle", way);
    assertEquals(polled.path("feed"), scraped.path("feed"));
    assertTrue(polled.path("entries").toString().contains(scraped.path("entry").asText()));
    assertTrue(scraped.path("url").asText().startsWith("http://"), scraped.toString());
    assertTrue(
        of("StoreIncidents", way).path("incidents").toString().contains(incident.id()),
        way.toString());
  }

  private static JsonNode of(String function, List<JsonNode> way) {
    return way.stream()
        .filter(l -> function.equals(l.path("function").asText()))
        .findFirst()
        .orElseThrow();
  }

  private void allIsWell(Path data) {
    try (Reached reached = reach(data)) {
      Status status = status(reached.deployment(), 1000);
      String text = new StatusText(status, 120).toString();
      assertEquals(List.of(), status.attention(), text);
      assertTrue(text.startsWith("data folder " + data + ": all is well\n"), text);
      assertTrue(text.contains("feeds: 4 good, 0 failing, 0 gone, 0 not polled yet"), text);
      assertTrue(text.contains("articles: 20; newest stored "), text);
      assertTrue(text.contains("latest incidents"), text);
      assertTrue(
          new StatusText(status(reached.deployment(), 7), 120)
              .toString()
              .contains("articles: more than 7;"));
    }
  }

  private void whatWantsAPersonIsTold(Path data) {
    try (Reached reached = reach(data)) {
      Deployment at = reached.deployment();
      Map<String, AttributeValue> feed =
          at.dynamoDb().scan(s -> s.tableName(at.feedTable())).items().stream()
              .filter(item -> item.containsKey("polledAt"))
              .findFirst()
              .orElseThrow();
      String dead = at.queues().getFirst().deadLetterUrl();
      at.sqs().sendMessage(m -> m.queueUrl(dead).messageBody("no entry"));
      at.dynamoDb()
          .updateItem(
              u ->
                  u.tableName(at.feedTable())
                      .key(Map.of("feed", Objects.requireNonNull(feed.get("feed"))))
                      .updateExpression("remove nextPollAt, #s")
                      .expressionAttributeNames(Map.of("#s", "shard")));
      List<String> attention = status(at, 1000).attention();
      assertEquals(2, attention.size(), attention.toString());
      assertTrue(attention.get(0).startsWith("1 dead letters of ScrapeQueue"), attention.get(0));
      assertTrue(attention.get(1).startsWith("1 feeds are polled no more"), attention.get(1));
      at.sqs()
          .receiveMessage(r -> r.queueUrl(dead))
          .messages()
          .forEach(
              m -> at.sqs().deleteMessage(d -> d.queueUrl(dead).receiptHandle(m.receiptHandle())));
    }
  }

  private void articlesAreCodedAgainFromWhereItWasStopped(Path data) {
    Recode.Outcome first =
        recode(
            data,
            deployment -> {
              asIfCodedByAnOlderRelease(deployment);
              Pace pace = new Pace(1000, System::nanoTime);
              return new Recode(deployment, pace)
                  .run(EVER, Recode.From.ARTICLES, false, progress -> pace.stop());
            });
    assertFalse(first.whole());
    assertEquals(10, first.done());
    Recode.Outcome second = recode(data, Recode.From.ARTICLES);
    assertTrue(second.whole());
    assertEquals(ARTICLES, second.done());
    try (Reached reached = reach(data)) {
      assertEquals(
          List.of(IncidentCoder.VERSION),
          codings(reached.deployment()).stream()
              .map(item -> Objects.requireNonNull(item.get("coder")).s())
              .distinct()
              .toList());
    }
    // Nothing since then: nothing to do.
    Instant tomorrow = Clock.systemUTC().instant().plus(DAY);
    Recode.Outcome none =
        recode(
            data,
            deployment ->
                new Recode(deployment, new Pace(1000, System::nanoTime))
                    .run(tomorrow, Recode.From.ARTICLES, false, progress -> {}));
    assertEquals(0, none.done());
    assertTrue(none.whole());
  }

  private void articlesAreReadAgainFromTheirPages(Path data) throws Exception {
    Article before;
    String key;
    Article whole;
    String tooLong;
    try (Reached reached = reach(data)) {
      Deployment at = reached.deployment();
      List<S3Object> articles =
          at.s3().listObjectsV2(l -> l.bucket(at.bucket()).prefix("articles/")).contents();
      tooLong = articles.getLast().key();
      whole = article(at, tooLong);
      lengthenPage(at, whole.id());
      key = articles.getFirst().key();
      before = article(at, key);
      String other = Json.write(before).replace(String.valueOf(before.headline()), "Misread");
      at.s3().putObject(p -> p.bucket(at.bucket()).key(key), RequestBody.fromString(other));
      assertEquals("Misread", article(at, key).headline());
    }
    Recode.Outcome outcome = recode(data, Recode.From.PAGES);
    assertEquals(new Recode.Pages(1, ARTICLES - 2, 1, 0), outcome.pages());
    try (Reached reached = reach(data)) {
      assertEquals(before, article(reached.deployment(), key));
      assertEquals(whole, article(reached.deployment(), tooLong));
      assertEquals(1, status(reached.deployment(), 1000).attention().size());
    }
  }

  /** Puts so much before a page that half of it would be read, were its start taken for it all. */
  private static void lengthenPage(Deployment at, String id) throws IOException {
    String page = ArticleId.pageKey(id, 1);
    byte[] stored = at.s3().getObjectAsBytes(r -> r.bucket(at.bucket()).key(page)).asByteArray();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (var in = new GZIPInputStream(new ByteArrayInputStream(stored));
        var gzip = new GZIPOutputStream(out)) {
      gzip.write("<p>Another text.</p>".getBytes(StandardCharsets.UTF_8));
      gzip.write(" ".repeat(FurtherPages.MOST_BYTES).getBytes(StandardCharsets.UTF_8));
      in.transferTo(gzip);
    }
    at.s3()
        .putObject(p -> p.bucket(at.bucket()).key(page), RequestBody.fromBytes(out.toByteArray()));
  }

  private void onlyTocsinsOwnIsRemoved(Path data) throws Exception {
    Path own = Files.writeString(data.resolve("notes.txt"), "mine");
    Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
    Files.writeString(elsewhere.resolve("kept.txt"), "kept");
    Files.createSymbolicLink(data.resolve("bucket").resolve("link"), elsewhere);
    DataRemoval removal = DataRemoval.of(data);
    assertTrue(removal.extent().files() > ARTICLES);
    DataFolder used = DataFolder.open(data);
    assertThrows(LocalException.class, removal::remove);
    used.close();
    assertEquals(List.of(own), removal.remove());
    assertTrue(Files.exists(elsewhere.resolve("kept.txt")));
    assertThrows(LocalException.class, () -> DataRemoval.of(data));
  }

  private static Status status(Deployment at, int mostArticles) {
    return Status.of(at, DAY, mostArticles, Clock.systemUTC().instant());
  }

  private Reached reach(Path data) {
    return Reached.data(data, RunCase.HOME.template(), ports);
  }

  private Recode.Outcome recode(Path data, Recode.From from) {
    return recode(
        data,
        deployment ->
            new Recode(deployment, new Pace(1000, System::nanoTime))
                .run(EVER, from, false, progress -> {}));
  }

  private Recode.Outcome recode(Path data, Function<Deployment, Recode.Outcome> work) {
    return new RecodedData(RunCase.HOME, data, ports, Clock.systemUTC()).run(work);
  }

  private static void asIfCodedByAnOlderRelease(Deployment at) {
    for (Map<String, AttributeValue> item : codings(at)) {
      at.dynamoDb()
          .updateItem(
              u ->
                  u.tableName(at.incidentTable())
                      .key(
                          Map.of(
                              "pk", Objects.requireNonNull(item.get("pk")),
                              "sk", Objects.requireNonNull(item.get("sk"))))
                      .updateExpression("set coder = :old")
                      .expressionAttributeValues(Map.of(":old", AttributeValue.fromS("0"))));
    }
  }

  private static List<Map<String, AttributeValue>> codings(Deployment at) {
    return at.dynamoDb().scan(s -> s.tableName(at.incidentTable())).items().stream()
        .filter(item -> "CODING".equals(Objects.requireNonNull(item.get("sk")).s()))
        .toList();
  }

  private static Article article(Deployment at, String key) throws Exception {
    return Json.read(
        at.s3().getObjectAsBytes(g -> g.bucket(at.bucket()).key(key)).asByteArray(), Article.class);
  }
}
