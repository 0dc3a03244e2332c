package org.tocsin.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The one spelling of an article's address, without what only follows its reader: what {@link
 * WebUrl} makes one (scheme, host, default port, dot segments), no final dot of the host, no
 * fragment, no session, no tracking parameters (tracking-parameters.tsv), percent signs only where
 * they are needed, and then in capitals (RFC 3986 section 6.2.2). What may name the page stays:
 * scheme, www, a final slash, the other parameters in their order.
 */
public final class PlainUrl {

  private static final Pattern SESSION =
      Pattern.compile(";(?:jsessionid|phpsessid)=[^/?;]*", Pattern.CASE_INSENSITIVE);

  private static final Set<String> WHOLE;
  private static final List<String> BEGINNINGS;

  static {
    List<String> lines = read();
    WHOLE = lines.stream().filter(l -> !l.endsWith("*")).collect(Collectors.toUnmodifiableSet());
    BEGINNINGS =
        lines.stream()
            .filter(l -> l.endsWith("*"))
            .map(l -> l.substring(0, l.length() - 1))
            .toList();
  }

  private PlainUrl() {}

  /**
   * Of a link.
   *
   * @param base the address of the document that holds it, or null where there is none
   * @param link as it stands there, or null for none
   * @return an absolute http or https address, or null where the link leads to none
   */
  public static @Nullable URI of(@Nullable URI base, @Nullable String link) {
    URI url = link == null ? null : WebUrl.resolve(base, link);
    if (url == null) {
      return null;
    }
    String path = SESSION.matcher(url.getRawPath()).replaceAll("");
    String query = url.getRawQuery() == null ? "" : kept(url.getRawQuery());
    String authority = withoutFinalDot(url.getRawAuthority());
    // Read once more, since dot segments may have been escaped.
    return WebUrl.parse(url.getScheme() + "://" + authority + decoded(path) + decoded(query));
  }

  private static String withoutFinalDot(String authority) {
    int port = authority.lastIndexOf(':');
    boolean hasPort = port > authority.lastIndexOf(']');
    String host = hasPort ? authority.substring(0, port) : authority;
    return host.endsWith(".")
        ? host.substring(0, host.length() - 1) + (hasPort ? authority.substring(port) : "")
        : authority;
  }

  private static String kept(String query) {
    StringBuilder kept = new StringBuilder();
    // Some programs escape the separator for HTML once too often.
    for (String parameter : query.replace("&amp;", "&").split("&", -1)) {
      if (!parameter.isEmpty() && !isTracking(parameter)) {
        kept.append(kept.isEmpty() ? "?" : "&").append(parameter);
      }
    }
    return kept.toString();
  }

  private static boolean isTracking(String parameter) {
    int equals = parameter.indexOf('=');
    String name =
        decoded(equals < 0 ? parameter : parameter.substring(0, equals)).toLowerCase(Locale.ROOT);
    return WHOLE.contains(name) || BEGINNINGS.stream().anyMatch(name::startsWith);
  }

  /** Without the escapes of characters that need none; the other escapes in capitals. */
  private static String decoded(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '%') {
        String hex = text.substring(i + 1, i + 3);
        int code = Integer.parseInt(hex, 16);
        if (isUnreserved(code)) {
          out.append((char) code);
        } else {
          out.append('%').append(hex.toUpperCase(Locale.ROOT));
        }
        i += 2;
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static boolean isUnreserved(int code) {
    return code < 0x80 && (Character.isLetterOrDigit(code) || "-._~".indexOf(code) >= 0);
  }

  private static List<String> read() {
    try (InputStream in = PlainUrl.class.getResourceAsStream("tracking-parameters.tsv")) {
      if (in == null) {
        throw new IllegalStateException("tracking-parameters.tsv is not on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
