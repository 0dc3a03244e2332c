package org.tocsin.article.metadata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The scan may say yes too often, but never no. */
final class DateScanTest {

  private final Dates dates = new Dates();

  @ParameterizedTest
  @CsvFileSource(resources = "dates.tsv", delimiter = '\t')
  void seesAFormWhereverADateIsRead(String text, boolean monthFirst, String want, String why) {
    for (String line : new String[] {text, "Ann Reed " + text + " 10:30", "(" + text + ")"}) {
      if (!dates.all(line + " ", monthFirst).isEmpty()) {
        assertNotEquals(0, DateScan.forms(line, line.length()), why + ": " + line);
      }
    }
  }

  @Test
  void seesNoneInMostLines() {
    for (String line :
        new String[] {"", "Boats were brought", "12 of 340 people", "10:30", "7/8"}) {
      assertEquals(0, DateScan.forms(line, line.length()), line);
    }
  }

  @Test
  void looksNoFurtherThanItIsTold() {
    String line = "The river rose, 3 June 2025";
    assertEquals(0, DateScan.forms(line, line.length() - 1));
    assertNotEquals(0, DateScan.forms(line, line.length()));
  }
}
