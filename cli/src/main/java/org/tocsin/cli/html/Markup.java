package org.tocsin.cli.html;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * HTML in the making. Whatever is not a literal of this project goes through {@link #text} or an
 * attribute's value, which escape it: that is the whole of the defence against hostile pages, with
 * the page's content security policy behind it. Not safe for use by many threads.
 */
public final class Markup {

  /** After these a line end would be a blank in the text. */
  private static final Set<String> WITHIN_LINES = Set.of("a", "b", "code", "span", "time");

  private final StringBuilder html = new StringBuilder();

  /** Opens an element that has no attributes. */
  public Markup open(String tag) {
    html.append('<').append(tag).append('>');
    return this;
  }

  /**
   * Opens an element.
   *
   * @param attributes names and values in turn; an attribute whose value is absent is left out
   */
  public Markup open(String tag, @Nullable String... attributes) {
    html.append('<').append(tag);
    for (int i = 0; i + 1 < attributes.length; i += 2) {
      String value = attributes[i + 1];
      if (value != null) {
        html.append(' ').append(attributes[i]).append("=\"");
        escape(value);
        html.append('"');
      }
    }
    html.append('>');
    return this;
  }

  /** Closes an element. */
  public Markup close(String tag) {
    html.append("</").append(tag).append(WITHIN_LINES.contains(tag) ? ">" : ">\n");
    return this;
  }

  /** Text of whatever origin. */
  public Markup text(String text) {
    escape(text);
    return this;
  }

  /** An element with text and nothing else. */
  public Markup element(String tag, String text, @Nullable String... attributes) {
    return open(tag, attributes).text(text).close(tag);
  }

  /** Literals of this project: never anything that was read. */
  public Markup literal(String trusted) {
    html.append(trusted);
    return this;
  }

  private void escape(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> html.append("&amp;");
        case '<' -> html.append("&lt;");
        case '>' -> html.append("&gt;");
        case '"' -> html.append("&quot;");
        case '\'' -> html.append("&#39;");
        default -> html.append(allowed(c) ? c : '\ufffd');
      }
    }
  }

  /** Control characters may not stand in HTML, not even as references. */
  private static boolean allowed(char c) {
    return !Character.isISOControl(c) || c == '\n' || c == '\t';
  }

  @Override
  public String toString() {
    return html.toString();
  }
}
