package org.tocsin.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a handler is told where no Lambda is. */
final class PlayedContextTest {

  private final List<String> lines = new ArrayList<>();

  @Test
  void theTimeRunsOutAndNoFurther() {
    Deque<Duration> left =
        new ArrayDeque<>(
            List.of(
                Duration.ofSeconds(2), Duration.ZERO, Duration.ofDays(-40), Duration.ofDays(40)));
    PlayedContext context = new PlayedContext("F", "r1", 512, left::remove, lines::add);
    assertEquals(2_000, context.getRemainingTimeInMillis());
    assertEquals(0, context.getRemainingTimeInMillis());
    assertEquals(0, context.getRemainingTimeInMillis());
    assertEquals(Integer.MAX_VALUE, context.getRemainingTimeInMillis());
  }

  @Test
  void itsLinesAndItsIdAreTheOnesGiven() {
    PlayedContext context =
        new PlayedContext("F", "r1", 512, () -> Duration.ofSeconds(1), lines::add);
    context.getLogger().log("one");
    context.getLogger().log("zwölf".getBytes(StandardCharsets.UTF_8));
    assertEquals(List.of("one", "zwölf"), lines);
    new Environment(Map.of(), Clock.systemUTC(), lines::add).log("F", context).info("begun");
    assertTrue(lines.getLast().contains("\"requestId\":\"r1\""), lines.getLast());
  }
}
