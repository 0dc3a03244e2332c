package org.tocsin.incidents.queries;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tocsin.pipeline.record.Incident;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

/** Reads the pages of a plan. */
final class Walk {

  /** A day without incidents costs a call as well: so many calls a page at most. */
  private static final int MOST_CALLS = 500;

  private final DynamoDbClient dynamo;
  private final String table;
  private final RecordReader records;

  Walk(DynamoDbClient dynamo, String table, RecordReader records) {
    this.dynamo = dynamo;
    this.table = table;
    this.records = records;
  }

  Page strands(IncidentFilter filter, List<Plan.Strand> strands, Cursor start, PageLimits limits) {
    Gathered gathered = new Gathered(filter, limits);
    @Nullable String last = start.last();
    for (int at = indexOf(start, strands); at < strands.size(); at++) {
      while (last != null) {
        QueryResponse entries = query(strands.get(at), last);
        String stopped = take(entries.items(), last, gathered);
        if (stopped != null) {
          return gathered.page(
              new Cursor(start.question(), strands.get(at).value(), stopped).text());
        }
        last = entries.hasLastEvaluatedKey() ? lastOf(entries.items(), last) : null;
        if (last != null && gathered.readEnough()) {
          return gathered.page(new Cursor(start.question(), strands.get(at).value(), last).text());
        }
      }
      last = "";
      if (gathered.readEnough() && at + 1 < strands.size()) {
        return gathered.page(
            new Cursor(start.question(), strands.get(at + 1).value(), last).text());
      }
    }
    return gathered.page(null);
  }

  /** By its value: the days of a question without a last one are not the same tomorrow. */
  private static int indexOf(Cursor start, List<Plan.Strand> strands) {
    if (start.strand().isEmpty()) {
      return 0;
    }
    for (int i = 0; i < strands.size(); i++) {
      if (strands.get(i).value().equals(start.strand())) {
        return i;
      }
    }
    throw new IllegalArgumentException(
        "a cursor of " + start.strand() + ", which is not asked for");
  }

  /** Takes entries until the page is full: then the sort key of the last one that was taken. */
  private @Nullable String take(
      List<Map<String, AttributeValue>> entries, String after, Gathered gathered) {
    gathered.calls++;
    Map<String, Map<String, AttributeValue>> items =
        records.get(entries.stream().map(Keys::id).toList());
    for (Map<String, AttributeValue> entry : entries) {
      String sort = Keys.text(entry, Keys.DAY_SORT);
      Map<String, AttributeValue> item = items.get(Keys.id(entry));
      // An entry may be of an incident that has gone or moved to another day since.
      if (sort.equals(after) || item == null || !sort.equals(Keys.text(item, Keys.DAY_SORT))) {
        continue;
      }
      gathered.add(item);
      if (gathered.full()) {
        return sort;
      }
    }
    return null;
  }

  private static String lastOf(List<Map<String, AttributeValue>> entries, String before) {
    return entries.isEmpty() ? before : Keys.text(entries.getLast(), Keys.DAY_SORT);
  }

  private QueryResponse query(Plan.Strand strand, String last) {
    return dynamo.query(
        q ->
            q.tableName(table)
                .indexName(strand.index())
                .keyConditionExpression("#key = :key AND daySort BETWEEN :from AND :to")
                .expressionAttributeNames(Map.of("#key", strand.key()))
                .expressionAttributeValues(
                    Map.of(
                        ":key",
                        AttributeValue.fromS(strand.value()),
                        ":from",
                        AttributeValue.fromS(strand.from()),
                        ":to",
                        AttributeValue.fromS(last.isEmpty() ? strand.to() : last)))
                .scanIndexForward(false)
                .limit(RecordReader.BATCH));
  }

  Page scan(IncidentFilter filter, Cursor start, PageLimits limits) {
    Gathered gathered = new Gathered(filter, limits);
    Map<String, AttributeValue> from =
        start.last().isEmpty() ? Map.of() : Keys.recordOf(start.last());
    while (true) {
      Map<String, AttributeValue> after = from;
      ScanResponse page =
          dynamo.scan(
              s ->
                  s.tableName(table)
                      .filterExpression("sk = :record")
                      .expressionAttributeValues(
                          Map.of(":record", AttributeValue.fromS(Keys.RECORD)))
                      .exclusiveStartKey(after.isEmpty() ? null : after));
      for (Map<String, AttributeValue> item : page.items()) {
        gathered.add(item);
        if (gathered.full()) {
          return gathered.page(new Cursor(start.question(), "", Keys.id(item)).text());
        }
      }
      if (!page.hasLastEvaluatedKey()) {
        return gathered.page(null);
      }
      from = page.lastEvaluatedKey();
      if (gathered.readEnough() && !page.items().isEmpty()) {
        // The items behind the last record are passed over once more: reports and codings.
        return gathered.page(
            new Cursor(start.question(), "", Keys.id(page.items().getLast())).text());
      }
    }
  }

  /** What a page holds so far. One thread. */
  private static final class Gathered {
    private final IncidentFilter filter;
    private final PageLimits limits;
    private final List<Incident> incidents = new ArrayList<>();
    private final List<String> tooLarge = new ArrayList<>();
    private int records;
    private int calls;

    Gathered(IncidentFilter filter, PageLimits limits) {
      this.filter = filter;
      this.limits = limits;
    }

    void add(Map<String, AttributeValue> item) {
      records++;
      if (RecordReader.forwards(item)) {
        return;
      }
      RecordReader.read(item)
          .ifPresentOrElse(
              incident -> {
                if (filter.matches(incident)) {
                  incidents.add(incident);
                }
              },
              () -> tooLarge.add(Keys.id(item)));
    }

    boolean full() {
      return incidents.size() >= limits.incidents();
    }

    boolean readEnough() {
      return records >= limits.read() || calls >= MOST_CALLS;
    }

    Page page(@Nullable String next) {
      return new Page(incidents, next, tooLarge);
    }
  }
}
