package org.tocsin.incidents.table;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tocsin.incidents.merge.Features;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Reads blocks: the days of one part of a country with one query, and the days beside them. */
final class BlockReader {

  /** So many queries for the neighbours of one report are held for a fault in the rules. */
  static final int MOST_QUERIES = 400;

  private final DynamoDbClient dynamo;
  private final String table;

  BlockReader(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
  }

  /**
   * The neighbours of reports; look at {@link Neighbours#isWhole} before relying on them.
   *
   * @throws IncidentLimitException where they reach over too many days and places
   */
  Neighbours around(List<Features> seeds) {
    int[] queries = {0};
    return Neighbours.of(
        seeds,
        (missing, into) -> {
          Map<String, SortedMap<LocalDate, BlockKey>> partitions = new HashMap<>();
          missing.forEach(
              key ->
                  partitions.computeIfAbsent(key.pk(), pk -> new TreeMap<>()).put(key.day(), key));
          queries[0] += partitions.size();
          if (queries[0] > MOST_QUERIES) {
            throw new IncidentLimitException(
                "queries for the reports around " + seeds.getFirst().article(),
                queries[0],
                MOST_QUERIES);
          }
          partitions.values().forEach(days -> read(days, into));
        });
  }

  private void read(
      SortedMap<LocalDate, BlockKey> days, SortedMap<BlockKey, Neighbours.Block> into) {
    BlockKey any = days.get(days.firstKey());
    if (any == null) {
      throw new IllegalStateException("no key of " + days.firstKey());
    }
    YearMonth month = YearMonth.from(any.day());
    LocalDate from = latest(days.firstKey().minusDays(1), month.atDay(1));
    LocalDate to = earliest(days.lastKey().plusDays(1), month.atEndOfMonth());
    Map<LocalDate, Gate> gates = new HashMap<>();
    Map<LocalDate, Map<Neighbours.Name, BlockEntry>> entries = new HashMap<>();
    for (Map<String, AttributeValue> item : query(any.pk(), from, to)) {
      String sk = Schema.textOf(item, Schema.SK);
      int dayEnds = sk.indexOf('#');
      if (dayEnds < 0) {
        gates.put(LocalDate.parse(sk), Gate.of(item));
      } else {
        BlockEntry entry = BlockEntry.of(item);
        entries
            .computeIfAbsent(LocalDate.parse(sk.substring(0, dayEnds)), d -> new HashMap<>())
            .put(Neighbours.Name.of(entry.features()), entry);
      }
    }
    from.datesUntil(to.plusDays(1))
        .forEach(
            day ->
                into.putIfAbsent(
                    any.on(day),
                    new Neighbours.Block(
                        gates.getOrDefault(day, Gate.NONE), entries.getOrDefault(day, Map.of()))));
  }

  /** In the order of the keys, so that a gate is read before its block's reports. */
  private List<Map<String, AttributeValue>> query(String pk, LocalDate from, LocalDate to) {
    return dynamo
        .queryPaginator(
            q ->
                q.tableName(table)
                    .keyConditionExpression("pk = :pk AND sk BETWEEN :from AND :to")
                    .expressionAttributeValues(
                        Map.of(
                            ":pk", Schema.text(pk),
                            ":from", Schema.text(from.toString()),
                            // '#' ends the day in a report's key, and '$' follows '#'.
                            ":to", Schema.text(to + "$")))
                    .consistentRead(true))
        .items()
        .stream()
        .toList();
  }

  private static LocalDate latest(LocalDate one, LocalDate two) {
    return one.isAfter(two) ? one : two;
  }

  private static LocalDate earliest(LocalDate one, LocalDate two) {
    return one.isBefore(two) ? one : two;
  }
}
