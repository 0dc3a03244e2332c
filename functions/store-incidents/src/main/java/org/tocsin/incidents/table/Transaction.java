package org.tocsin.incidents.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tocsin.incidents.merge.Features;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * The writes of a {@link Change}, or of its first part where it is too much for one transaction:
 * the report itself, and as many of the moves as are asked for. For one thread.
 */
final class Transaction {

  /** DynamoDB takes 100 items in a transaction; one is the CODING. */
  static final int MOST_ITEMS = 99;

  /** DynamoDB takes 4 MB in a transaction; the CODING and the names need some. */
  static final long MOST_BYTES = 3_300_000;

  private final String table;
  private final Change change;
  private final Neighbours around;
  private final Function<String, StoredIncident> incidents;
  private final SortedMap<String, SortedMap<String, String>> next = new TreeMap<>();
  private final SortedMap<BlockKey, Map<Neighbours.Name, BlockEntry>> blocks = new TreeMap<>();

  private Transaction(
      String table, Change change, Neighbours around, Function<String, StoredIncident> incidents) {
    this.table = table;
    this.change = change;
    this.around = around;
    this.incidents = incidents;
  }

  /**
   * The writes.
   *
   * @param table the table's name
   * @param change what is to be done
   * @param around the neighbours that it was worked out from
   * @param incidents reads an incident as it stands
   * @param moves how many of the moves to make
   * @return the writes, none where nothing changes; empty where an incident does not hold what its
   *     blocks say, so that all has to be read again
   */
  static Optional<Transaction> of(
      String table,
      Change change,
      Neighbours around,
      Function<String, StoredIncident> incidents,
      int moves) {
    Transaction transaction = new Transaction(table, change, around, incidents);
    return transaction.changeReport() && transaction.move(moves)
        ? Optional.of(transaction)
        : Optional.empty();
  }

  private boolean changeReport() {
    Neighbours.Name name = change.name();
    String sk = Schema.reportSk(name.article(), name.report());
    String held = change.held();
    if (held != null && reports(held).remove(sk) == null) {
      return false;
    }
    BlockEntry old = around.members().get(name);
    if (old != null) {
      BlockKey.of(old.features()).forEach(key -> block(key).remove(name));
    }
    Telling telling = change.telling();
    String target = change.target();
    if (telling != null && target != null) {
      reports(target).put(sk, telling.json());
      Features features = telling.features();
      if (features != null) {
        BlockEntry entry = BlockEntry.of(features, target);
        BlockKey.of(features).forEach(key -> block(key).put(name, entry));
      }
    }
    return true;
  }

  private boolean move(int count) {
    for (Change.Move move : change.moves().subList(0, count)) {
      Features features = move.entry().features();
      String sk = Schema.reportSk(features.article(), features.report());
      String json = reports(move.entry().incident()).remove(sk);
      if (json == null) {
        return false;
      }
      reports(move.to()).put(sk, json);
      BlockEntry moved = new BlockEntry(features, move.entry().text(), move.to());
      BlockKey.of(features).forEach(key -> block(key).put(Neighbours.Name.of(features), moved));
    }
    return true;
  }

  /** The items of the transaction, without the CODING. */
  List<TransactWriteItem> items() {
    List<TransactWriteItem> items = new ArrayList<>();
    next.forEach(
        (id, reports) -> {
          StoredIncident stored = incidents.apply(id);
          if (!reports.equals(stored.reports())) {
            String forward = change.forwards().getOrDefault(id, "");
            items.addAll(Writes.record(table, stored, reports, forward));
            items.addAll(reportWrites(stored, reports));
          }
        });
    List<TransactWriteItem> entries = new ArrayList<>();
    Map<BlockKey, Gate> gates = around.gates();
    gates.forEach(
        (key, gate) -> {
          Map<Neighbours.Name, BlockEntry> after = blocks.get(key);
          Map<Neighbours.Name, BlockEntry> before = around.entries(key);
          if (after == null || after.equals(before)) {
            entries.add(Writes.check(table, key, gate));
          } else {
            long sum = after.values().stream().mapToLong(BlockEntry::hash).sum();
            entries.add(Writes.raise(table, key, gate, gate.raised(sum, after.size())));
            entries.addAll(entryWrites(key, before, after));
          }
        });
    if (items.isEmpty() && blocks.entrySet().stream().allMatch(this::isUnchanged)) {
      return List.of();
    }
    items.addAll(entries);
    return items;
  }

  /** How many incidents change. */
  int changed() {
    return (int)
        next.entrySet().stream()
            .filter(e -> !e.getValue().equals(incidents.apply(e.getKey()).reports()))
            .count();
  }

  /** Whether DynamoDB takes so much at once. */
  static boolean fits(List<TransactWriteItem> items) {
    return items.size() <= MOST_ITEMS
        && items.stream().mapToLong(Transaction::bytes).sum() <= MOST_BYTES;
  }

  private boolean isUnchanged(Map.Entry<BlockKey, Map<Neighbours.Name, BlockEntry>> block) {
    return block.getValue().equals(around.entries(block.getKey()));
  }

  private SortedMap<String, String> reports(String incident) {
    return next.computeIfAbsent(incident, id -> new TreeMap<>(incidents.apply(id).reports()));
  }

  private Map<Neighbours.Name, BlockEntry> block(BlockKey key) {
    return blocks.computeIfAbsent(key, around::entries);
  }

  private List<TransactWriteItem> reportWrites(
      StoredIncident stored, SortedMap<String, String> reports) {
    List<TransactWriteItem> writes = new ArrayList<>();
    String pk = Schema.incidentPk(stored.id());
    stored.reports().keySet().stream()
        .filter(sk -> !reports.containsKey(sk))
        .forEach(sk -> writes.add(Writes.delete(table, Schema.key(pk, sk))));
    reports.forEach(
        (sk, json) -> {
          if (!Objects.equals(stored.reports().get(sk), json)) {
            Map<String, AttributeValue> item = new HashMap<>(Schema.key(pk, sk));
            item.put(Schema.REPORT_JSON, Schema.text(json));
            writes.add(Writes.put(table, item));
          }
        });
    return writes;
  }

  private List<TransactWriteItem> entryWrites(
      BlockKey key,
      Map<Neighbours.Name, BlockEntry> before,
      Map<Neighbours.Name, BlockEntry> after) {
    List<TransactWriteItem> writes = new ArrayList<>();
    before.forEach(
        (name, entry) -> {
          if (!after.containsKey(name)) {
            writes.add(Writes.delete(table, key.entry(entry.features())));
          }
        });
    after.forEach(
        (name, entry) -> {
          if (!entry.equals(before.get(name))) {
            writes.add(Writes.put(table, entry.item(key)));
          }
        });
    return writes;
  }

  private static long bytes(TransactWriteItem item) {
    return item.put() == null
        ? 0
        : item.put().item().values().stream().mapToLong(Transaction::bytes).sum();
  }

  private static long bytes(@Nullable AttributeValue value) {
    return value == null || value.s() == null ? 0 : StoredIncident.utf8Length(value.s());
  }
}
