package org.tocsin.feeds;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
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
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;

/** PollFeeds on a stage: a list of two feeds, both due, with entries that are new. */
final class PollRehearsal {

  private static final URI NOWHERE = URI.create("http://rehearsal.invalid");

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
      stage.put("/feed.xml", "application/rss+xml", text(stage, "feed.xml"));
      stage.put("/atom.xml", "application/atom+xml", text(stage, "atom.xml"));
      String now = environment.clock().instant().truncatedTo(ChronoUnit.SECONDS).toString();
      Map<String, ?> one = item(stage.address() + "/feed.xml", now);
      Map<String, ?> other = item(stage.address() + "/atom.xml", now);
      stage.answer("Query", Json.write(Map.of("Items", List.of(one, other), "Count", 2)));
      Map<String, ?> states = Map.of(settings.feedTable(), List.of(one, other));
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
        GetItemRequest.class,
        GetItemResponse.class,
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
      for (String name : List.of("feed.xml", "atom.xml")) {
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
    silent.log("PollFeeds").info("ahead", "feeds", 2);
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

  /** A feed that was subscribed to and never polled. */
  private static Map<String, Object> item(String feed, String due) {
    return Map.of(
        "feed", Map.of("S", feed),
        "nextPollAt", Map.of("S", due),
        "shard", Map.of("S", "0"),
        "errors", Map.of("N", "0"),
        "version", Map.of("N", "1"));
  }

  private static String text(Stage stage, String name) throws IOException {
    return Rehearsal.text(PollRehearsal.class, "rehearsal/" + name, stage.address());
  }
}
