package org.tocsin.cli.run;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.tocsin.feeds.state.FeedTable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** When feeds are to be polled, as their table says. */
final class FeedStates {

  private static final String FEED = "feed";
  private static final String NEXT = "nextPollAt";

  private final DynamoDbClient dynamoDb;
  private final String table;

  FeedStates(DynamoDbClient dynamoDb, String table) {
    this.dynamoDb = dynamoDb;
    this.table = table;
  }

  /** How many feeds are due. */
  long due(Instant now) {
    return items().stream()
        .map(item -> item.get(NEXT))
        .filter(next -> next != null && !Instant.parse(next.s()).isAfter(now))
        .count();
  }

  /**
   * Makes every feed due, as a person means who starts a run; what a run that was killed was about
   * to poll too.
   */
  void makeDue(Instant now) {
    new FeedTable(dynamoDb, table).round().expire(now);
    for (Map<String, AttributeValue> item : items()) {
      if (!item.containsKey(NEXT)) {
        continue;
      }
      dynamoDb.updateItem(
          r ->
              r.tableName(table)
                  .key(Map.of(FEED, item.get(FEED)))
                  .updateExpression("SET #n = :n")
                  .conditionExpression("attribute_exists(#n)")
                  .expressionAttributeNames(Map.of("#n", NEXT))
                  .expressionAttributeValues(Map.of(":n", AttributeValue.fromS(now.toString()))));
    }
  }

  private List<Map<String, AttributeValue>> items() {
    return dynamoDb.scanPaginator(r -> r.tableName(table).consistentRead(true)).items().stream()
        .toList();
  }
}
