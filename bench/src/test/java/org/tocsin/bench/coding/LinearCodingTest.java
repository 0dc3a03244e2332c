package org.tocsin.bench.coding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tocsin.coder.IncidentCoder;

/** Four times as much of anything costs about four times as much to code. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LinearCodingTest {

  /** Of the full size, which {@code bench coding --hostile} measures. */
  private static final int PART = 32;

  private static final double MOST_MEMORY = 5;
  private static final double MOST_TIME = 8;

  /** Less than this is noise beside the collector's and the compilers' work. */
  private static final double LEAST_MS = 30;

  private final IncidentCoder coder = new IncidentCoder();

  static List<HostileText> texts() {
    return HostileText.all();
  }

  /** So that the compilers' work does not fall upon the first texts. */
  @BeforeAll
  void warmUp() {
    for (HostileText text : texts()) {
      CodingCost.of(coder, text.text(text.times() / (20 * PART)));
    }
  }

  @ParameterizedTest
  @MethodSource("texts")
  void costIsLinear(HostileText text) {
    int pieces = text.times() / PART;
    CodingCost small = CodingCost.of(coder, text.text(pieces));
    CodingCost large =
        assertTimeoutPreemptively(
            Duration.ofSeconds(20), () -> CodingCost.of(coder, text.text(4 * pieces)));
    double memory = (double) large.allocated() / small.allocated();
    assertTrue(memory <= MOST_MEMORY, () -> text + ": " + memory + " times the memory");
    // What else the process does only adds to a call's time: the least of some is nearest to it.
    double smallMs = small.ms();
    double largeMs = large.ms();
    for (int again = 0; again < 3 && !isLinear(smallMs, largeMs); again++) {
      smallMs = Math.min(smallMs, CodingCost.of(coder, text.text(pieces)).ms());
      largeMs = Math.min(largeMs, CodingCost.of(coder, text.text(4 * pieces)).ms());
    }
    assertTrue(
        isLinear(smallMs, largeMs), text + ": " + largeMs + " ms, a quarter of it " + smallMs);
  }

  private static boolean isLinear(double smallMs, double largeMs) {
    return largeMs < LEAST_MS || largeMs <= MOST_TIME * smallMs;
  }

  @Test
  void piecesAreRepeatedBetweenWhatStandsOnce() {
    HostileText text = new HostileText("made up", 4, "a ", "# ", "z");
    assertEquals("a 0 1 2 z", text.text(3));
    assertTrue(HostileText.all().size() >= 50);
  }
}
