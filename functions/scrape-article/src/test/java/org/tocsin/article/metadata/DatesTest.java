package org.tocsin.article.metadata;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Each row of the table: a date as pages write it, and what it is read as. */
final class DatesTest {

  private final Dates dates = new Dates();

  @ParameterizedTest
  @CsvFileSource(resources = "dates.tsv", delimiter = '\t')
  void reads(String text, boolean monthFirst, String want, String why) {
    Object got = dates.find(text, monthFirst);
    assertEquals(want, got == null ? "-" : got.toString(), why);
  }
}
