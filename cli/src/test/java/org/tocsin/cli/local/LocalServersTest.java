package org.tocsin.cli.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.cli.template.BucketSpec;
import org.tocsin.cli.template.QueueSpec;
import org.tocsin.cli.template.TableSpec;
import org.tocsin.cli.template.Template;
import org.tocsin.pipeline.json.Json;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

/** The three servers with a small template: real HTTP, real clients. */
final class LocalServersTest {

  private static final Template TEMPLATE =
      new Template(
          List.of(
              new TableSpec(
                  "Things",
                  new TableSpec.Key("pk", "sk"),
                  Map.of("pk", "S", "sk", "S", "day", "S"),
                  List.of(
                      new TableSpec.Index(
                          "byDay", new TableSpec.Key("day", "sk"), "ALL", List.of())),
                  "expiresAt")),
          List.of(
              new QueueSpec("Dead", Map.of(), null),
              new QueueSpec(
                  "Work", Map.of("VisibilityTimeout", "0"), new QueueSpec.Redrive("Dead", 2))),
          List.of(
              new BucketSpec(
                  "things",
                  List.of(
                      new BucketSpec.Notification("s3:ObjectCreated:*", "Work", "a/", ".json")))),
          List.of());

  @Test
  void tablesQueuesAndBucketsAreMadeAndToldOf() throws Exception {
    try (LocalServers servers = LocalServers.start(FreePorts.find(), null)) {
      servers.create(TEMPLATE);
      servers.create(TEMPLATE);
      try (DynamoDbClient tables = servers.endpoints().dynamoDbClient();
          S3Client s3 = servers.endpoints().s3Client();
          SqsClient sqs = servers.endpoints().sqsClient()) {
        AttributeValue x = AttributeValue.fromS("x");
        tables.putItem(r -> r.tableName("Things").item(Map.of("pk", x, "sk", x, "day", x)));
        assertEquals(
            1,
            tables
                .query(
                    r ->
                        r.tableName("Things")
                            .indexName("byDay")
                            .keyConditionExpression("#d = :d")
                            .expressionAttributeNames(Map.of("#d", "day"))
                            .expressionAttributeValues(Map.of(":d", x)))
                .count());

        s3.putObject(
            r -> r.bucket("things").key("a/b c+\u00e9.json"), RequestBody.fromString("{}"));
        s3.putObject(r -> r.bucket("things").key("a/other.txt"), RequestBody.fromString("x"));
        s3.putObject(r -> r.bucket("things").key("p/other.json"), RequestBody.fromString("x"));
        Message told = receive(sqs, "Work").getFirst();
        var record = Json.readTree(told.body()).path("Records").path(0);
        assertEquals("ObjectCreated:Put", record.path("eventName").asText());
        assertEquals("things", record.path("s3").path("bucket").path("name").asText());
        assertEquals("a/b+c%2B%C3%A9.json", record.path("s3").path("object").path("key").asText());

        // Received twice and never dealt with: the third time it is a dead letter.
        assertEquals(1, receive(sqs, "Work").size());
        assertEquals(0, receive(sqs, "Work").size());
        assertEquals(told.body(), receive(sqs, "Dead").getFirst().body());
      }
    }
  }

  @Test
  void dataFolderKeepsItemsObjectsAndMessages(@TempDir Path folder) throws IOException {
    Ports ports = FreePorts.find();
    try (DataFolder data = DataFolder.open(folder.resolve("data"));
        LocalServers servers = LocalServers.start(ports, data)) {
      servers.create(TEMPLATE);
      try (DynamoDbClient tables = servers.endpoints().dynamoDbClient();
          S3Client s3 = servers.endpoints().s3Client();
          SqsClient sqs = servers.endpoints().sqsClient()) {
        AttributeValue x = AttributeValue.fromS("x");
        tables.putItem(r -> r.tableName("Things").item(Map.of("pk", x, "sk", x)));
        s3.putObject(r -> r.bucket("things").key("p/x"), RequestBody.fromString("kept"));
        for (String body : List.of("first", "dealt with", "\"second\" \u00e9\nline")) {
          sqs.sendMessage(
              r ->
                  r.queueUrl(sqs.getQueueUrl(q -> q.queueName("Work")).queueUrl())
                      .messageBody(body));
        }
        Message dealtWith =
            receive(sqs, "Work").stream()
                .filter(m -> m.body().equals("dealt with"))
                .findFirst()
                .orElseThrow();
        sqs.deleteMessage(
            r ->
                r.queueUrl(sqs.getQueueUrl(q -> q.queueName("Work")).queueUrl())
                    .receiptHandle(dealtWith.receiptHandle()));
      }
    }
    for (int run = 0; run < 2; run++) {
      try (DataFolder data = DataFolder.open(folder.resolve("data"));
          LocalServers servers = LocalServers.start(ports, data)) {
        servers.create(TEMPLATE);
        try (DynamoDbClient tables = servers.endpoints().dynamoDbClient();
            S3Client s3 = servers.endpoints().s3Client();
            SqsClient sqs = servers.endpoints().sqsClient()) {
          assertEquals(1, tables.scan(r -> r.tableName("Things")).count());
          assertEquals(
              "kept", s3.getObjectAsBytes(r -> r.bucket("things").key("p/x")).asUtf8String());
          assertEquals(
              List.of("\"second\" \u00e9\nline", "first"),
              receive(sqs, "Work").stream().map(Message::body).sorted().toList());
        }
      }
    }
  }

