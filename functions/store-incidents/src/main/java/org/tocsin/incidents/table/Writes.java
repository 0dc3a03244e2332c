package org.tocsin.incidents.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** The writes of a transaction, each with its condition. */
final class Writes {

  private static final String ABSENT = "attribute_not_exists(pk)";

  private Writes() {}

  /** Replaces the article's coding if it is still the expected one. */
  static TransactWriteItem put(String table, ArticleCoding next, ArticleCoding expected) {
    return TransactWriteItem.builder()
        .put(
            p ->
                p.tableName(table)
                    .item(next.item())
                    .conditionExpression(revisionIs(expected))
                    .expressionAttributeValues(revisionValues(expected)))
        .build();
  }

  /**
   * Writes the record of a new set of reports, or where none is left deletes it or forwards to
   * another, if it is still the one that was read. The digest is compared as well as the version,
   * which starts again when an incident comes back that had been deleted.
   *
   * @param forwardTo the incident that this one turned out to be; empty for none
   */
  static List<TransactWriteItem> record(
      String table, StoredIncident stored, SortedMap<String, String> next, String forwardTo) {
    String unchanged = stored.version() == 0 ? ABSENT : "version = :v AND reportsDigest = :d";
    @Nullable Map<String, AttributeValue> values =
        stored.version() == 0
            ? null
            : Map.of(":v", Schema.number(stored.version()), ":d", Schema.text(stored.digest()));
    List<TransactWriteItem> writes = new ArrayList<>();
    if (next.isEmpty() && forwardTo.isEmpty()) {
      writes.add(
          TransactWriteItem.builder()
              .delete(
                  d ->
                      d.tableName(table)
                          .key(Schema.recordKey(stored.id()))
                          .conditionExpression(unchanged)
                          .expressionAttributeValues(values))
              .build());
      writes.addAll(actors(table, stored, new TreeMap<>()));
      return writes;
    }
    long version = stored.version() + 1;
    Map<String, AttributeValue> item =
        next.isEmpty()
            ? StoredIncident.forwardItem(stored.id(), version, forwardTo)
            : StoredIncident.recordItem(stored.id(), version, next);
    writes.add(
        TransactWriteItem.builder()
            .put(
                p ->
                    p.tableName(table)
                        .item(item)
                        .conditionExpression(unchanged)
                        .expressionAttributeValues(values))
            .build());
    writes.addAll(actors(table, stored, StoredIncident.actorsOf(item)));
    return writes;
  }

  /** Goes through only if a block is still as it was read. */
  static TransactWriteItem check(String table, BlockKey block, Gate read) {
    return TransactWriteItem.builder()
        .conditionCheck(
            c ->
                c.tableName(table)
                    .key(block.gate())
                    .conditionExpression(read.unchanged())
                    .expressionAttributeNames(read.names())
                    .expressionAttributeValues(read.values()))
        .build();
  }

  /** Raises a block's gate, or takes it away from an empty block, if it is still as it was read. */
  static TransactWriteItem raise(String table, BlockKey block, Gate read, Gate next) {
    TransactWriteItem.Builder write = TransactWriteItem.builder();
    return (next.count() == 0
            ? write.delete(
                d ->
                    d.tableName(table)
                        .key(block.gate())
                        .conditionExpression(read.unchanged())
                        .expressionAttributeNames(read.names())
                        .expressionAttributeValues(read.values()))
            : write.put(
                p ->
                    p.tableName(table)
                        .item(next.item(block))
                        .conditionExpression(read.unchanged())
                        .expressionAttributeNames(read.names())
                        .expressionAttributeValues(read.values())))
        .build();
  }

  /** The ACTOR items that a new record adds, moves and takes away. */
  private static List<TransactWriteItem> actors(
      String table, StoredIncident stored, SortedMap<String, String> next) {
    List<TransactWriteItem> writes = new ArrayList<>();
    String pk = Schema.incidentPk(stored.id());
    for (String actor : stored.actors().keySet()) {
      if (!next.containsKey(actor)) {
        writes.add(delete(table, Schema.key(pk, Schema.actorSk(actor))));
      }
    }
    next.forEach(
        (actor, daySort) -> {
          if (!daySort.equals(stored.actors().get(actor))) {
            Map<String, AttributeValue> item = new HashMap<>(Schema.key(pk, Schema.actorSk(actor)));
            item.put(Schema.ACTOR, Schema.text(actor));
            item.put(Schema.DAY_SORT, Schema.text(daySort));
            item.put(Schema.ID, Schema.text(stored.id()));
            writes.add(put(table, item));
          }
        });
    return writes;
  }

  static TransactWriteItem put(String table, Map<String, AttributeValue> item) {
    return TransactWriteItem.builder().put(p -> p.tableName(table).item(item)).build();
  }

  static TransactWriteItem delete(String table, Map<String, AttributeValue> key) {
    return TransactWriteItem.builder().delete(d -> d.tableName(table).key(key)).build();
  }

  static String revisionIs(ArticleCoding expected) {
    return expected.revision() == 0 ? ABSENT : "revision = :r";
  }

  /** The values of that condition; null where it has none, since DynamoDB refuses an empty map. */
  static @Nullable Map<String, AttributeValue> revisionValues(ArticleCoding expected) {
    return expected.revision() == 0 ? null : Map.of(":r", Schema.number(expected.revision()));
  }
}
