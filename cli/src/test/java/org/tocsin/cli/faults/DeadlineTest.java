package org.tocsin.cli.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.article.ScrapeArticleHandler;
import org.tocsin.edge.Environment;
import org.tocsin.incidents.CodedArticle;
import org.tocsin.incidents.StoreIncidentsHandler;
import org.tocsin.pipeline.json.Json;
import org.tocsin.testing.InvocationContext;

/** Services that take a call and never answer: the function answers before Lambda ends it. */
@Tag("faults")
@Timeout(60)
final class DeadlineTest {

  /** What Lambda leaves the invocation; functions keep two seconds of it for their answer. */
  private static final int LEFT_MILLIS = 2_600;

  @ParameterizedTest
  @ValueSource(strings = {"ScrapeArticle", "StoreIncidents"})
  void theUnfinishedAreToldAsFailedBeforeTheEnd(String name) throws Exception {
    List<String> log = new CopyOnWriteArrayList<>();
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      RequestStreamHandler function =
          function(name)
              .apply(
                  new Environment(
                      Map.of(
                          "AWS_REGION", "us-east-1",
                          "AWS_ACCESS_KEY_ID", "k",
                          "AWS_SECRET_ACCESS_KEY", "s",
                          "AWS_ENDPOINT_URL", "http://127.0.0.1:" + silent.getLocalPort(),
                          "BUCKET", "bucket",
                          "INCIDENT_TABLE", "table",
                          "USER_AGENT", "Tocsin/0.1 (+https://example.org/bot)"),
                      Clock.systemUTC(),
                      log::add));
      ByteArrayOutputStream answer = new ByteArrayOutputStream();
      long start = System.nanoTime();
      function.handleRequest(
          new ByteArrayInputStream(event(name)), answer, new InvocationContext(LEFT_MILLIS));
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      assertTrue(took.toMillis() < LEFT_MILLIS, took + " " + log);
      assertEquals(
          "{\"batchItemFailures\":[{\"itemIdentifier\":\"0\"},{\"itemIdentifier\":\"1\"}]}",
          answer.toString(StandardCharsets.UTF_8));
      assertTrue(log.stream().anyMatch(l -> l.contains("out of time")), log.toString());
    }
  }

  private static Function<Environment, RequestStreamHandler> function(String name) {
    return name.equals("ScrapeArticle")
        ? ScrapeArticleHandler::new
        : e -> new StoreIncidentsHandler(e, article -> new CodedArticle(List.of(), true), "1");
  }

  private static byte[] event(String name) {
    String entry =
        "{\"version\":1,\"url\":\"https://a.example/\",\"feed\":\"https://a.example/f\"}";
    String told =
        "{\"Records\":[{\"s3\":{\"bucket\":{\"name\":\"b\"},\"object\":{\"key\":\"articles/ab/a.json\"}}}]}";
    String body = name.equals("ScrapeArticle") ? entry : told;
    return Json.write(
            Map.of(
                "Records",
                List.of(
                    Map.of("messageId", "0", "body", body),
                    Map.of("messageId", "1", "body", body))))
        .getBytes(StandardCharsets.UTF_8);
  }
}
