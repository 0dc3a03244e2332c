package org.tocsin.coder.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tocsin.coder.Articles;
import org.tocsin.coder.IncidentCoder;
import org.tocsin.coder.text.Lines;
import org.tocsin.pipeline.record.Actor;
import org.tocsin.pipeline.record.Coding;
import org.tocsin.pipeline.record.Toll;

/** What a headline tells, alone or with the line or two that a feed has under it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FeedItemsTest {

  private static final LocalDate PUBLISHED = LocalDate.of(2025, 6, 3);

  private final IncidentCoder coder = new IncidentCoder();

  static Stream<String> items() {
    return Lines.of(FeedItemsTest.class, "feed-items.tsv").stream();
  }

  @ParameterizedTest
  @MethodSource("items")
  void itemReportsWhatTheRowSays(String row) {
    String[] cells = row.split("\t", -1);
    List<String> parts = Arrays.asList(cells[2].split(" // ", 2));
    String text = parts.size() > 1 ? parts.getLast().replace(" / ", "\n") : "";
    String told =
        coder.code(Articles.of(null, parts.getFirst(), PUBLISHED, text)).stream()
            .map(report -> told(report.coding(), cells[0]))
            .collect(Collectors.joining("; "));
    assertEquals(cells[0], told.isEmpty() ? "-" : told, cells[1]);
  }

  /** The type, the place, the toll and, where the row names actors, who did it to whom. */
  private static String told(Coding coding, String row) {
    StringBuilder told = new StringBuilder(coding.subEventType().name());
    told.append(" @ ").append(coding.location() == null ? "-" : coding.location().name());
    add(told, " killed ", coding.killed());
    add(told, " injured ", coding.injured());
    add(told, " abducted ", coding.abducted());
    if (row.contains(" by ")) {
      told.append(" by ")
          .append(
              coding.actors().stream().map(FeedItemsTest::part).collect(Collectors.joining(", ")));
    }
    return told.toString();
  }

  private static void add(StringBuilder told, String what, @Nullable Toll toll) {
    if (toll != null) {
      told.append(what).append(toll.best());
    }
  }

  private static String part(Actor actor) {
    String name = actor.id() == null ? actor.name() : actor.id();
    return actor.role().name().charAt(0) + " " + name;
  }
}
