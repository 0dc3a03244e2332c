package org.tocsin.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

/** Messages of sites that say when they want to be asked again, in a real queue on loopback. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PostponementTest {

  /** In place of twelve minutes, so that the queue's own pause is over within the test. */
  private static final int QUEUES_PAUSE = 2;

  private SQSRestServer server;
  private SqsClient sqs;
  private String queue;
  private TestSystem system;

  @BeforeAll
  void start() throws Exception {
    server =
        SQSRestServerBuilder.withInterface("127.0.0.1")
            .withDynamicPort()
            .withAWSRegion("us-east-1")
            .start();
    String endpoint = "http://127.0.0.1:" + server.waitUntilStarted().localAddress().getPort();
    sqs =
        SqsClient.builder()
            .endpointOverride(URI.create(endpoint))
            .region(Region.US_EAST_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(
                    AwsBasicCredentials.create("local", "localsecret")))
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .build();
    queue = sqs.createQueue(r -> r.queueName("ScrapeQueue")).queueUrl();
    system = new TestSystem(Map.of("SCRAPE_QUEUE_URL", queue, "AWS_ENDPOINT_URL_SQS", endpoint));
  }

  @AfterAll
  void stop() throws Exception {
    system.stop();
    sqs.close();
    server.stopAndWait();
  }

  @Test
  void aMessageComesBackWhenTheSiteSaysSo() throws Exception {
    system.site.status("/hour", 429, "Retry-After", "3600");
    system.site.status("/year", 503, "Retry-After", "31536000");
    system.site.status("/minute", 503, "Retry-After", "60");
    system.site.status("/unsaid", 503);
    for (String path : List.of("/hour", "/year", "/minute", "/unsaid")) {
      sqs.sendMessage(r -> r.queueUrl(queue).messageBody(system.entry(path)));
    }
    List<Map<String, String>> records = new ArrayList<>();
    for (Message m : receive(4)) {
      records.add(
          Map.of("messageId", m.messageId(), "body", m.body(), "receiptHandle", m.receiptHandle()));
    }
    assertEquals(4, system.send(30_000, records).size(), "all four come back");
    assertTrue(system.log().contains("\"for\":\"PT1H\""), system.log());
    assertTrue(system.log().contains("\"for\":\"PT11H\""), system.log());
    List<String> back =
        receive(2).stream().map(Message::body).map(PostponementTest::path).sorted().toList();
    assertEquals(List.of("/minute", "/unsaid"), back, "the others wait for longer");
  }

  private static String path(String body) {
    return body.replaceAll(".*\"url\":\"http://[^/]*([^\"]*)\".*", "$1");
  }

  /** As many messages as are expected, within some seconds. */
  private List<Message> receive(int count) {
    List<Message> messages = new ArrayList<>();
    for (int tries = 0; tries < 5 && messages.size() < count; tries++) {
      messages.addAll(
          sqs.receiveMessage(
                  r ->
                      r.queueUrl(queue)
                          .maxNumberOfMessages(10)
                          .visibilityTimeout(QUEUES_PAUSE)
                          .waitTimeSeconds(QUEUES_PAUSE + 1))
              .messages());
    }
    return messages;
  }

  @Test
  void aMessageThatTheQueueDoesNotKnowIsNoFault() throws Exception {
    system.site.status("/hour", 429, "Retry-After", "3600");
    Map<String, String> unknown =
        Map.of("messageId", "m0", "body", system.entry("/hour"), "receiptHandle", "none such");
    assertEquals(List.of("m0"), system.send(30_000, List.of(unknown)));
    assertTrue(system.log().contains("message not put off"), system.log());
  }
}
