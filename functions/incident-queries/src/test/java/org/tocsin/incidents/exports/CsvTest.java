package org.tocsin.incidents.exports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tocsin.testing.CsvText;

final class CsvTest {

  static Stream<Arguments> fields() {
    return Stream.of(
        row("plain text stays", "Gao", "Gao"),
        row("a comma is quoted", "Gao, Mali", "\"Gao, Mali\""),
        row("a quote is doubled", "the \"base\"", "\"the \"\"base\"\"\""),
        row("a line end is quoted", "one\ntwo", "\"one\ntwo\""),
        row("nothing known is empty", null, ""),
        row("a formula is defused", "=1+1", "'=1+1"),
        row("a formula with a comma, both", "=HYPERLINK(\"x\",1)", "\"'=HYPERLINK(\"\"x\"\",1)\""),
        row("a plus", "+33", "'+33"),
        row("a minus in a text", "-cmd", "'-cmd"),
        row("an at sign", "@SUM(A1)", "'@SUM(A1)"),
        row("a tab, which a spreadsheet skips", "\t=1", "'\t=1"),
        row("a carriage return, likewise", "\r=1", "\"'\r=1\""),
        row("a full-width equals sign", "\uff1d1", "'\uff1d1"),
        row("a formula where a semicolon begins a cell", "a;=1+1;b", "a;'=1+1;b"),
        row("the same, quoted", "a,b;@SUM(A1);;+1", "\"a,b;'@SUM(A1);;'+1\""),
        row("names in a list stay", "JNIM; FLA", "JNIM; FLA"),
        row("an equals sign inside does no harm", "a=b", "a=b"),
        row("a negative number of ours stays a number", -3.25, "-3.25"));
  }

  private static Arguments row(String why, Object value, String written) {
    return Arguments.of(why, value, written);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("fields")
  void aFieldIsWritten(String why, Object value, String written) {
    assertEquals("x," + written + "\r\n", Csv.line(Arrays.asList("x", value)), why);
  }

  @Test
  void whatIsWrittenReadsBack() {
    List<String> awkward = List.of("a,b", "\"", "\"\"", "x\r\ny", "", "é…", ",");
    assertEquals(List.of(awkward), CsvText.read(Csv.line(Arrays.asList(awkward.toArray()))));
  }
}
