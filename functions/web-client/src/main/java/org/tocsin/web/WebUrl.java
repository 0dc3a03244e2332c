package org.tocsin.web;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads addresses as people and feeds write them (spaces, umlauts, upper-case hosts, IPv4 in octal)
 * into the strict form that {@link URI} keeps, and resolves references as RFC 3986 section 5.3
 * says; {@link URI#resolve} is wrong for an empty base path and for a bare query.
 *
 * <p>The result has a lower-case scheme, a lower-case ASCII host, an IPv4 host in dotted decimal,
 * no default port, a path, and keeps its fragment.
 */
public final class WebUrl {

  /** The split of RFC 3986, appendix B. */
  private static final Pattern PARTS =
      Pattern.compile(
          "(?:([A-Za-z][A-Za-z0-9+.-]*):)?(?://([^/?#]*))?([^?#]*)(?:\\?([^#]*))?(?:#(.*))?",
          Pattern.DOTALL);

  private static final String UNRESERVED_AND_DELIMITERS = "-._~!$&'()*+,;=:@";

  private WebUrl() {}

  /**
   * Reads an absolute http or https address.
   *
   * @return the address, or null where the text is none: another scheme, no host, a bad port
   */
  public static @Nullable URI parse(String text) {
    return resolve(null, text);
  }

  /**
   * Resolves a reference against the address of the document that holds it.
   *
   * @param base the document's address, or null where there is none: then only an absolute
   *     reference gives an address
   * @param reference as it stands in the document
   * @return an absolute http or https address, or null where the reference leads to none
   */
  public static @Nullable URI resolve(@Nullable URI base, String reference) {
    String text = withoutLineBreaks(reference.strip());
    Matcher parts = PARTS.matcher(text);
    if (!parts.matches()) {
      return null;
    }
    Reference given =
        new Reference(
            parts.group(1), parts.group(2), parts.group(3), parts.group(4), parts.group(5), false);
    Reference whole = given.scheme() == null ? given.against(base) : given;
    return whole == null ? null : address(whole);
  }

  /**
   * The parts of a reference, as they stand there.
   *
   * @param ofBase whether the path is the base's own, which is left as it is
   */
  private record Reference(
      @Nullable String scheme,
      @Nullable String authority,
      String path,
      @Nullable String query,
      @Nullable String fragment,
      boolean ofBase) {

    /** The same with what it leaves to its base; null where that leads nowhere. */
    @Nullable Reference against(@Nullable URI base) {
      if (base == null || base.getScheme() == null) {
        return null;
      }
      if (authority != null) {
        return new Reference(base.getScheme(), authority, path, query, fragment, false);
      }
      String basePath = base.getRawPath() == null ? "" : base.getRawPath();
      if (path.isEmpty()) {
        String asked = query == null ? base.getRawQuery() : query;
        return new Reference(
            base.getScheme(), base.getRawAuthority(), basePath, asked, fragment, true);
      }
      boolean whole = path.startsWith("/") || path.startsWith("\\");
      String folder = whole ? "" : basePath.substring(0, basePath.lastIndexOf('/') + 1);
      return new Reference(
          base.getScheme(), base.getRawAuthority(), folder + path, query, fragment, false);
    }
  }

  private static @Nullable URI address(Reference parts) {
    String scheme = String.valueOf(parts.scheme()).toLowerCase(Locale.ROOT);
    boolean web = scheme.equals("http") || scheme.equals("https");
    String place = web && parts.authority() != null ? authority(scheme, parts.authority()) : null;
    if (place == null) {
      return null;
    }
    String path = escape(parts.path().replace('\\', '/'), "/");
    if (!path.startsWith("/")) {
      path = "/" + path;
    }
    if (!parts.ofBase()) {
      path = withoutDotSegments(path);
    }
    StringBuilder url = new StringBuilder(scheme).append("://").append(place).append(path);
    if (parts.query() != null) {
      url.append('?').append(escape(parts.query(), "/?"));
    }
    if (parts.fragment() != null) {
      url.append('#').append(escape(parts.fragment(), "/?"));
    }
    try {
      return new URI(url.toString());
    } catch (URISyntaxException e) {
      return null;
    }
  }

  /** The same address without its fragment, which is never sent. */
  public static URI withoutFragment(URI url) {
    String text = url.toString();
    int hash = text.indexOf('#');
    return hash < 0 ? url : URI.create(text.substring(0, hash));
  }

  private static @Nullable String authority(String scheme, String authority) {
    int at = authority.lastIndexOf('@');
    String user = at < 0 ? "" : escape(authority.substring(0, at), "") + "@";
    HostPort place = HostPort.parse(authority.substring(at + 1), defaultPort(scheme));
    if (place == null) {
      return null;
    }
    String host = host(place.host());
    if (host == null) {
      return null;
    }
    return user + host + (place.port() == defaultPort(scheme) ? "" : ":" + place.port());
  }

  private static @Nullable String host(String host) {
    if (host.startsWith("[")) {
      return host.toLowerCase(Locale.ROOT);
    }
    String plain = host.indexOf('%') < 0 ? host : unescape(host);
    if (plain == null) {
      return null;
    }
    String ascii;
    try {
      ascii = isAscii(plain) ? plain : IDN.toASCII(plain, IDN.ALLOW_UNASSIGNED);
    } catch (IllegalArgumentException e) {
      return null;
    }
    ascii = ascii.toLowerCase(Locale.ROOT);
    for (int i = 0; i < ascii.length(); i++) {
      char c = ascii.charAt(i);
      if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '_')) {
        return null;
      }
    }
    if (ascii.isEmpty() || ascii.startsWith(".") || ascii.contains("..")) {
      return null;
    }
    return Ipv4Spelling.looksNumeric(ascii) ? Ipv4Spelling.dotted(ascii) : ascii;
  }

  /** 443 for https, 80 for http. */
  static int defaultPort(String scheme) {
    return scheme.equals("https") ? 443 : 80;
  }

  private static String withoutLineBreaks(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\n' && c != '\r' && c != '\t') {
        kept.append(c);
      }
    }
    return kept.toString();
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c < 0x80);
  }

  private static @Nullable String unescape(String text) {
    byte[] bytes = new byte[text.length() * 3];
    int n = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '%' && isEscape(text, i)) {
        bytes[n++] = (byte) Integer.parseInt(text.substring(i + 1, i + 3), 16);
        i += 2;
      } else if (c < 0x80 && c != '%') {
        bytes[n++] = (byte) c;
      } else {
        return null;
      }
    }
    return new String(bytes, 0, n, StandardCharsets.UTF_8);
  }

  private static boolean isEscape(String text, int at) {
    return at + 2 < text.length()
        && Character.digit(text.charAt(at + 1), 16) >= 0
        && Character.digit(text.charAt(at + 2), 16) >= 0;
  }

  private static String escape(String text, String alsoAllowed) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    int i = 0;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      boolean allowed =
          c < 0x80
              && (Character.isLetterOrDigit(c)
                  || UNRESERVED_AND_DELIMITERS.indexOf(c) >= 0
                  || alsoAllowed.indexOf(c) >= 0
                  || (c == '%' && isEscape(text, i)));
      if (allowed) {
        out.append((char) c);
      } else {
        for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
          out.append('%')
              .append(Character.forDigit((b >> 4) & 0xf, 16))
              .append(Character.forDigit(b & 0xf, 16));
          upperCaseLast(out);
        }
      }
      i += Character.charCount(c);
    }
    return out.toString();
  }

  private static void upperCaseLast(StringBuilder out) {
    for (int i = out.length() - 2; i < out.length(); i++) {
      out.setCharAt(i, Character.toUpperCase(out.charAt(i)));
    }
  }

  private static String withoutDotSegments(String path) {
    if (!path.contains("/.")) {
      return path;
    }
    StringBuilder out = new StringBuilder();
    String[] segments = path.split("/", -1);
    for (int i = 1; i < segments.length; i++) {
      boolean last = i == segments.length - 1;
      switch (segments[i]) {
        case "." -> {
          if (last) {
            out.append('/');
          }
        }
        case ".." -> {
          out.setLength(Math.max(0, out.lastIndexOf("/")));
          if (last) {
            out.append('/');
          }
        }
        default -> out.append('/').append(segments[i]);
      }
    }
    return out.isEmpty() ? "/" : out.toString();
  }
}
