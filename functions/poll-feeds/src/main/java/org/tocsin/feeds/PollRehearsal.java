package org.tocsin.feeds;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.tocsin.edge.Ahead;
import org.tocsin.edge.Environment;
import org.tocsin.edge.snapstart.Rehearsal;
import org.tocsin.edge.snapstart.Stage;
import org.tocsin.feeds.opml.OpmlReader;
import org.tocsin.feeds.read.FeedDocument;
import org.tocsin.feeds.read.FeedReader;
import org.tocsin.feeds.read.UnreadableFeedException;
import org.tocsin.pipeline.json.Json;
import org.tocsin.pipeline.record.FeedEntry;
import org.tocsin.web.FirstFetch;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;

/** PollFeeds on a stage: a list of three feeds, all due, with entries that are new. */
final class PollRehearsal {

  private static final URI NOWHERE = URI.create("http://rehearsal.invalid");

  /** Of the kinds that there are, with what feeds of the news have in them. */
  private static final List<String> FEEDS = List.of("feed.xml", "atom.xml", "rdf.xml");

  private PollRehearsal() {}

  /**
   * Rehearses.
   *
   * @return the counts of the last round, as JSON
   */
  static byte[] run(Environment environment, int rounds) throws IOException {
    PollFeedsSettings settings = PollFeedsSettings.of(environment);
    try (Stage stage = Stage.open()) {
      String list = "/" + settings.bucket() + "/" + settings.feedsKey();
      stage.put(list, "text/x-opml", text(stage, "feeds.opml"));
      stage.put("/robots.txt", "text/plain", text(stage, "robots.txt"));
      String now = environment.clock().instant().truncatedTo(ChronoUnit.SECONDS).toString();
      List<Map<String, Object>> items = new ArrayList<>();
      for (String feed : FEEDS) {
        stage.put("/" + feed, "application/xml", text(stage, feed));
        items.add(item(stage.address() + "/" + feed, now));
      }
      stage.answer("Query", Json.write(Map.of("Items", items, "Count", items.size())));
      Map<String, ?> states = Map.of(settings.feedTable(), items);
      stage.answer("BatchGetItem", Json.write(Map.of("Responses", states)));
      return new Rehearsal(withoutPauses(environment))
          .run(stage, PollFeedsHandler::new, "{}", rounds);
    }
  }

  /**
   * Reads a list, fetches, reads feeds, and writes entries and a line of the log, without any
   * service.
   */
  static void ahead(Environment silent) throws IOException {
    Ahead.load(
        AttributeValue.class,
        UpdateItemRequest.class,
        UpdateItemResponse.class,
        BatchGetItemRequest.class,
        BatchGetItemResponse.class,
        QueryRequest.class,
        QueryResponse.class,
        SendMessageBatchRequest.class,
        SendMessageBatchRequestEntry.class,
        SendMessageBatchResponse.class);
    try {
      new OpmlReader().read(bytes("feeds.opml"));
      FirstFetch.run(silent.clock());
      FeedReader reader = new FeedReader();
      for (String name : FEEDS) {
        FeedDocument feed = reader.read(bytes(name), "application/xml", NOWHERE);
        for (FeedDocument.Entry entry : feed.entries()) {
          String title = Jsoup.parseBodyFragment(String.valueOf(entry.title())).text();
          Json.write(
              new FeedEntry(
                  FeedEntry.VERSION, NOWHERE, title, entry.published(), null, NOWHERE, null, null));
        }
      }
    } catch (UnreadableFeedException e) {
      throw new IOException(e);
    }
    silent.log("PollFeeds").info("ahead", "feeds", FEEDS.size());
  }

  private static byte[] bytes(String name) throws IOException {
    return Rehearsal.text(PollRehearsal.class, "rehearsal/" + name, NOWHERE)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static Environment withoutPauses(Environment environment) {
    Map<String, String> variables = new HashMap<>(environment.variables());
    variables.put("HOST_PAUSE_MILLIS", "0");
    return new Environment(variables, environment.clock(), environment.lines());
  }

  /** A feed that was subscribed to and never polled; of one entry it is known that it was sent. */
  private static Map<String, Object> item(String feed, String due) {
    return Map.of(
        "feed", Map.of("S", feed),
        "nextPollAt", Map.of("S", due),
        "shard", Map.of("S", "0"),
        "seen", Map.of("B", "AAAAAAAA"),
        "errors", Map.of("N", "0"),
        "version", Map.of("N", "1"));
  }

  private static String text(Stage stage, String name) throws IOException {
    return Rehearsal.text(PollRehearsal.class, "rehearsal/" + name, stage.address());
  }
}
