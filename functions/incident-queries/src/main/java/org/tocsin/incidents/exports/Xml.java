package org.tocsin.incidents.exports;

/** XML in the making: whatever is not a literal of this project is escaped. One thread. */
final class Xml {

  private final StringBuilder xml =
      new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");

  Xml open(String tag, String... attributes) {
    start(tag, attributes);
    xml.append(">\n");
    return this;
  }

  Xml close(String tag) {
    xml.append("</").append(tag).append(">\n");
    return this;
  }

  Xml empty(String tag, String... attributes) {
    start(tag, attributes);
    xml.append("/>\n");
    return this;
  }

  Xml element(String tag, String text, String... attributes) {
    start(tag, attributes);
    xml.append('>');
    escape(text);
    xml.append("</").append(tag).append(">\n");
    return this;
  }

  private void start(String tag, String... attributes) {
    xml.append('<').append(tag);
    for (int i = 0; i + 1 < attributes.length; i += 2) {
      xml.append(' ').append(attributes[i]).append("=\"");
      escape(attributes[i + 1]);
      xml.append('"');
    }
  }

  private void escape(String text) {
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> xml.append("&amp;");
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '"' -> xml.append("&quot;");
                default -> xml.appendCodePoint(allowed(c) ? c : 0xfffd);
              }
            });
  }

  /** What XML 1.0 may hold at all. */
  private static boolean allowed(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0xd7ff)
        || (c >= 0xe000 && c <= 0xfffd)
        || c >= 0x10000;
  }

  @Override
  public String toString() {
    return xml.toString();
  }
}
