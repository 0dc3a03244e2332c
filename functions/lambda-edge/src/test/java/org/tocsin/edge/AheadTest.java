package org.tocsin.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Work that is begun while a function is made. */
@Timeout(30)
final class AheadTest {

  private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
  private final Environment environment =
      new Environment(Map.of("BUCKET", "b"), Clock.systemUTC(), lines::add);

  @Test
  void itIsDoneOnAnotherThreadWithTheSameSettingsAndIsNotHeard() throws Exception {
    BlockingQueue<String> seen = new LinkedBlockingQueue<>();
    Environment same =
        Ahead.beside(
            environment,
            "PollFeeds",
            silent -> {
              silent.log("PollFeeds").error("not heard");
              seen.add(silent.variables() + " " + Thread.currentThread().getName());
            });
    assertSame(environment, same);
    String told = seen.poll(20, TimeUnit.SECONDS);
    assertEquals("{BUCKET=b} ahead", told);
    assertNotEquals("ahead", Thread.currentThread().getName());
    assertTrue(lines.isEmpty(), lines.toString());
  }

  @Test
  void whatFailsIsToldInTheLogAndIsNoFailureOfTheFunction() throws Exception {
    for (Ahead.Work fault :
        new Ahead.Work[] {
          silent -> {
            throw new IOException("no page");
          },
          silent -> {
            throw new IllegalStateException("no page");
          },
          silent -> {
            throw new NoClassDefFoundError("no page");
          }
        }) {
      Ahead.beside(environment, "PollFeeds", fault);
      String line = lines.poll(20, TimeUnit.SECONDS);
      assertNotNull(line);
      assertTrue(line.contains("work ahead failed") && line.contains("no page"), line);
    }
  }
}
