package org.tocsin.cli.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The frame of a page that is one file: no scripts, no pictures, nothing to fetch, and a content
 * security policy that allows none.
 */
public final class Page {

  /** Nothing may be run or fetched; the style is in the page. */
  private static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

  private Page() {}

  /**
   * Begins a page, up to its main element.
   *
   * @param language of the text; absent where it is not known
   * @param title of whatever origin: it is escaped
   * @param style a style sheet of this project
   */
  public static Markup begin(@Nullable String language, String title, String style) {
    return new Markup()
        .literal("<!doctype html>\n")
        .open("html", "lang", language)
        .literal("\n<head>\n<meta charset=\"utf-8\">\n")
        .open("meta", "http-equiv", "Content-Security-Policy", "content", POLICY)
        .literal("\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        .literal("<meta name=\"referrer\" content=\"no-referrer\">\n")
        .element("title", title)
        .literal("<style>\n" + style + "</style>\n</head>\n<body>\n<main>\n");
  }

  /** Ends it. */
  public static String end(Markup html) {
    return html.literal("</main>\n</body>\n</html>\n").toString();
  }

  /** A style sheet that lies beside a class. */
  public static String style(Class<?> beside, String name) {
    try (InputStream in = beside.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
