package org.tocsin.incidents.queries;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tocsin.pipeline.json.Json;
import org.tocsin.pipeline.json.MalformedRecordException;
import org.tocsin.pipeline.record.ArticleId;
import org.tocsin.pipeline.record.Incident;
import org.tocsin.pipeline.record.IncidentReport;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Asks IncidentTable. Start here: {@link #page} for a question, {@link #byId} and {@link #told} for
 * one incident. It only reads, by the index that answers the question most cheaply (docs/exports.md
 * has the order); reads are eventually consistent, but for one by id. Holds no state: safe for use
 * by many threads. Errors of the service come as the SDK's own exceptions.
 */
public final class IncidentQueries {

  /** An incident that was merged into another that was merged again: so far it is followed. */
  private static final int MOST_FORWARDS = 16;

  private final DynamoDbClient dynamo;
  private final String table;
  private final Walk walk;

  /** Of the table of that name. */
  public IncidentQueries(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
    this.walk = new Walk(dynamo, table, new RecordReader(dynamo, table));
  }

  /**
   * A page of the incidents that a filter asks for: the latest days first where an index answers, a
   * country after the other; in no order where the table has to be scanned.
   *
   * @param cursor where the page before ended; absent for the first
   * @param limits how much
   * @param today bounds a question without a last day
   * @throws IllegalArgumentException for a cursor of another question
   */
  public Page page(
      IncidentFilter filter, @Nullable String cursor, PageLimits limits, LocalDate today) {
    String question = question(filter);
    Cursor start = cursor == null ? new Cursor(question, "", "") : Cursor.read(cursor, question);
    Plan plan = Plan.of(filter, today);
    return plan.strands().isEmpty()
        ? walk.scan(filter, start, limits)
        : walk.strands(filter, plan.strands(), start, limits);
  }

  /** Whether a question can be answered only by reading the whole table. */
  public static boolean needsScan(IncidentFilter filter, LocalDate today) {
    return Plan.of(filter, today).strands().isEmpty();
  }

  /** The incident with an id, or the one into which it was merged. */
  public Optional<Incident> byId(String id) {
    return record(id).flatMap(RecordReader::read);
  }

  /**
   * The incident with an id, or the one into which it was merged, with what each article says.
   * Empty where there is none; a record too large for the table is refused by name.
   */
  public Optional<Told> told(String id) {
    return record(id)
        .map(
            item ->
                new Told(
                    RecordReader.read(item)
                        .orElseThrow(
                            () ->
                                new UnreadableRecordException(
                                    "the record of incident " + id + " is too large to be kept")),
                    reports(Keys.id(item))));
  }

  private Optional<Map<String, AttributeValue>> record(String id) {
    String at = id;
    for (int step = 0; step <= MOST_FORWARDS; step++) {
      String asked = at;
      Map<String, AttributeValue> item =
          dynamo
              .getItem(g -> g.tableName(table).key(Keys.recordOf(asked)).consistentRead(true))
              .item();
      if (item.isEmpty()) {
        return Optional.empty();
      }
      if (!RecordReader.forwards(item)) {
        return Optional.of(item);
      }
      at = Keys.text(item, Keys.FORWARDS_TO);
    }
    throw new UnreadableRecordException(
        "incident " + id + " forwards more than " + MOST_FORWARDS + " times");
  }

  private List<IncidentReport> reports(String id) {
    List<IncidentReport> reports = new ArrayList<>();
    dynamo
        .queryPaginator(
            q ->
                q.tableName(table)
                    .keyConditionExpression("pk = :pk AND begins_with(sk, :reports)")
                    .expressionAttributeValues(
                        Map.of(
                            ":pk",
                            AttributeValue.fromS(Keys.pk(id)),
                            ":reports",
                            AttributeValue.fromS(Keys.REPORT_PREFIX))))
        .items()
        .forEach(item -> reports.add(report(id, item)));
    return reports;
  }

  private static IncidentReport report(String id, Map<String, AttributeValue> item) {
    try {
      return Json.read(Keys.text(item, Keys.REPORT_JSON), IncidentReport.class);
    } catch (MalformedRecordException e) {
      throw new UnreadableRecordException(
          "report " + Keys.text(item, Keys.SK) + " of incident " + id, e);
    }
  }

  /** Equal for equal questions, whatever day it is asked on. */
  private static String question(IncidentFilter filter) {
    String parts =
        String.join(
            "|",
            filter.countries().stream().sorted().toList().toString(),
            String.valueOf(filter.since()),
            String.valueOf(filter.until()),
            filter.types().stream().sorted().toList().toString(),
            String.valueOf(filter.actor()),
            String.valueOf(filter.box()),
            Integer.toString(filter.minKilled()),
            filter.certainties().stream().sorted().toList().toString());
    return ArticleId.sha256(parts).substring(0, 16);
  }
}
