package org.tocsin.testing;

import java.util.ArrayList;
import java.util.List;

/** Reads CSV as RFC 4180 has it, strictly: what is not of that form fails the test. */
public final class CsvText {

  private final String text;
  private int at;

  private CsvText(String text) {
    this.text = text;
  }

  /**
   * The fields of all lines.
   *
   * @throws IllegalArgumentException naming the place that is not of that form
   */
  public static List<List<String>> read(String text) {
    CsvText csv = new CsvText(text);
    List<List<String>> lines = new ArrayList<>();
    while (csv.at < text.length()) {
      lines.add(csv.line());
    }
    return lines;
  }

  private List<String> line() {
    List<String> fields = new ArrayList<>();
    fields.add(field());
    while (text.charAt(at) == ',') {
      at++;
      fields.add(field());
    }
    if (!text.startsWith("\r\n", at)) {
      throw new IllegalArgumentException("no line end at " + at + ": " + text.substring(at));
    }
    at += 2;
    return fields;
  }

  private String field() {
    if (text.charAt(at) != '"') {
      int start = at;
      while (text.charAt(at) != ',' && text.charAt(at) != '\r') {
        if (text.charAt(at) == '"' || text.charAt(at) == '\n') {
          throw new IllegalArgumentException("unquoted at " + at + ": " + text.substring(start));
        }
        at++;
      }
      return text.substring(start, at);
    }
    StringBuilder field = new StringBuilder();
    at++;
    while (text.charAt(at) != '"' || text.startsWith("\"\"", at)) {
      at += text.charAt(at) == '"' ? 1 : 0;
      field.append(text.charAt(at));
      at++;
    }
    at++;
    return field.toString();
  }
}
