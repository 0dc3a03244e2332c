package org.tocsin.incidents.queries;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.tocsin.pipeline.json.Json;
import org.tocsin.pipeline.json.MalformedRecordException;
import org.tocsin.pipeline.record.Incident;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/** Gets RECORD items and reads them. */
final class RecordReader {

  /** DynamoDB gives at most 100 items a batch. */
  static final int BATCH = 100;

  /** How often a batch that gives nothing is asked for again: a fifth of a second each time. */
  private static final int PATIENCE = 25;

  private static final Duration PAUSE = Duration.ofMillis(200);

  private final DynamoDbClient dynamo;
  private final String table;

  RecordReader(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
  }

  /** The incident in a RECORD item; empty for one that is too large, or forwards to another. */
  static Optional<Incident> read(Map<String, AttributeValue> item) {
    AttributeValue json = item.get(Keys.RECORD_JSON);
    if (json == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(Json.read(json.s(), Incident.class));
    } catch (MalformedRecordException e) {
      throw new UnreadableRecordException("the record of incident " + Keys.id(item), e);
    }
  }

  static boolean forwards(Map<String, AttributeValue> item) {
    return item.containsKey(Keys.FORWARDS_TO);
  }

  /** The RECORD items of up to 100 incidents, by id; those that are not there are left out. */
  Map<String, Map<String, AttributeValue>> get(List<String> ids) {
    Map<String, Map<String, AttributeValue>> items = new HashMap<>();
    if (ids.isEmpty()) {
      return items;
    }
    List<Map<String, AttributeValue>> keys =
        new ArrayList<>(ids.stream().distinct().map(Keys::recordOf).toList());
    Map<String, KeysAndAttributes> asked =
        Map.of(table, KeysAndAttributes.builder().keys(keys).build());
    for (int fruitless = 0; !asked.isEmpty(); ) {
      Map<String, KeysAndAttributes> request = asked;
      BatchGetItemResponse answer = dynamo.batchGetItem(b -> b.requestItems(request));
      List<Map<String, AttributeValue>> got = answer.responses().getOrDefault(table, List.of());
      got.forEach(item -> items.put(Keys.id(item), item));
      asked = answer.unprocessedKeys();
      if (!asked.isEmpty() && got.isEmpty()) {
        if (++fruitless > PATIENCE) {
          throw new UnreadableRecordException(
              "table " + table + ": is throttled, and gives no more records; ask again later");
        }
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
    return items;
  }
}
