package org.tocsin.cli.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tocsin.cli.operate.DeadLetter;
import org.tocsin.cli.operate.Deployment;
import org.tocsin.cli.operate.Redrive;
import software.amazon.awssdk.services.sqs.model.Message;

/**
 * Messages twice, late, out of order and at once; batches of which a part fails; messages that fail
 * for good and come back once their cause is mended.
 */
@Tag("faults")
@Timeout(120)
final class RedeliveryTest {

  private static final long SEED = Long.getLong("tocsin.seed", 20250603L);

  private static World world;

  @BeforeAll
  static void start() throws Exception {
    System.out.println("RedeliveryTest: -Dtocsin.seed=" + SEED);
    world = World.start();
  }

  @AfterAll
  static void stop() throws Exception {
    world.close();
  }

  @Test
  void entriesThreeTimesOutOfOrderAndAtOnceGiveTheSameArticles() throws Exception {
    try (ScrapeScenario scenario = new ScrapeScenario(world)) {
      Map<String, Object> expected = once(scenario);
      try (Scenario.Case work = scenario.open()) {
        repeat(scenario.queue(), scenario.messages());
        scenario.worker().deliverAtOnce(scenario.queue(), 3);
        assertEquals(expected, work.outcome(), () -> work.log().toString());
      }
    }
  }

  @Test
  void notificationsThreeTimesOutOfOrderAtOnceAndLateGiveTheSameIncidents() throws Exception {
    try (StoreScenario scenario = new StoreScenario(world)) {
      Map<String, Object> expected = once(scenario);
      try (Scenario.Case work = scenario.open()) {
        repeat(scenario.queue(), scenario.messages());
        scenario.worker().deliverAtOnce(scenario.queue(), 3);
        assertEquals(expected, work.outcome(), () -> work.log().toString());
        // Late: everything is done, and all are told once more.
        repeat(scenario.queue(), scenario.messages());
        work.runOn();
        assertEquals(expected, work.outcome(), () -> work.log().toString());
      }
    }
  }

  @Test
  void onlyTheMessagesThatFailedComeBackAndThePoisonEndsWithItsReason() throws Exception {
    try (ScrapeScenario scenario = new ScrapeScenario(world)) {
      Map<String, Object> expected = once(scenario);
      Deliveries queue = scenario.queue();
      Deliveries dead = world.queue(World.SCRAPE + "ScrapeDeadLetterQueue");
      try (Scenario.Case work = scenario.open()) {
        queue.send(
            List.of(
                "no JSON",
                "{\"version\":99,\"url\":\"http://a.example/\",\"feed\":\"http://a.example/f\"}"));
        List<Message> batch = queue.receive();
        String answer = scenario.worker().invoke(Deliveries.event(batch));
        Set<String> failed = Worker.failed(answer, batch);
        assertEquals(2, failed.size(), answer);
        batch.stream()
            .filter(m -> m.body().contains("/go/1") || m.body().contains("gone.html"))
            .forEach(m -> assertTrue(!failed.contains(m.messageId()), m.body()));
        queue.settle(batch, failed);
        work.runOn();

        Deployment deployment =
            new Deployment(
                "test",
                "us-east-1",
                world.dynamo,
                world.s3,
                world.sqs,
                world.bucket(),
                "FeedTable",
                "IncidentTable",
                List.of(new Deployment.Queue("ScrapeQueue", queue.url(), dead.url())));
        List<DeadLetter> letters = new ArrayList<>();
        Redrive redrive = Redrive.of(deployment, "ScrapeArticle");
        Redrive.Pass shown = redrive.run(10, false, letters::add);
        assertEquals(new Redrive.Pass(2, 0, false), shown);
        assertEquals(2, dead.depth(), "a dry run leaves all");
        assertTrue(
            letters.stream().anyMatch(l -> reason(l).contains("version")), letters.toString());
        assertTrue(
            letters.stream().anyMatch(l -> reason(l).startsWith("malformed message")),
            letters.toString());

        // Its cause is mended, and it is sent again: bounded, each at most once.
        assertEquals(1, redrive.run(1, true, letter -> {}).sent());
        assertEquals(1, dead.depth());
        assertEquals(new Redrive.Pass(1, 1, false), redrive.run(10, true, letter -> {}));
        assertEquals(2, queue.drain().size());
        Map<String, Object> outcome = work.outcome();
        assertEquals(expected, outcome);
      }
    }
  }

  private static String reason(DeadLetter letter) {
    return String.valueOf(letter.reason());
  }

  /** The outcome of one delivery of each. */
  private static Map<String, Object> once(Scenario scenario) throws Exception {
    try (Scenario.Case work = scenario.open()) {
      work.runOn();
      return work.outcome();
    }
  }

  /** Sends all twice more than they are there, out of order. */
  private static void repeat(Deliveries queue, List<String> messages) {
    List<String> more = new ArrayList<>(messages);
    more.addAll(messages);
    Collections.shuffle(more, new Random(SEED));
    queue.send(more);
  }
}
