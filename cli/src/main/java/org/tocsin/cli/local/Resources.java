package org.tocsin.cli.local;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tocsin.cli.template.BucketSpec;
import org.tocsin.cli.template.QueueSpec;
import org.tocsin.cli.template.TableSpec;
import org.tocsin.cli.template.Template;
import org.tocsin.pipeline.json.Json;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** Makes what a template declares in the local servers. What is there already stays as it is. */
final class Resources implements AutoCloseable {

  private final DynamoDbClient dynamoDb;
  private final S3Client s3;
  private final SqsClient sqs;

  Resources(Endpoints endpoints) {
    this.dynamoDb = endpoints.dynamoDbClient();
    this.s3 = endpoints.s3Client();
    this.sqs = endpoints.sqsClient();
  }

  void create(Template template) {
    template.queues().forEach(this::queue);
    List<String> tables = dynamoDb.listTables().tableNames();
    template.tables().stream().filter(t -> !tables.contains(t.name())).forEach(this::table);
    List<String> buckets = s3.listBuckets().buckets().stream().map(b -> b.name()).toList();
    template.buckets().stream().filter(b -> !buckets.contains(b.name())).forEach(this::bucket);
  }

  void sendAgain(List<QueueJournal.Pending> messages) {
    Map<String, String> urls = new HashMap<>();
    for (QueueJournal.Pending message : messages) {
      String url =
          urls.computeIfAbsent(
              message.queue(), q -> sqs.createQueue(r -> r.queueName(q)).queueUrl());
      Map<String, MessageAttributeValue> attributes = new HashMap<>();
      message
          .attributes()
          .forEach(
              (name, value) ->
                  attributes.put(
                      name,
                      MessageAttributeValue.builder()
                          .dataType("String")
                          .stringValue(value)
                          .build()));
      sqs.sendMessage(
          r -> r.queueUrl(url).messageBody(message.body()).messageAttributes(attributes));
    }
  }

  private void queue(QueueSpec queue) {
    Map<QueueAttributeName, String> attributes = new HashMap<>();
    queue
        .attributes()
        .forEach((name, value) -> attributes.put(QueueAttributeName.fromValue(name), value));
    if (queue.redrive() != null) {
      attributes.put(
          QueueAttributeName.REDRIVE_POLICY,
          Json.write(
              Map.of(
                  "deadLetterTargetArn",
                  "arn:aws:sqs:"
                      + Endpoints.REGION
                      + ":000000000000:"
                      + queue.redrive().deadLetterQueue(),
                  "maxReceiveCount",
                  queue.redrive().maxReceiveCount())));
    }
    sqs.createQueue(r -> r.queueName(queue.name()).attributes(attributes));
  }

  private void bucket(BucketSpec bucket) {
    s3.createBucket(r -> r.bucket(bucket.name()));
  }

  private void table(TableSpec table) {
    List<AttributeDefinition> attributes =
        table.attributes().entrySet().stream()
            .map(
                a ->
                    AttributeDefinition.builder()
                        .attributeName(a.getKey())
                        .attributeType(a.getValue())
                        .build())
            .toList();
    List<GlobalSecondaryIndex> indexes =
        table.indexes().stream()
            .map(
                index ->
                    GlobalSecondaryIndex.builder()
                        .indexName(index.name())
                        .keySchema(key(index.key()))
                        .projection(
                            p -> {
                              p.projectionType(index.projection());
                              if (!index.included().isEmpty()) {
                                p.nonKeyAttributes(index.included());
                              }
                            })
                        .build())
            .toList();
    dynamoDb.createTable(
        r -> {
          r.tableName(table.name())
              .attributeDefinitions(attributes)
              .keySchema(key(table.key()))
              .billingMode("PAY_PER_REQUEST");
          if (!indexes.isEmpty()) {
            r.globalSecondaryIndexes(indexes);
          }
        });
    if (table.expiry() != null) {
      dynamoDb.updateTimeToLive(
          r ->
              r.tableName(table.name())
                  .timeToLiveSpecification(t -> t.enabled(true).attributeName(table.expiry())));
    }
  }

  private static List<KeySchemaElement> key(TableSpec.Key key) {
    List<KeySchemaElement> elements = new ArrayList<>();
    elements.add(
        KeySchemaElement.builder().attributeName(key.hash()).keyType(KeyType.HASH).build());
    if (key.range() != null) {
      elements.add(
          KeySchemaElement.builder().attributeName(key.range()).keyType(KeyType.RANGE).build());
    }
    return elements;
  }

  @Override
  public void close() {
    dynamoDb.close();
    s3.close();
    sqs.close();
  }
}
