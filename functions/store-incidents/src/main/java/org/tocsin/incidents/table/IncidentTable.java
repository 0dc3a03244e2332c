package org.tocsin.incidents.table;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tocsin.pipeline.record.Incident;
import org.tocsin.pipeline.record.IncidentReport;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * The incidents in DynamoDB. Start here.
 *
 * <p>To store what an article says: {@link #coding} first, then read the article, then {@link
 * #replace} (or {@link #withdraw}). Doing it twice changes nothing, and what a crash left half-done
 * is completed by doing it again; the package tells how.
 *
 * <p>The streams are lazy: a page of up to 100 incidents is fetched when it is asked for, so {@code
 * limit} limits what is read. A stream may be used once, by one thread. The table itself holds no
 * state and is safe for use by many threads. Errors of the service come as the SDK's own
 * exceptions.
 */
public final class IncidentTable {

  private final DynamoDbClient dynamo;
  private final String table;
  private final ReportWriter writer;
  private final RecordReader reader;
  private final IncidentPartition partition;
  private final BackOff backOff;

  /** The table of that name; writers that lose a race wait as told. */
  public IncidentTable(DynamoDbClient dynamo, String table, BackOff backOff) {
    this.dynamo = dynamo;
    this.table = table;
    this.writer = new ReportWriter(dynamo, table, backOff);
    this.reader = new RecordReader(dynamo, table, backOff);
    this.partition = new IncidentPartition(dynamo, table);
    this.backOff = backOff;
  }

  /** How an article was coded last, read consistently: one read unit or half a kilobyte more. */
  public ArticleCoding coding(String articleId) {
    return ArticleCoding.of(
        articleId,
        dynamo
            .getItem(g -> g.tableName(table).key(Schema.codingKey(articleId)).consistentRead(true))
            .item());
  }

  /**
   * Replaces an article's reports by others, and brings every incident that held or holds one up to
   * date. An incident with no reports left is deleted.
   *
   * @param seen the article's coding, read before the article itself was
   * @param fingerprint of the article, such that equal articles have equal fingerprints; not empty
   * @param coder the version of the coder; not empty
   * @param reports all that the article reports, of incidents or of none
   * @throws ContentionException where too many writers were at the same incident; do it again later
   * @throws IncidentLimitException where a report is too large, or the reports are too many
   * @throws IllegalArgumentException for a report of another article, or two with one id
   */
  public StoreResult replace(
      ArticleCoding seen, String fingerprint, String coder, List<IncidentReport> reports) {
    if (fingerprint.isEmpty() || coder.isEmpty()) {
      throw new IllegalArgumentException("fingerprint or coder is empty: " + seen.articleId());
    }
    return seen.isOf(fingerprint, coder)
        ? new StoreResult.Unchanged()
        : writer.replace(seen, (last, held) -> last.done(fingerprint, coder, held), reports);
  }

  /**
   * Takes back all reports of an article that is gone.
   *
   * @param seen the article's coding, read before the article was missed
   */
  public StoreResult withdraw(ArticleCoding seen) {
    return seen.state() == ArticleCoding.State.WITHDRAWN
        ? new StoreResult.Unchanged()
        : writer.replace(seen, (last, held) -> last.withdrawn(), List.of());
  }

  /**
   * The incident with an id. Where two incidents turned out to be one, the id that was given up
   * leads to the one that stayed.
   *
   * @throws IncidentLimitException where the id was given up for another more than 32 times over
   */
  public Optional<Incident> byId(String incidentId) {
    return Optional.ofNullable(reader.follow(incidentId));
  }

  /**
   * The incidents of a country by day. Without any bound those are among them whose day is not
   * known; a window of days counts by its first.
   *
   * @param country ISO 3166-1 alpha-2, upper case
   * @param from the first day, or null for no lower bound
   * @param to the last day, inclusive, or null for no upper bound
   */
  public Stream<Incident> byCountry(
      String country, @Nullable LocalDate from, @Nullable LocalDate to) {
    return byDays(Schema.BY_COUNTRY, Schema.COUNTRY, country, from, to);
  }

  /**
   * The incidents that an actor took part in, by day, as in {@link #byCountry}.
   *
   * @param actorId the lexicon's id
   * @param from the first day, or null for no lower bound
   * @param to the last day, inclusive, or null for no upper bound
   */
  public Stream<Incident> byActor(
      String actorId, @Nullable LocalDate from, @Nullable LocalDate to) {
    return byDays(Schema.BY_ACTOR, Schema.ACTOR, actorId, from, to);
  }

  private Stream<Incident> byDays(
      String index, String key, String of, @Nullable LocalDate from, @Nullable LocalDate to) {
    Map<String, AttributeValue> values = new HashMap<>(Map.of(":key", Schema.text(of)));
    if (from == null && to == null) {
      return byIndex(index, key, "#key = :key", values);
    }
    // '#' ends the day in the sort key, '$' follows '#', and digits lie between '0' and ':'.
    values.put(":from", Schema.text(from == null ? "0" : from + "#"));
    values.put(":to", Schema.text(to == null ? ":" : to + "$"));
    return byIndex(index, key, "#key = :key AND daySort BETWEEN :from AND :to", values);
  }

  /** The incidents of a day anywhere; a window of days counts by its first. */
  public Stream<Incident> byDay(LocalDate day) {
    return byIndex(
        Schema.BY_DAY, Schema.DAY, "#key = :key", Map.of(":key", Schema.text(day.toString())));
  }

  /** The ids of the incidents that hold an article's reports, sorted; a read for up to 100. */
  public SortedSet<String> holding(ArticleCoding coding) {
    return reader.holding(coding);
  }

  /** The incidents that an article reports, by id. */
  public Stream<Incident> byArticle(String articleId) {
    Set<String> ids = holding(coding(articleId));
    Map<String, Map<String, AttributeValue>> items = reader.get(List.copyOf(ids));
    return ids.stream()
        .flatMap(id -> Stream.ofNullable(items.get(Schema.incidentPk(id))))
        .flatMap(item -> Stream.ofNullable(reader.read(item)))
        .filter(i -> i.sources().stream().anyMatch(s -> s.articleId().equals(articleId)));
  }

  /** What each article says of an incident; empty where there is no such incident. */
  public List<IncidentReport> reports(String incidentId) {
    return partition.readWhole(incidentId, backOff).readReports();
  }

  /**
   * Every incident, in no order, for exports: a scan, which reads the whole table. What is stored
   * while it runs may be among them or not.
   */
  public Stream<Incident> all() {
    return dynamo
        .scanPaginator(
            s ->
                s.tableName(table)
                    .consistentRead(true)
                    .filterExpression("sk = :record")
                    .expressionAttributeValues(Map.of(":record", Schema.text(Schema.RECORD))))
        .stream()
        .flatMap(page -> page.items().stream())
        .flatMap(item -> Stream.ofNullable(reader.read(item)));
  }

  private Stream<Incident> byIndex(
      String index, String key, String condition, Map<String, AttributeValue> values) {
    QueryRequest query =
        QueryRequest.builder()
            .tableName(table)
            .indexName(index)
            .keyConditionExpression(condition)
            .expressionAttributeNames(Map.of("#key", key))
            .expressionAttributeValues(values)
            .limit(RecordReader.BATCH)
            .build();
    return dynamo.queryPaginator(query).stream().flatMap(page -> reader.ofIndex(page.items(), key));
  }
}
