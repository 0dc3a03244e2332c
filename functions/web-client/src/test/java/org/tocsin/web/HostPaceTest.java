package org.tocsin.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class HostPaceTest {

  private static final Duration PAUSE = Duration.ofSeconds(10);
  private static final Duration PATIENCE = Duration.ofSeconds(25);
  private static final long SECOND = 1_000_000_000L;

  private final HostPace pace = new HostPace();

  private long take(String host, long second) {
    return pace.take(host, PAUSE, second * SECOND, PATIENCE) / SECOND;
  }

  @Test
  void eachStartsAPauseAfterTheOneBefore() {
    assertEquals(0, take("a", 100));
    assertEquals(10, take("a", 100));
    assertEquals(15, take("a", 105));
    assertEquals(0, take("b", 105), "another host");
  }

  @Test
  void afterAPauseNobodyWaits() {
    take("a", 100);
    assertEquals(0, take("a", 110));
    assertEquals(0, take("a", 500));
  }

  @Test
  void whoseTurnIsTooFarTakesNone() {
    take("a", 100);
    take("a", 100);
    take("a", 100);
    assertTrue(pace.take("a", PAUSE, 100 * SECOND, PATIENCE) < 0);
    assertEquals(25, take("a", 105), "the moment that was not taken is still free");
  }
}
