package org.tocsin.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.pipeline.json.MalformedRecordException;

class SqsBatchTest {

  private static final String EVENT =
      """
      {"Records":[{"messageId":"1","body":"good"},{"messageId":"2","body":"bad"},
       {"messageId":"3","body":"throws","attributes":{"ApproximateReceiveCount":"4"}}]}
      """;

  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final Clock clock = Clock.systemUTC();
  private final DeadLetters none = DeadLetters.of(new Environment(Map.of(), clock, lines::add));
  private final Log log = new Environment(Map.of(), clock, lines::add).log("Test");

  @Test
  void onlyWhatFailedComesBackAndTheLogSaysWhy() throws Exception {
    SqsBatch batch = read(EVENT);
    List<String> failed =
        batch.run(
            message ->
                switch (message.body()) {
                  case "good" -> MessageResult.done();
                  case "bad" -> MessageResult.retry("no such host");
                  default -> throw new IllegalStateException("broken");
                },
            new Deadline(clock.instant().plus(Duration.ofMinutes(1)), clock),
            none,
            log);
    assertEquals(List.of("2", "3"), failed);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    SqsBatch.answer(failed, out);
    assertEquals(
        "{\"batchItemFailures\":[{\"itemIdentifier\":\"2\"},{\"itemIdentifier\":\"3\"}]}",
        out.toString(StandardCharsets.UTF_8));
    assertTrue(lines.getFirst().contains("no such host"), lines::toString);
    assertTrue(
        lines.get(1).contains("broken") && lines.get(1).contains("\"receiveCount\":4"),
        lines::toString);
  }

  @ParameterizedTest
  @CsvSource({
    "Root=1-67891233-abcdef012345678912345678;Parent=463ac35c9f6413ad;Sampled=0,"
        + " 1-67891233-abcdef012345678912345678",
    "Self=1-00000000-000000000000000000000000;Root=1-67891233-abcdef012345678912345678,"
        + " 1-67891233-abcdef012345678912345678",
    "Root=1-67891233-ABCDEF,",
    "'',"
  })
  void aMessageKeepsTheTraceInWhichItWasSent(String header, @Nullable String trace)
      throws Exception {
    String event =
        """
        {"Records":[{"messageId":"1","body":"bad","attributes":{"AWSTraceHeader":"%s"}}]}
        """
            .replace("%s", header);
    SqsBatch batch = read(event);
    assertEquals(trace, batch.messages().getFirst().trace());
    batch.run(
        message -> MessageResult.retry("no such host"),
        new Deadline(clock.instant().plus(Duration.ofMinutes(1)), clock),
        none,
        log);
    assertEquals(trace != null, lines.getFirst().contains("\"trace\":\"" + trace), lines::toString);
  }

  @Test
  void whatIsNotDoneByTheDeadlineFails() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    List<String> failed =
        read(EVENT)
            .run(
                message -> {
                  if (!message.body().equals("good")) {
                    awaitQuietly(never);
                  }
                  return MessageResult.done();
                },
                new Deadline(clock.instant().plusMillis(200), clock),
                none,
                log);
    assertEquals(List.of("2", "3"), failed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "{}", "{\"Records\":7}", "{\"Records\":[{\"body\":\"x\"}]}"})
  void whatIsNoBatchIsRefused(String event) {
    assertThrows(MalformedRecordException.class, () -> read(event));
  }

  @Test
  void noTextCanForgeALogLine() {
    log.info("seen", "title", "a\n{\"level\":\"ERROR\"}");
    assertEquals(1, lines.getFirst().lines().count());
  }

  @Test
  void countsAreOneLineInEmbeddedMetricFormat() {
    Metrics metrics = new Environment(Map.of(), clock, lines::add).metrics("Test");
    metrics.add("ArticlesStored", 2);
    metrics.add("ArticlesStored", 3);
    metrics.add("Seen", 4);
    metrics.flush();
    metrics.flush();
    assertEquals(1, lines.size());
    assertTrue(lines.getFirst().contains("\"ArticlesStored\":5"), lines::toString);
    assertTrue(lines.getFirst().contains("\"Seen\":4"), lines::toString);
    assertTrue(lines.getFirst().contains("\"Namespace\":\"Tocsin\""), lines::toString);
    // Each published name costs money: what no alarm or dashboard needs stays in the log.
    assertTrue(lines.getFirst().contains("\"Name\":\"ArticlesStored\""), lines::toString);
    assertFalse(lines.getFirst().contains("\"Name\":\"Seen\""), lines::toString);
  }

  private static SqsBatch read(String event) throws Exception {
    return SqsBatch.read(new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)));
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
