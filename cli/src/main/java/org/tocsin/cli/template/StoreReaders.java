package org.tocsin.cli.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads tables, queues and buckets. */
final class StoreReaders {

  private static final List<String> QUEUE_ATTRIBUTES =
      List.of(
          "VisibilityTimeout",
          "MessageRetentionPeriod",
          "ReceiveMessageWaitTimeSeconds",
          "DelaySeconds",
          "MaximumMessageSize");

  private StoreReaders() {}

  static TableSpec table(Resource resource, Properties properties, Intrinsics values) {
    Map<String, String> attributes = new LinkedHashMap<>();
    properties
        .maps("AttributeDefinitions")
        .forEach(a -> attributes.put(a.need("AttributeName"), a.need("AttributeType")));
    List<TableSpec.Index> indexes =
        properties.maps("GlobalSecondaryIndexes").stream()
            .map(
                index ->
                    new TableSpec.Index(
                        index.need("IndexName"),
                        key(index),
                        index.map("Projection").need("ProjectionType"),
                        index.map("Projection").texts("NonKeyAttributes")))
            .toList();
    refuse(properties, "LocalSecondaryIndexes");
    return new TableSpec(
        values.nameOf(resource),
        key(properties),
        attributes,
        indexes,
        properties.map("TimeToLiveSpecification").text("AttributeName"));
  }

  private static TableSpec.Key key(Properties of) {
    String hash = null;
    String range = null;
    for (Properties element : of.maps("KeySchema")) {
      if (element.need("KeyType").equals("HASH")) {
        hash = element.need("AttributeName");
      } else {
        range = element.need("AttributeName");
      }
    }
    if (hash == null) {
      throw new TemplateException(of.resource() + " has no HASH key");
    }
    return new TableSpec.Key(hash, range);
  }

  static QueueSpec queue(Resource resource, Properties properties, Intrinsics values) {
    refuse(properties, "FifoQueue");
    Map<String, String> attributes = new LinkedHashMap<>();
    for (String attribute : QUEUE_ATTRIBUTES) {
      String value = properties.text(attribute);
      if (value != null) {
        attributes.put(attribute, value);
      }
    }
    QueueSpec.Redrive redrive = null;
    Properties policy = properties.map("RedrivePolicy");
    if (!policy.raw().isEmpty()) {
      redrive =
          new QueueSpec.Redrive(
              queueName(policy.need("deadLetterTargetArn")), policy.number("maxReceiveCount", 10));
    }
    return new QueueSpec(values.nameOf(resource), attributes, redrive);
  }

  static BucketSpec bucket(Resource resource, Properties properties, Intrinsics values) {
    Properties configuration = properties.map("NotificationConfiguration");
    refuse(configuration, "LambdaConfigurations");
    refuse(configuration, "TopicConfigurations");
    refuse(configuration, "EventBridgeConfiguration");
    List<BucketSpec.Notification> notifications = new ArrayList<>();
    for (Properties queue : configuration.maps("QueueConfigurations")) {
      String prefix = "";
      String suffix = "";
      for (Properties rule : queue.map("Filter").map("S3Key").maps("Rules")) {
        if (rule.need("Name").toLowerCase(Locale.ROOT).equals("prefix")) {
          prefix = rule.need("Value");
        } else {
          suffix = rule.need("Value");
        }
      }
      notifications.add(
          new BucketSpec.Notification(
              queue.need("Event"), queueName(queue.need("Queue")), prefix, suffix));
    }
    return new BucketSpec(values.nameOf(resource), notifications);
  }

  /** The queue's name in an ARN. */
  static String queueName(String arn) {
    return arn.substring(arn.lastIndexOf(':') + 1);
  }

  private static void refuse(Properties properties, String name) {
    if (properties.raw().get(name) != null) {
      throw new TemplateException(
          properties.resource()
              + " has "
              + name
              + ", which the local run does not know how to play");
    }
  }
}
