package org.tocsin.edge.snapstart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.crac.Core;
import org.junit.jupiter.api.Test;
import org.tocsin.edge.Environment;
import org.tocsin.edge.Log;

/** The hooks around a snapshot. */
final class SnapStartTest {

  private final List<String> lines = new ArrayList<>();
  private final Log log = new Environment(Map.of(), Clock.systemUTC(), lines::add).log("PollFeeds");

  @Test
  void theWorkIsRehearsedBeforeAndConnectionsAreDroppedAfter() {
    List<String> done = new ArrayList<>();
    SnapStart hooks =
        SnapStart.register(log, () -> done.add("rehearsed"), () -> done.add("renewed"));
    hooks.beforeCheckpoint(Core.getGlobalContext());
    assertEquals(List.of("rehearsed"), done);
    hooks.afterRestore(Core.getGlobalContext());
    assertEquals(List.of("rehearsed", "renewed"), done);
    assertTrue(lines.getFirst().contains("rehearsed for the snapshot"), lines.toString());
  }

  @Test
  void aRehearsalThatFailsIsToldAndKeepsNoFunctionFromBeingPublished() {
    for (SnapStart.Preparation fault :
        List.<SnapStart.Preparation>of(
            () -> {
              throw new IOException("no stage");
            },
            () -> {
              throw new IllegalStateException("no stage");
            },
            () -> {
              throw new NoClassDefFoundError("no stage");
            })) {
      SnapStart.register(log, fault, () -> {}).beforeCheckpoint(Core.getGlobalContext());
      String line = lines.removeLast();
      assertTrue(line.contains("rehearsal failed") && line.contains("no stage"), line);
    }
  }
}
