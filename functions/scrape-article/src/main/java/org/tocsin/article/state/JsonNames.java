package org.tocsin.article.state;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tocsin.article.data.DataFile;

/**
 * The names that pages' JSON has for what matters, from {@code json-names.tsv}.
 *
 * @param text of what holds a paragraph's text, the most telling first
 * @param type of what says what an object is, the most telling first
 * @param other the types of objects in a text that are no part of it, lower case
 * @param passedBy of what holds no text of the article, lower case
 */
record JsonNames(List<String> text, List<String> type, Set<String> other, Set<String> passedBy) {

  static final JsonNames OF_PAGES = read();

  /** Keeps its own copies. */
  JsonNames {
    text = List.copyOf(text);
    type = List.copyOf(type);
    other = Set.copyOf(other);
    passedBy = Set.copyOf(passedBy);
  }

  private static JsonNames read() {
    List<String> text = new ArrayList<>();
    List<String> type = new ArrayList<>();
    Set<String> other = new HashSet<>();
    Set<String> passedBy = new HashSet<>();
    for (String[] row : DataFile.rows(JsonNames.class, "json-names.tsv", 2)) {
      switch (row[0]) {
        case "TEXT" -> text.add(row[1]);
        case "TYPE" -> type.add(row[1]);
        case "OTHER" -> other.add(row[1]);
        case "PASSED_BY" -> passedBy.add(row[1]);
        default -> throw new IllegalStateException("json-names.tsv: no such use " + row[0]);
      }
    }
    return new JsonNames(text, type, other, passedBy);
  }
}
