package org.tocsin.incidents.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tocsin.incidents.merge.Features;
import org.tocsin.pipeline.record.IncidentReport;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/** Replaces an article's reports one by one, by the rules that the package tells. */
final class ReportWriter {

  private enum Outcome {
    WRITTEN,
    LOST_THE_RACE,
    SUPERSEDED
  }

  /** A part of the way: the article's coding after it, or null where another writer has it. */
  private record Step(@Nullable ArticleCoding coding, boolean done, int changed) {}

  /** How the coding ends. */
  interface Ending {

    /** The last note on the article, made from the note before it. */
    ArticleCoding after(ArticleCoding coding, SortedMap<String, String> held);
  }

  private final DynamoDbClient dynamo;
  private final String table;
  private final BackOff backOff;
  private final IncidentPartition partition;
  private final BlockReader blocks;

  ReportWriter(DynamoDbClient dynamo, String table, BackOff backOff) {
    this.dynamo = dynamo;
    this.table = table;
    this.backOff = backOff;
    this.partition = new IncidentPartition(dynamo, table);
    this.blocks = new BlockReader(dynamo, table);
  }

  /**
   * Replaces what the table holds of an article.
   *
   * @param seen the coding that was read before the article was
   * @param end what to note once all is done
   * @param reports the article's reports
   */
  StoreResult replace(ArticleCoding seen, Ending end, List<IncidentReport> reports) {
    SortedMap<String, Telling> next = Telling.byId(seen.articleId(), reports);
    SortedSet<String> ids = new TreeSet<>(seen.reports().keySet());
    ids.addAll(next.keySet());
    Holders holders = new Holders();
    ArticleCoding coding = seen;
    int changed = 0;
    for (String id : ids) {
      for (boolean done = false; !done; ) {
        Step step = step(coding, id, next.get(id), id.equals(ids.last()) ? end : null, holders);
        if (step.coding() == null) {
          return new StoreResult.Superseded();
        }
        coding = step.coding();
        changed += step.changed();
        done = step.done();
      }
    }
    if (ids.isEmpty() && !put(end.after(coding, coding.reports()), coding)) {
      return new StoreResult.Superseded();
    }
    return holders.result(changed);
  }

  /** Brings one report up to date, and as many of its neighbours as fit into the transaction. */
  private Step step(
      ArticleCoding coding,
      String id,
      @Nullable Telling telling,
      @Nullable Ending end,
      Holders holders) {
    for (int attempt = 1; ; attempt++) {
      Optional<Step> step = attempt(coding, id, telling, end, holders);
      if (step.isPresent()) {
        return step.get();
      }
      backOff.after(attempt, coding.articleId(), "writing report " + id);
    }
  }

  private Optional<Step> attempt(
      ArticleCoding coding,
      String id,
      @Nullable Telling telling,
      @Nullable Ending end,
      Holders holders) {
    Neighbours.Name name = new Neighbours.Name(coding.articleId(), id);
    String old = coding.reports().get(id);
    Neighbours around = blocks.around(seeds(old, telling));
    if (!around.isWhole()) {
      return Optional.empty();
    }
    Map<String, StoredIncident> read = new HashMap<>();
    Optional<Change> worked =
        Change.of(
            name, old, telling, around, incident -> !stored(incident, read).reports().isEmpty());
    if (worked.isEmpty()) {
      return Optional.empty();
    }
    Change change = worked.get();
    SortedMap<String, String> held = new TreeMap<>(coding.reports());
    held.remove(id);
    if (telling != null) {
      held.put(id, telling.text());
    }
    // As many of the moves as fit into one transaction; the others come with the next step.
    for (int moves = change.moves().size(); ; moves /= 2) {
      Optional<Transaction> transaction =
          Transaction.of(table, change, around, incident -> stored(incident, read), moves);
      if (transaction.isEmpty()) {
        return Optional.empty();
      }
      List<TransactWriteItem> items = transaction.get().items();
      if (Transaction.fits(items)) {
        boolean all = moves == change.moves().size();
        ArticleCoding next = end == null || !all ? coding.opened(held) : end.after(coding, held);
        holders.note(change);
        return write(coding, next, items, all, end != null, transaction.get().changed());
      }
      if (moves == 0) {
        throw new IncidentLimitException(
            "items that report " + id + " of article " + coding.articleId() + " changes",
            items.size(),
            Transaction.MOST_ITEMS);
      }
    }
  }

  /** What a report was and is about: around it lie those that may be of the same incident. */
  private static List<Features> seeds(@Nullable String old, @Nullable Telling telling) {
    Features before = old == null || old.isEmpty() ? null : BlockEntry.features(old);
    Features now = telling == null ? null : telling.features();
    return Stream.of(Optional.ofNullable(before), Optional.ofNullable(now))
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }

  private Optional<Step> write(
      ArticleCoding coding,
      ArticleCoding next,
      List<TransactWriteItem> writes,
      boolean all,
      boolean isLast,
      int changed) {
    if (writes.isEmpty()) {
      return Optional.of(
          !isLast ? new Step(coding, true, 0) : new Step(put(next, coding) ? next : null, true, 0));
    }
    List<TransactWriteItem> items = new ArrayList<>();
    items.add(Writes.put(table, next, coding));
    items.addAll(writes);
    return switch (transact(items)) {
      case WRITTEN -> Optional.of(new Step(next, all, changed));
      case SUPERSEDED -> Optional.of(new Step(null, true, 0));
      case LOST_THE_RACE -> Optional.empty();
    };
  }

  private StoredIncident stored(String incident, Map<String, StoredIncident> read) {
    return read.computeIfAbsent(incident, id -> partition.readWhole(id, backOff));
  }

  private Outcome transact(List<TransactWriteItem> items) {
    try {
      dynamo.transactWriteItems(t -> t.transactItems(items));
      return Outcome.WRITTEN;
    } catch (TransactionCanceledException e) {
      return reasonOf(e);
    }
  }

  /**
   * A condition that failed on the first item, the CODING, means that another writer has the
   * article; a failed condition elsewhere, a conflict or a throttle, that another has an incident
   * or a block.
   */
  private static Outcome reasonOf(TransactionCanceledException e) {
    List<CancellationReason> reasons = e.cancellationReasons();
    if (!reasons.isEmpty() && "ConditionalCheckFailed".equals(reasons.getFirst().code())) {
      return Outcome.SUPERSEDED;
    }
    for (CancellationReason reason : reasons) {
      switch (Objects.requireNonNullElse(reason.code(), "None")) {
        case "None",
            "ConditionalCheckFailed",
            "TransactionConflict",
            "ThrottlingError",
            "ProvisionedThroughputExceeded" -> {}
        default -> throw e;
      }
    }
    return Outcome.LOST_THE_RACE;
  }

  private boolean put(ArticleCoding next, ArticleCoding expected) {
    for (int attempt = 1; ; attempt++) {
      try {
        dynamo.putItem(
            p ->
                p.tableName(table)
                    .item(next.item())
                    .conditionExpression(Writes.revisionIs(expected))
                    .expressionAttributeValues(Writes.revisionValues(expected)));
        return true;
      } catch (ConditionalCheckFailedException e) {
        return false;
      } catch (TransactionConflictException e) {
        backOff.after(attempt, expected.articleId(), "noting article " + expected.articleId());
      }
    }
  }
}
