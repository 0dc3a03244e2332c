package org.tocsin.incidents.exports;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One line of CSV as in RFC 4180: fields with commas, quotes or line ends are quoted, lines end
 * with CR LF. A text that a spreadsheet would take for a formula is defused with an apostrophe,
 * since strangers wrote it; numbers of ours stay as they are.
 */
final class Csv {

  /** With their full-width forms, which some spreadsheets read as the same. */
  private static final String FORMULA_STARTS = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

  private Csv() {}

  /** A line, its end included. Numbers and texts; null is an empty field. */
  static String line(List<@Nullable Object> fields) {
    return fields.stream().map(Csv::field).collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String field(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    String text = value.toString();
    if (!(value instanceof Number) && !text.isEmpty()) {
      if (FORMULA_STARTS.indexOf(text.charAt(0)) >= 0) {
        text = "'" + text;
      }
    }
    boolean quoted = text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return quoted ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
  }
}
