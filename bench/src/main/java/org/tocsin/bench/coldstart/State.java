package org.tocsin.bench.coldstart;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tocsin.cli.run.LocalSystem;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/**
 * What the functions find in tables, bucket and queue, and what they leave there. The subscription
 * list stays; all else is removed before each start.
 */
final class State implements AutoCloseable {

  private static final String ARTICLES = "articles/";
  private static final String PAGES = "pages/";

  private final LocalSystem system;
  private final SqsClient sqs;
  private final String bucket;

  State(LocalSystem system) {
    this.system = system;
    this.sqs = system.endpoints().sqsClient();
    this.bucket = system.variable("BUCKET");
  }

  /** Removes the feeds' states, incidents, articles, pages and entries that wait. */
  void clear() {
    clear(system.variable("FEED_TABLE"));
    clear(system.variable("INCIDENT_TABLE"));
    S3Client s3 = system.s3();
    for (String prefix : List.of(ARTICLES, PAGES)) {
      objects(prefix).forEach(o -> s3.deleteObject(r -> r.bucket(bucket).key(o.key())));
    }
    sqs.purgeQueue(r -> r.queueUrl(queue()));
  }

  /** How many entries PollFeeds has sent. */
  long entries() {
    QueueAttributeName depth = QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES;
    return Long.parseLong(
        sqs.getQueueAttributes(r -> r.queueUrl(queue()).attributeNames(depth))
            .attributes()
            .getOrDefault(depth, "0"));
  }

  /** How many articles ScrapeArticle has stored. */
  long articles() {
    return objects(ARTICLES).size();
  }

  /** How many items StoreIncidents has stored: codings, reports and records. */
  long incidentItems() {
    return items(system.dynamoDb(), system.variable("INCIDENT_TABLE")).size();
  }

  /** The one article that is stored, as the bucket keeps it. */
  StoredArticle article() {
    List<S3Object> found = objects(ARTICLES);
    if (found.size() != 1) {
      throw new IllegalStateException("expected one article in the bucket, found " + found.size());
    }
    String key = found.getFirst().key();
    byte[] bytes = system.s3().getObjectAsBytes(r -> r.bucket(bucket).key(key)).asByteArrayUnsafe();
    return new StoredArticle(key, RequestBody.fromBytes(bytes));
  }

  /** Puts an article back. */
  void put(StoredArticle article) {
    system.s3().putObject(r -> r.bucket(bucket).key(article.key()), article.body());
  }

  /**
   * An article's object.
   *
   * @param key its key in the bucket
   * @param body its bytes
   */
  record StoredArticle(String key, RequestBody body) {}

  private String queue() {
    return system.variable("SCRAPE_QUEUE_URL");
  }

  private List<S3Object> objects(String prefix) {
    return system
        .s3()
        .listObjectsV2Paginator(r -> r.bucket(bucket).prefix(prefix))
        .contents()
        .stream()
        .toList();
  }

  private void clear(String table) {
    DynamoDbClient dynamoDb = system.dynamoDb();
    List<String> keys =
        dynamoDb.describeTable(r -> r.tableName(table)).table().keySchema().stream()
            .map(KeySchemaElement::attributeName)
            .toList();
    for (Map<String, AttributeValue> item : items(dynamoDb, table)) {
      Map<String, AttributeValue> key =
          keys.stream().collect(Collectors.toMap(name -> name, name -> value(item, name)));
      dynamoDb.deleteItem(r -> r.tableName(table).key(key));
    }
  }

  private static AttributeValue value(Map<String, AttributeValue> item, String name) {
    AttributeValue value = item.get(name);
    if (value == null) {
      throw new IllegalStateException("an item without its key " + name);
    }
    return value;
  }

  private static List<Map<String, AttributeValue>> items(DynamoDbClient dynamoDb, String table) {
    return dynamoDb.scanPaginator(r -> r.tableName(table).consistentRead(true)).items().stream()
        .toList();
  }

  @Override
  public void close() {
    sqs.close();
  }
}
