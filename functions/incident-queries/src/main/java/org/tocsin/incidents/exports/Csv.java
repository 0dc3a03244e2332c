package org.tocsin.incidents.exports;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One line of CSV as in RFC 4180: fields with commas, quotes or line ends are quoted, lines end
 * with CR LF. A text that a spreadsheet would take for a formula is defused with an apostrophe,
 * since strangers wrote it; numbers of ours stay as they are.
 */
final class Csv {

  /**
   * What a formula starts with, at the start of a cell; with the full-width forms, which some
   * spreadsheets read as the same. Where a country writes decimals with a comma, a semicolon begins
   * a cell too, quoted or not.
   */
  private static final Pattern FORMULA_START =
      Pattern.compile("(^|;)([=+\\-@\t\r\n\uff1d\uff0b\uff0d\uff20])");

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
    if (!(value instanceof Number)) {
      text = FORMULA_START.matcher(text).replaceAll("$1'$2");
    }
    boolean quoted = text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return quoted ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
  }
}
