package org.tocsin.feeds.read;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes the document type out of a text. Of what it declares only plain character entities are
 * kept, put in where they are used; nothing external, nothing that grows.
 */
final class DocumentType {

  private static final Pattern ENTITY =
      Pattern.compile("<!ENTITY\\s+([A-Za-z_][\\w.-]*)\\s+[\"']([^\"'<%]{1,60})[\"']\\s*>");
  private static final int MOST_ENTITIES = 400;

  private DocumentType() {}

  static String strip(String text) {
    int start = start(text);
    if (start < 0) {
      return text;
    }
    int end = end(text, start);
    String type = text.substring(start, end);
    String rest = text.substring(0, start) + text.substring(end);
    Map<String, String> entities = new HashMap<>();
    Matcher entity = ENTITY.matcher(type);
    while (entity.find() && entities.size() < MOST_ENTITIES) {
      String value = entity.group(2);
      if (!Pattern.matches(".*&[A-Za-z].*", value)) {
        entities.put(entity.group(1), value);
      }
    }
    return entities.isEmpty() ? rest : Characters.replaceEntities(rest, entities);
  }

  /** Where it begins, before the first element; -1 where there is none. */
  private static int start(String text) {
    int at = 0;
    while (at < text.length()) {
      int open = text.indexOf('<', at);
      if (open < 0 || open + 1 >= text.length()) {
        return -1;
      }
      if (text.startsWith("<!--", open)) {
        int close = text.indexOf("-->", open);
        at = close < 0 ? text.length() : close + 3;
      } else if (text.startsWith("<?", open)) {
        int close = text.indexOf("?>", open);
        at = close < 0 ? text.length() : close + 2;
      } else {
        String word = text.substring(open, Math.min(text.length(), open + 9));
        return word.toUpperCase(Locale.ROOT).equals("<!DOCTYPE") ? open : -1;
      }
    }
    return -1;
  }

  private static int end(String text, int start) {
    int depth = 0;
    char quote = 0;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else {
        switch (c) {
          case '"', '\'' -> quote = c;
          case '[' -> depth++;
          case ']' -> depth--;
          case '>' -> {
            if (depth <= 0) {
              return i + 1;
            }
          }
          default -> {}
        }
      }
    }
    return text.length();
  }
}
