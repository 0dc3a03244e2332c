package org.tocsin.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Messages that are no feed entry: each comes back alone, for the dead-letter queue, with a reason
 * that names what is wrong, is counted, and no page is asked for.
 */
final class BadMessagesTest extends SystemTest {

  static Stream<Arguments> messages() throws Exception {
    try (InputStream in = BadMessagesTest.class.getResourceAsStream("bad-messages.tsv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.startsWith("#"))
              .map(line -> Arguments.of(line.replaceAll("\t.*", ""), line.replaceAll(".*\t", "")))
              .toList()
              .stream();
    }
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("messages")
  void comesBackAloneWithItsReason(String written, String reason) throws Exception {
    system.site.page("/good", "<title>Flood</title><article><p>" + "The river rose. ".repeat(9));
    String start = written.replaceAll("\\*\\d+$", "");
    String body =
        start.equals(written)
            ? written
            : start.repeat(Integer.parseInt(written.substring(start.length() + 1)));
    assertEquals(List.of("m1"), system.send(30_000, system.entry("/good"), body));
    String failed =
        system.log().lines().filter(l -> l.contains("malformed message")).findFirst().orElse("");
    assertTrue(failed.contains(reason), system::log);
    assertTrue(failed.length() < 1500, () -> "a line of " + failed.length());
    assertFalse(failed.contains("\\tat "), failed);
    assertTrue(system.log().contains("\"MessagesMalformed\":1"), system::log);
    assertEquals(List.of("/good"), system.site.asked());
  }
}
