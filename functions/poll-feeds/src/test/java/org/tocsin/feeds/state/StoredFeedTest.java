package org.tocsin.feeds.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tocsin.pipeline.json.Json;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * FeedTable's item as an earlier release wrote it ({@code stored/…/feed-item.json}, never edited)
 * is read with all that it holds; what a later one adds is passed over, what is absent has its
 * meaning.
 */
final class StoredFeedTest {

  @Test
  void anEarlierReleasesItemIsReadWithEveryField() throws Exception {
    Map<String, AttributeValue> stored = stored();
    FeedState state = FeedItem.read(stored);
    assertEquals(FeedItem.number(state.version()), stored.get("version"));
    Map<String, AttributeValue> written = new HashMap<>(FeedItem.key(state.feed()));
    FeedItem.added(state).values().forEach((name, value) -> written.put(name.substring(1), value));
    written.put("version", FeedItem.number(state.version()));
    assertEquals(stored, written);
  }

  @Test
  void aFieldThatALaterReleaseAddsIsPassedOver() throws Exception {
    Map<String, AttributeValue> later = stored();
    later.put("addedLater", AttributeValue.fromS("something"));
    assertEquals(FeedItem.read(stored()), FeedItem.read(later));
  }

  @Test
  void whatIsAbsentHasItsMeaning() throws Exception {
    Map<String, AttributeValue> stored = stored();
    stored.keySet().retainAll(Set.of("feed"));
    FeedState state = FeedItem.read(stored);
    assertEquals(URI.create("http://127.0.0.1:21503/lakeside-courier/rdf.xml"), state.address());
    assertNull(state.nextPollAt(), "polled no more");
    assertEquals(0, state.errors());
    assertEquals(Fingerprints.NONE, state.seen());
    assertEquals(Rhythm.UNKNOWN, state.rhythm());
    assertEquals(Move.NONE, state.move());
    assertFalse(state.isDue(Instant.MAX));
  }

  /** As the AWS command line writes an item. */
  private static Map<String, AttributeValue> stored() throws Exception {
    Map<String, AttributeValue> item = new HashMap<>();
    try (InputStream in =
        StoredFeedTest.class.getResourceAsStream("/org/tocsin/feeds/stored/0.1.0/feed-item.json")) {
      JsonNode read = Json.readTree(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      read.properties().forEach(field -> item.put(field.getKey(), value(field.getValue())));
    }
    return item;
  }

  private static AttributeValue value(JsonNode value) {
    if (value.has("B")) {
      byte[] bytes = Base64.getDecoder().decode(value.get("B").asText());
      return AttributeValue.fromB(SdkBytes.fromByteArray(bytes));
    }
    return value.has("N")
        ? AttributeValue.fromN(value.get("N").asText())
        : AttributeValue.fromS(value.get("S").asText());
  }
}
