package org.tocsin.incidents.table;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tocsin.incidents.LocalServers;
import org.tocsin.pipeline.record.IncidentReport;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An empty table in DynamoDB Local, and a writer that never really waits. */
final class TableFixture {

  static final BackOff AT_ONCE = backOff(time -> {});

  final DynamoDbClient dynamo = LocalServers.dynamo();
  final String name = LocalServers.newTable(dynamo);
  final IncidentTable table = new IncidentTable(dynamo, name, AT_ONCE);

  static BackOff backOff(BackOff.Pause pause) {
    return new BackOff(500, Duration.ofMillis(1), Duration.ofMillis(2), pause);
  }

  /** The same table through a client of one's own. */
  IncidentTable through(ExecutionInterceptor interceptor) {
    return new IncidentTable(LocalServers.dynamo(interceptor), name, AT_ONCE);
  }

  /** Codes an article: looks, then replaces. */
  static StoreResult store(IncidentTable table, String article, IncidentReport... reports) {
    return table.replace(
        table.coding(article), "of " + List.of(reports).hashCode(), "1", List.of(reports));
  }

  StoreResult store(String article, IncidentReport... reports) {
    return store(table, article, reports);
  }

  /** All items by key, less the counters, which tell how often was written and not what stands. */
  Map<String, Map<String, AttributeValue>> standing() {
    Map<String, Map<String, AttributeValue>> items = items();
    items.values().forEach(item -> item.keySet().removeAll(List.of("version", "revision")));
    return items;
  }

  /** All items by key. */
  Map<String, Map<String, AttributeValue>> items() {
    Map<String, Map<String, AttributeValue>> items = new TreeMap<>();
    dynamo
        .scanPaginator(s -> s.tableName(name).consistentRead(true))
        .items()
        .forEach(item -> items.put(keyOf(item), new HashMap<>(item)));
    return items;
  }

  private static String keyOf(Map<String, AttributeValue> item) {
    return item.get("pk").s() + " " + item.get("sk").s();
  }
}
