package org.tocsin.cli.steps;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tocsin.pipeline.record.Paragraph;

final class PlainTextTest {

  @Test
  void linesThatWereWrappedAreOneParagraph() {
    assertEquals(
        List.of("Gunmen killed two people in Kolma", "Police said so"),
        paragraphs("Gunmen killed two\npeople in Kolma\n\nPolice said so\n"));
  }

  @Test
  void whereALineIsTooLongToHaveBeenWrappedEachIsAParagraph() {
    String lead =
        "Gunmen killed two people in Kolma on Monday, police said, " + "and fled ".repeat(15);
    assertEquals(
        List.of("Breaking", lead.strip(), "Police said so"),
        paragraphs("Breaking\n" + lead + "\nPolice said so"));
  }

  private static List<String> paragraphs(String text) {
    return new PlainText(text).paragraphs().stream().map(Paragraph::text).toList();
  }
}
