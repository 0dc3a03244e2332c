package org.tocsin.cli.lambda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.tocsin.cli.local.FreePorts;
import org.tocsin.cli.local.LocalServers;
import org.tocsin.cli.template.FunctionSpec;
import org.tocsin.cli.template.QueueSpec;
import org.tocsin.cli.template.Template;
import org.tocsin.edge.Environment;
import org.tocsin.pipeline.json.Json;
import org.tocsin.pipeline.json.MalformedRecordException;
import software.amazon.awssdk.services.sqs.SqsClient;

/** A real queue and a function that fails: when the message comes back. */
class QueuePollerTest {

  private static final BlockingQueue<String> SEEN = new LinkedBlockingQueue<>();

  /** Fails with every message; those that say so it puts off for half an hour before. */
  public static final class FailingHandler implements RequestStreamHandler {

    private final SqsClient sqs;
    private final String queue;

    /** As the functions' own handlers. */
    public FailingHandler(Environment environment) {
      this.sqs = environment.aws().set("SQS", SqsClient.builder()).build();
      this.queue = environment.variables().get("QUEUE_URL");
    }

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context)
        throws IOException {
      try {
        JsonNode message = Json.readTree(new String(event.readAllBytes(), StandardCharsets.UTF_8));
        message = message.path("Records").path(0);
        String body = message.path("body").asText();
        String receipt = message.path("receiptHandle").asText();
        if (body.equals("later")) {
          sqs.changeMessageVisibility(
              r -> r.queueUrl(queue).receiptHandle(receipt).visibilityTimeout(1800));
        }
        SEEN.add(body);
        String id = message.path("messageId").asText();
        String failed = "{\"batchItemFailures\":[{\"itemIdentifier\":\"" + id + "\"}]}";
        answer.write(failed.getBytes(StandardCharsets.UTF_8));
      } catch (MalformedRecordException e) {
        throw new IOException(e);
      }
    }
  }

  @Test
  void whatTheFunctionPutOffStaysAwayAndTheRestComesBackAtOnce() throws Exception {
    QueueSpec queue = new QueueSpec("Work", Map.of("VisibilityTimeout", "600"), null);
    try (LocalServers servers = LocalServers.start(FreePorts.find(), null)) {
      servers.create(new Template(List.of(), List.of(queue), List.of(), List.of()));
      try (SqsClient sqs = servers.endpoints().sqsClient()) {
        String url = sqs.getQueueUrl(r -> r.queueName("Work")).queueUrl();
        sqs.sendMessage(r -> r.queueUrl(url).messageBody("later"));
        sqs.sendMessage(r -> r.queueUrl(url).messageBody("again"));
        FunctionSpec.QueueSource source = new FunctionSpec.QueueSource("Work", 1, true, 1);
        try (LocalFunction function = function(servers.endpoints().variables(), url, source);
            QueuePoller poller =
                QueuePoller.start(sqs, function, source, "us-east-1", fault -> {})) {
          List<String> seen = new ArrayList<>();
          while (seen.stream().filter("again"::equals).count() < 3) {
            String body = SEEN.poll(20, TimeUnit.SECONDS);
            assertNotNull(body, "seen until then: " + seen);
            seen.add(body);
          }
          assertEquals(1, seen.stream().filter("later"::equals).count(), "of " + seen);
          assertEquals(1, poller.putOff());
        }
      }
    }
  }

  private static LocalFunction function(
      Map<String, String> variables, String queue, FunctionSpec.QueueSource source) {
    FunctionSpec spec =
        new FunctionSpec(
            "Failing",
            FailingHandler.class.getName(),
            Duration.ofSeconds(20),
            128,
            Map.of("QUEUE_URL", URI.create(queue).toString()),
            List.of(source),
            List.of());
    return LocalFunction.of(spec, variables, Clock.systemUTC(), line -> {});
  }
}
