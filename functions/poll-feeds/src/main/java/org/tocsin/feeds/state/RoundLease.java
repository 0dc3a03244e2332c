package org.tocsin.feeds.state;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/**
 * The right to poll, an item of FeedTable: one round at a time holds it, taken by a conditional
 * write, so that two invocations never poll the same feed. It ends with the invocation's own time;
 * a round that died is followed by the next one after that, which is told of the death.
 */
public final class RoundLease {

  private static final Map<String, AttributeValue> KEY =
      Map.of("feed", FeedItem.text(FeedTable.OWN + "round"));

  private final DynamoDbClient dynamo;
  private final String table;

  RoundLease(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
  }

  /**
   * The right, held.
   *
   * @param holder a name of its own
   * @param afterDeath whether the round before ended without giving it back
   */
  public record Held(String holder, boolean afterDeath) {}

  /**
   * Takes it.
   *
   * @param until when it ends by itself: no sooner than the process does
   * @return null where another round holds it
   */
  public @Nullable Held take(Instant now, Instant until) {
    String holder = UUID.randomUUID().toString();
    try {
      Map<String, AttributeValue> before =
          dynamo
              .updateItem(
                  u ->
                      u.tableName(table)
                          .key(KEY)
                          .updateExpression("set heldBy = :holder, heldUntil = :until")
                          .conditionExpression("attribute_not_exists(heldBy) or heldUntil <= :now")
                          .expressionAttributeValues(
                              Map.of(
                                  ":holder", FeedItem.text(holder),
                                  ":until", FeedItem.time(until.plusSeconds(1)),
                                  ":now", FeedItem.time(now)))
                          .returnValues(ReturnValue.ALL_OLD))
              .attributes();
      return new Held(holder, before.containsKey("heldBy"));
    } catch (ConditionalCheckFailedException e) {
      return null;
    }
  }

  /**
   * Ends the round that holds it, if any, for who knows that it died: a local run, whose data
   * folder nobody else uses.
   */
  public void expire(Instant now) {
    try {
      dynamo.updateItem(
          u ->
              u.tableName(table)
                  .key(KEY)
                  .updateExpression("set heldUntil = :now")
                  .conditionExpression("attribute_exists(heldBy)")
                  .expressionAttributeValues(Map.of(":now", FeedItem.time(now))));
    } catch (ConditionalCheckFailedException e) {
      // No round was under way.
      return;
    }
  }

  /** Gives it back, if it did not pass to another round. */
  public void release(Held held) {
    try {
      dynamo.updateItem(
          u ->
              u.tableName(table)
                  .key(KEY)
                  .updateExpression("remove heldBy, heldUntil")
                  .conditionExpression("heldBy = :holder")
                  .expressionAttributeValues(Map.of(":holder", FeedItem.text(held.holder()))));
    } catch (ConditionalCheckFailedException e) {
      // It ran out, and the next round has it.
      return;
    }
  }
}
