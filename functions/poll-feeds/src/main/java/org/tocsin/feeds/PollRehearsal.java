package org.tocsin.feeds;

import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tocsin.edge.Environment;
import org.tocsin.edge.snapstart.Rehearsal;
import org.tocsin.edge.snapstart.Stage;
import org.tocsin.pipeline.json.Json;

/** PollFeeds on a stage: a list of two feeds, both due, with entries that are new. */
final class PollRehearsal {

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
