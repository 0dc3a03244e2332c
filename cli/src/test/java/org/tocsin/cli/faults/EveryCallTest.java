package org.tocsin.cli.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Each function with each fault at each of its calls: what it leaves when it has run on is what it
 * leaves without faults. The calls are listed by a run without faults; none is left out, so there
 * is no seed. {@code -Dtocsin.faults=all} adds the faults that are close to others.
 */
@Tag("faults")
@Timeout(400)
@Execution(ExecutionMode.CONCURRENT)
final class EveryCallTest {

  private static final boolean ALL = "all".equals(System.getProperty("tocsin.faults"));

  private static World world;

  @BeforeAll
  static void start() throws Exception {
    world = World.start();
  }

  @AfterAll
  static void stop() throws Exception {
    world.close();
  }

  @Test
  void pollFeeds() throws Exception {
    try (Scenario scenario = new PollScenario(world)) {
      every("PollFeeds", scenario);
    }
  }

  @Test
  void scrapeArticle() throws Exception {
    try (Scenario scenario = new ScrapeScenario(world)) {
      every("ScrapeArticle", scenario);
    }
  }

  @Test
  void storeIncidents() throws Exception {
    try (Scenario scenario = new StoreScenario(world)) {
      every("StoreIncidents", scenario);
    }
  }

  private static void every(String function, Scenario scenario) throws Exception {
    Set<Call> calls = new LinkedHashSet<>();
    Map<String, Object> expected = without(scenario, calls);
    assertEquals("", difference(expected, without(scenario, new LinkedHashSet<>())), "run again");
    Map<Fault, Integer> counts = new EnumMap<>(Fault.class);
    List<String> differences = new ArrayList<>();
    for (Call call : calls) {
      for (Fault fault : Fault.values()) {
        if (ALL || !Fault.LONGER_SUITE.contains(fault)) {
          String difference = one(scenario, call, fault, expected);
          counts.merge(fault, 1, Integer::sum);
          if (difference != null) {
            differences.add(difference);
          }
        }
      }
    }
    int points = counts.values().stream().mapToInt(Integer::intValue).sum();
    System.out.println(
        String.format(
            Locale.ROOT,
            "%s: %d calls, %d fault points %s, %d outcomes that differ",
            function,
            calls.size(),
            points,
            counts,
            differences.size()));
    assertTrue(calls.size() >= 15, calls.toString());
    assertTrue(differences.isEmpty(), () -> String.join("\n", differences));
  }

  private static Map<String, Object> without(Scenario scenario, Set<Call> calls) throws Exception {
    try (Scenario.Case work = scenario.open()) {
      Life life = Worker.harmless();
      work.begin(life);
      calls.addAll(life.calls());
      work.runOn();
      Map<String, Object> outcome = work.outcome();
      assertFalse(outcome.isEmpty());
      return outcome;
    }
  }

  /** What differs, null where nothing does. */
  private static String one(Scenario scenario, Call call, Fault fault, Map<String, Object> expected)
      throws Exception {
    try (Scenario.Case work = scenario.open()) {
      Life life = new Life(World.number(), c -> c.equals(call) ? fault : null);
      work.begin(life);
      if (!life.struck().equals(List.of(fault))) {
        return fault + " at " + call + " was not met: " + life.calls();
      }
      work.runOn();
      Map<String, Object> outcome = work.outcome();
      return outcome.equals(expected)
          ? null
          : fault + " at " + call + ":\n" + difference(expected, outcome) + "\n" + work.log();
    } catch (AssertionError e) {
      return fault + " at " + call + ": " + e.getMessage();
    }
  }

  private static String difference(Map<String, Object> expected, Map<String, Object> outcome) {
    List<String> lines = new ArrayList<>();
    expected.forEach(
        (name, value) -> {
          if (!value.equals(outcome.get(name))) {
            lines.add("  " + name + ": " + outcome.get(name) + "\n    in place of " + value);
          }
        });
    outcome.forEach(
        (name, value) -> {
          if (!expected.containsKey(name)) {
            lines.add("  " + name + " is new: " + value);
          }
        });
    return String.join("\n", lines);
  }
}