  @Test
  void whatWasPurgedStaysAway(@TempDir Path folder) throws IOException {
    Ports ports = FreePorts.find();
    Path root = folder.resolve("data");
    Path killed = folder.resolve("killed");
    try (DataFolder data = DataFolder.open(root);
        LocalServers servers = LocalServers.start(ports, data)) {
      servers.create(TEMPLATE);
      try (SqsClient sqs = servers.endpoints().sqsClient()) {
        send(sqs, "Dead", "of another queue");
        send(sqs, "Work", "purged");
        sqs.purgeQueue(r -> r.queueUrl(url(sqs, "Work")));
        send(sqs, "Work", "sent after it");
        send(sqs, "Other", "of a queue that is deleted");
        sqs.deleteQueue(r -> r.queueUrl(url(sqs, "Other")));
        send(sqs, "Other", "of a queue that was made again");
        assertEquals(List.of("sent after it"), bodies(sqs, "Work"));
      }
      // What lies there now is what a run would find that is killed now.
      try (DataFolder copy = DataFolder.open(killed)) {
        Files.copy(
            data.queues().resolve("messages.jsonl"), copy.queues().resolve("messages.jsonl"));
      }
    }
    for (Path left : List.of(killed, root)) {
      try (DataFolder data = DataFolder.open(left);
          LocalServers servers = LocalServers.start(ports, data)) {
        servers.create(TEMPLATE);
        try (SqsClient sqs = servers.endpoints().sqsClient()) {
          assertEquals(List.of("sent after it"), bodies(sqs, "Work"), left.toString());
          assertEquals(List.of("of another queue"), bodies(sqs, "Dead"));
          assertEquals(List.of("of a queue that was made again"), bodies(sqs, "Other"));
        }
      }
    }
  }

  private static String url(SqsClient sqs, String queue) {
    return sqs.createQueue(r -> r.queueName(queue)).queueUrl();
  }

  private static void send(SqsClient sqs, String queue, String body) {
    sqs.sendMessage(r -> r.queueUrl(url(sqs, queue)).messageBody(body));
  }

  private static List<String> bodies(SqsClient sqs, String queue) {
    return receive(sqs, queue).stream().map(Message::body).toList();
  }

  @Test
  void afterAKillObjectsAreToldOfAgainAndElseNot(@TempDir Path folder) throws Exception {
    Ports ports = FreePorts.find();
    Path root = folder.resolve("data");
    List<Integer> told = new ArrayList<>();
    for (String ended : List.of("first", "well", "killed", "well")) {
      if (ended.equals("killed")) {
        Files.writeString(root.resolve("running"), "2025-01-01T00:00:00Z\n");
      }
      try (DataFolder data = DataFolder.open(root);
          LocalServers servers = LocalServers.start(ports, data)) {
        servers.create(TEMPLATE);
        try (S3Client s3 = servers.endpoints().s3Client();
            SqsClient sqs = servers.endpoints().sqsClient()) {
          if (ended.equals("first")) {
            s3.putObject(r -> r.bucket("things").key("a/x.json"), RequestBody.fromString("{}"));
            s3.putObject(r -> r.bucket("things").key("p/x.json"), RequestBody.fromString("{}"));
          }
          List<Message> messages = receive(sqs, "Work");
          told.add(messages.size());
          String url = sqs.getQueueUrl(q -> q.queueName("Work")).queueUrl();
          messages.forEach(
              m -> sqs.deleteMessage(r -> r.queueUrl(url).receiptHandle(m.receiptHandle())));
        }
      }
    }
    assertEquals(List.of(1, 0, 1, 0), told);
  }

  @Test
  void portInUseIsNamedWithItsMend() throws IOException {
    Ports ports = FreePorts.find();
    try (ServerSocket taken = new ServerSocket(ports.s3(), 1, InetAddress.getLoopbackAddress())) {
      LocalException e = assertThrows(LocalException.class, () -> LocalServers.start(ports, null));
      assertTrue(e.getMessage().contains("port " + taken.getLocalPort() + " (S3) is in use"));
      assertTrue(e.getMessage().contains("--port"));
    }
  }

  private static List<Message> receive(SqsClient sqs, String queue) {
    String url = sqs.getQueueUrl(r -> r.queueName(queue)).queueUrl();
    assertEquals("/000000000000/" + queue, URI.create(url).getPath());
    return sqs.receiveMessage(r -> r.queueUrl(url).maxNumberOfMessages(10)).messages();
  }
}
