package org.tocsin.incidents.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tocsin.incidents.merge.MergeKey;
import org.tocsin.pipeline.json.Json;
import org.tocsin.pipeline.record.IncidentReport;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/** Replaces an article's reports, by the rules that the package tells. */
final class ReportWriter {

  /** DynamoDB takes 100 items in a transaction; two are the CODING and the RECORD. */
  static final int MOST_CHANGES = 98;

  /** The longest report, in UTF-8 bytes of its JSON: an item may have 400 KB. */
  static final int LONGEST_REPORT = 350_000;

  private enum Attempt {
    WRITTEN,
    NOTHING_TO_WRITE,
    LOST_THE_RACE,
    SUPERSEDED
  }

  private final DynamoDbClient dynamo;
  private final String table;
  private final BackOff backOff;
  private final IncidentPartition partition;

  ReportWriter(DynamoDbClient dynamo, String table, BackOff backOff) {
    this.dynamo = dynamo;
    this.table = table;
    this.backOff = backOff;
    this.partition = new IncidentPartition(dynamo, table);
  }

  /**
   * Replaces what the table holds of an article.
   *
   * @param seen the coding that was read before the article was
   * @param end what to note once all is done: made from the revision that is then the last
   * @param reports the article's reports
   */
  StoreResult replace(ArticleCoding seen, Ending end, List<IncidentReport> reports) {
    Map<String, SortedMap<String, String>> byIncident = byIncident(seen.articleId(), reports);
    SortedSet<String> affected = new TreeSet<>(seen.incidents());
    affected.addAll(byIncident.keySet());
    ArticleCoding fence = seen;
    if (affected.size() > 1) {
      fence = seen.opened(affected);
      if (!put(fence, seen)) {
        return new StoreResult.Superseded();
      }
    }
    ArticleCoding last = end.after(fence, byIncident.keySet());
    int changed = 0;
    for (String incident : affected) {
      SortedMap<String, String> mine = byIncident.getOrDefault(incident, new TreeMap<>());
      boolean isLast = incident.equals(affected.last());
      switch (write(incident, mine, fence, isLast ? last : null)) {
        case WRITTEN -> changed++;
        case SUPERSEDED -> {
          return new StoreResult.Superseded();
        }
        case NOTHING_TO_WRITE, LOST_THE_RACE -> {}
      }
    }
    if (affected.isEmpty() && !put(last, fence)) {
      return new StoreResult.Superseded();
    }
    affected.removeAll(byIncident.keySet());
    return new StoreResult.Stored(byIncident.keySet(), affected, changed);
  }

  /** How the coding ends. */
  interface Ending {

    /** The last note on the article. */
    ArticleCoding after(ArticleCoding fence, Set<String> incidents);
  }

  private static Map<String, SortedMap<String, String>> byIncident(
      String articleId, List<IncidentReport> reports) {
    Map<String, SortedMap<String, String>> byIncident = new HashMap<>();
    for (IncidentReport report : reports) {
      if (!report.source().articleId().equals(articleId)) {
        throw new IllegalArgumentException(
            "a report of article " + report.source().articleId() + " among those of " + articleId);
      }
      String json = Json.write(report);
      int length = StoredIncident.utf8Length(json);
      if (length > LONGEST_REPORT) {
        throw new IncidentLimitException(
            "bytes of report " + report.id() + " of article " + articleId, length, LONGEST_REPORT);
      }
      String previous =
          byIncident
              .computeIfAbsent(MergeKey.of(report).incidentId(), i -> new TreeMap<>())
              .put(Schema.reportSk(articleId, report.id()), json);
      if (previous != null && !previous.equals(json)) {
        throw new IllegalArgumentException(
            "two reports with id " + report.id() + " in article " + articleId);
      }
    }
    return byIncident;
  }

  private Attempt write(
      String incident,
      SortedMap<String, String> mine,
      ArticleCoding fence,
      @Nullable ArticleCoding last) {
    for (int attempt = 1; ; attempt++) {
      StoredIncident stored = partition.read(incident);
      if (stored.isWhole()) {
        Attempt outcome = attempt(stored, mine, fence, last);
        if (outcome != Attempt.LOST_THE_RACE) {
          return outcome;
        }
      }
      backOff.after(attempt, fence.articleId(), "writing incident " + incident);
    }
  }

  private Attempt attempt(
      StoredIncident stored,
      SortedMap<String, String> mine,
      ArticleCoding fence,
      @Nullable ArticleCoding last) {
    SortedMap<String, String> next = stored.withArticle(fence.articleId(), mine);
    if (next.equals(stored.reports())) {
      if (last == null || put(last, fence)) {
        return Attempt.NOTHING_TO_WRITE;
      }
      return Attempt.SUPERSEDED;
    }
    List<TransactWriteItem> items = new ArrayList<>();
    items.add(last == null ? Writes.check(table, fence) : Writes.put(table, last, fence));
    List<TransactWriteItem> reports = reportWrites(stored, next);
    if (reports.size() > MOST_CHANGES) {
      throw new IncidentLimitException(
          "reports of article " + fence.articleId() + " that change in incident " + stored.id(),
          reports.size(),
          MOST_CHANGES);
    }
    items.addAll(Writes.record(table, stored, next));
    items.addAll(reports);
    try {
      dynamo.transactWriteItems(t -> t.transactItems(items));
      return Attempt.WRITTEN;
    } catch (TransactionCanceledException e) {
      return reasonOf(e);
    }
  }

  private List<TransactWriteItem> reportWrites(
      StoredIncident stored, SortedMap<String, String> next) {
    List<TransactWriteItem> writes = new ArrayList<>();
    String pk = Schema.incidentPk(stored.id());
    stored.reports().keySet().stream()
        .filter(sk -> !next.containsKey(sk))
        .forEach(sk -> writes.add(Writes.delete(table, Schema.key(pk, sk))));
    next.forEach(
        (sk, json) -> {
          if (!Objects.equals(stored.reports().get(sk), json)) {
            Map<String, AttributeValue> item = new HashMap<>(Schema.key(pk, sk));
            item.put(Schema.REPORT_JSON, Schema.text(json));
            writes.add(Writes.put(table, item));
          }
        });
    return writes;
  }

  /**
   * A condition that failed on the first item, the CODING, means that another writer has the
   * article; a failed condition elsewhere, a conflict or a throttle, that another has the incident.
   */
  private static Attempt reasonOf(TransactionCanceledException e) {
    List<CancellationReason> reasons = e.cancellationReasons();
    if (!reasons.isEmpty() && "ConditionalCheckFailed".equals(reasons.getFirst().code())) {
      return Attempt.SUPERSEDED;
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
    return Attempt.LOST_THE_RACE;
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
