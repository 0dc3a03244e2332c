package org.tocsin.feeds.read;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** What XML forbids or does not know in a text, and what is meant by it. */
final class Characters {

  private static final Pattern NAMED = Pattern.compile("&([A-Za-z][A-Za-z0-9]{1,31});");
  private static final Pattern NUMBERED = Pattern.compile("&#(x[0-9A-Fa-f]{1,6}|[0-9]{1,7});");
  private static final String CDATA = "<![CDATA[";

  private Characters() {}

  /** Without control characters, lone surrogates, and references to them. */
  static String legal(String text) {
    StringBuilder out = new StringBuilder(text.length());
    int i = 0;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      if (isLegal(c)) {
        out.appendCodePoint(c);
      }
      i += Character.charCount(c);
    }
    if (out.indexOf("&#") < 0) {
      return out.toString();
    }
    return NUMBERED
        .matcher(out)
        .replaceAll(
            m -> {
              String digits = m.group(1);
              int c =
                  digits.startsWith("x")
                      ? Integer.parseInt(digits.substring(1), 16)
                      : Integer.parseInt(digits);
              return isLegal(c) ? Matcher.quoteReplacement(m.group()) : "";
            });
  }

  private static boolean isLegal(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || (c >= 0x10000 && c <= 0x10FFFF);
  }

  /** HTML's named entities, which XML does not know, as the characters that they stand for. */
  static String withoutNamedEntities(String text) {
    if (text.indexOf('&') < 0) {
      return text;
    }
    return outsideCdata(
        text,
        part ->
            NAMED
                .matcher(part)
                .replaceAll(
                    m -> {
                      String name = m.group(1);
                      if (isXml(name)) {
                        return Matcher.quoteReplacement(m.group());
                      }
                      String character = Parser.unescapeEntities(m.group(), false);
                      return Matcher.quoteReplacement(
                          character.equals(m.group()) ? "&amp;" + name + ";" : character);
                    }));
  }

  /** The entities that a document type declares, in their places. */
  static String replaceEntities(String text, Map<String, String> entities) {
    return outsideCdata(
        text,
        part ->
            NAMED
                .matcher(part)
                .replaceAll(
                    m -> Matcher.quoteReplacement(entities.getOrDefault(m.group(1), m.group()))));
  }

  private static boolean isXml(String name) {
    return name.equals("amp")
        || name.equals("lt")
        || name.equals("gt")
        || name.equals("quot")
        || name.equals("apos");
  }

  /** Nothing is an entity within a CDATA section. */
  private static String outsideCdata(String text, java.util.function.UnaryOperator<String> change) {
    StringBuilder out = new StringBuilder(text.length());
    int at = 0;
    while (true) {
      int open = text.indexOf(CDATA, at);
      if (open < 0) {
        return out.append(change.apply(text.substring(at))).toString();
      }
      int close = text.indexOf("]]>", open);
      int end = close < 0 ? text.length() : close + 3;
      out.append(change.apply(text.substring(at, open))).append(text, open, end);
      at = end;
    }
  }
}
