package org.tocsin.cli.faults;

import java.util.List;
import java.util.Map;
import org.tocsin.cli.template.Template;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** The tables, queues and bucket of one case. */
record Resources(World world, Template made, String mark) implements AutoCloseable {

  String table(String name) {
    return made.tables().stream()
        .map(t -> t.name())
        .filter(t -> t.contains(name))
        .findFirst()
        .orElseThrow();
  }

  String bucket() {
    return made.buckets().getFirst().name();
  }

  String queueUrl(String name) {
    return world.sqs.getQueueUrl(r -> r.queueName(name + mark)).queueUrl();
  }

  Deliveries queue(String name) {
    return new Deliveries(world.sqs, queueUrl(name));
  }

  /** How many messages a queue holds, in sight or not. */
  int depth(String queue) {
    String url = queueUrl(queue);
    return world
        .sqs
        .getQueueAttributes(
            r ->
                r.queueUrl(url)
                    .attributeNames(
                        List.of(
                            QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
                            QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE)))
        .attributes()
        .values()
        .stream()
        .mapToInt(Integer::parseInt)
        .sum();
  }

  /** What a function of this case finds in its environment. */
  Map<String, String> variables() {
    java.util.Map<String, String> variables = new java.util.HashMap<>();
    made.tables()
        .forEach(
            t ->
                variables.put(t.name().contains("Feed") ? "FEED_TABLE" : "INCIDENT_TABLE", t.name()));
    made.buckets().forEach(b -> variables.put("BUCKET", b.name()));
    variables.put("SCRAPE_QUEUE_URL", queueUrl("ScrapeQueue"));
    return variables;
  }

  @Override
  public void close() {
    made.tables().forEach(t -> world.dynamo.deleteTable(r -> r.tableName(t.name())));
    made.queues().forEach(q -> world.sqs.deleteQueue(r -> r.queueUrl(queueUrlOf(q.name()))));
    made.buckets()
        .forEach(
            b -> {
              world.s3.listObjectsV2Paginator(r -> r.bucket(b.name())).contents().stream()
                  .map(o -> o.key())
                  .toList()
                  .forEach(key -> world.s3.deleteObject(r -> r.bucket(b.name()).key(key)));
              world.s3.deleteBucket(r -> r.bucket(b.name()));
            });
  }

  private String queueUrlOf(String name) {
    return world.sqs.getQueueUrl(r -> r.queueName(name)).queueUrl();
  }
}
