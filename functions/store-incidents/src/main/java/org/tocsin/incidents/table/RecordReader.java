package org.tocsin.incidents.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tocsin.incidents.merge.Features;
import org.tocsin.incidents.merge.IncidentIds;
import org.tocsin.pipeline.json.Json;
import org.tocsin.pipeline.json.MalformedRecordException;
import org.tocsin.pipeline.record.Incident;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/** Gets RECORD items and reads the incidents in them. */
final class RecordReader {

  /** DynamoDB gives at most 100 items a batch. */
  static final int BATCH = 100;

  /** An id that was merged away so many times over is held for a circle. */
  static final int MOST_FORWARDS = 32;

  private final DynamoDbClient dynamo;
  private final String table;
  private final BackOff backOff;
  private final IncidentPartition partition;

  RecordReader(DynamoDbClient dynamo, String table, BackOff backOff) {
    this.dynamo = dynamo;
    this.table = table;
    this.backOff = backOff;
    this.partition = new IncidentPartition(dynamo, table);
  }

  /** The incident in a RECORD item; null where it has gone since, or is part of another now. */
  @Nullable Incident read(Map<String, AttributeValue> item) {
    if (item.containsKey(Schema.FORWARDS_TO)) {
      return null;
    }
    String id = Schema.incidentId(Schema.textOf(item, Schema.PK));
    AttributeValue json = item.get(Schema.RECORD_JSON);
    if (json == null) {
      StoredIncident stored = partition.readWhole(id, backOff);
      return stored.reports().isEmpty() ? null : stored.merged();
    }
    try {
      return Json.read(json.s(), Incident.class);
    } catch (MalformedRecordException e) {
      throw new UnreadableItemException("the record of incident " + id, e);
    }
  }

  /** The incident with an id, or the one that it was merged into; null where there is none. */
  @Nullable Incident follow(String incidentId) {
    String id = incidentId;
    for (int step = 0; step <= MOST_FORWARDS; step++) {
      Map<String, AttributeValue> item = get(List.of(id)).get(Schema.incidentPk(id));
      if (item == null) {
        return null;
      }
      String next = Schema.textOf(item, Schema.FORWARDS_TO);
      if (next.isEmpty()) {
        return read(item);
      }
      id = next;
    }
    throw new IncidentLimitException(
        "forwarding entries from incident " + incidentId, MOST_FORWARDS + 1L, MOST_FORWARDS);
  }

  /**
   * The incidents of a page of an index, in its order. An incident that has gone or has moved to
   * another key since the index was written is left out.
   *
   * @param page up to 100 entries
   * @param key the attribute that the index is asked by
   */
  Stream<Incident> ofIndex(List<Map<String, AttributeValue>> page, String key) {
    Map<String, Map<String, AttributeValue>> items =
        get(page.stream().map(e -> Schema.incidentId(Schema.textOf(e, Schema.PK))).toList());
    return page.stream()
        .flatMap(
            entry -> {
              Map<String, AttributeValue> item = items.get(Schema.textOf(entry, Schema.PK));
              return item != null
                      && isUnder(item, key, Schema.textOf(entry, key))
                      && Schema.textOf(entry, Schema.DAY_SORT)
                          .equals(Schema.textOf(item, Schema.DAY_SORT))
                  ? Stream.ofNullable(read(item))
                  : Stream.empty();
            });
  }

  private static boolean isUnder(Map<String, AttributeValue> item, String key, String value) {
    return key.equals(Schema.ACTOR)
        ? StoredIncident.actorsOf(item).containsKey(value)
        : value.equals(Schema.textOf(item, key));
  }

  /** The ids of the incidents that hold an article's reports. */
  SortedSet<String> holding(ArticleCoding coding) {
    SortedSet<String> ids = new TreeSet<>();
    List<Map<String, AttributeValue>> keys = new ArrayList<>();
    coding
        .reports()
        .forEach(
            (report, features) -> {
              if (features.isEmpty()) {
                ids.add(IncidentIds.alone(coding.articleId(), report));
              } else {
                Features known = BlockEntry.features(features);
                keys.add(BlockKey.of(known).getFirst().entry(known));
              }
            });
    for (int from = 0; from < keys.size(); from += BATCH) {
      getBatch(
          keys.subList(from, Math.min(from + BATCH, keys.size())),
          item -> ids.add(BlockEntry.of(item).incident()));
    }
    return ids;
  }

  /** The RECORD items of incidents, by pk; those that are not there are left out. */
  Map<String, Map<String, AttributeValue>> get(List<String> incidentIds) {
    Map<String, Map<String, AttributeValue>> items = new HashMap<>();
    for (int from = 0; from < incidentIds.size(); from += BATCH) {
      List<String> batch = incidentIds.subList(from, Math.min(from + BATCH, incidentIds.size()));
      getBatch(
          batch.stream().map(Schema::recordKey).toList(),
          item -> items.put(Schema.textOf(item, Schema.PK), item));
    }
    return items;
  }

  private void getBatch(
      List<Map<String, AttributeValue>> keys, Consumer<Map<String, AttributeValue>> items) {
    Map<String, KeysAndAttributes> asked =
        Map.of(table, KeysAndAttributes.builder().keys(keys).consistentRead(true).build());
    int attempt = 0;
    while (!asked.isEmpty()) {
      Map<String, KeysAndAttributes> request = asked;
      BatchGetItemResponse answer = dynamo.batchGetItem(b -> b.requestItems(request));
      List<Map<String, AttributeValue>> got = answer.responses().getOrDefault(table, List.of());
      got.forEach(items);
      asked = answer.unprocessedKeys();
      if (!asked.isEmpty() && got.isEmpty()) {
        backOff.after(++attempt, table, "getting " + keys.size() + " items");
      }
    }
  }
}
