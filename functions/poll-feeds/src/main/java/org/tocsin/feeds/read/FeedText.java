package org.tocsin.feeds.read;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tocsin.feeds.read.UnreadableFeedException.Kind;
import org.tocsin.web.Charsets;

/**
 * The text of a feed, from its bytes: by byte order mark, HTTP, XML declaration, detection, in that
 * order, as far as the bytes bear them out.
 *
 * @param text from the root's declaration or first element on; all of it where it is JSON
 * @param encoding the charset it was read as
 */
record FeedText(String text, String encoding) {

  private static final Pattern DECLARED =
      Pattern.compile("<\\?xml[^>]*?encoding\\s*=\\s*[\"']\\s*([A-Za-z0-9._:-]+)");
  private static final Pattern HTTP_CHARSET =
      Pattern.compile(";\\s*charset\\s*=\\s*[\"']?([^\"';\\s]+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern PAGE =
      Pattern.compile(
          "\\A(?:\\s|<!--.*?-->|<\\?.*?\\?>)*(?:<!doctype\\s+html\\b|<html\\b|<head\\b|<body\\b)",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final int PROLOG = 1024;

  /** Decodes, and refuses what is plainly no feed. */
  static FeedText of(byte[] body, @Nullable String contentType) throws UnreadableFeedException {
    if (body.length > FeedReader.LONGEST_TEXT) {
      throw tooLong(body.length + " bytes");
    }
    int prologEnd = Math.min(body.length, PROLOG);
    String prolog = new String(body, 0, prologEnd, StandardCharsets.ISO_8859_1);
    Charsets.Decoded decoded =
        Charsets.decode(body, group(HTTP_CHARSET, contentType), group(DECLARED, prolog));
    String text = decoded.text();
    if (text.isBlank()) {
      throw new UnreadableFeedException(
          Kind.EMPTY, body.length == 0 ? "0 bytes" : "only white space");
    }
    if (PAGE.matcher(text.substring(0, Math.min(text.length(), PROLOG))).find()) {
      throw new UnreadableFeedException(Kind.HTML, "a web page, no feed" + title(text));
    }
    if (isJson(text)) {
      return new FeedText(text, decoded.charset().name());
    }
    int start = text.indexOf('<');
    if (start < 0) {
      throw new UnreadableFeedException(Kind.NOT_XML, "no XML; it begins with: " + beginning(text));
    }
    return new FeedText(text.substring(start), decoded.charset().name());
  }

  /** Whether it is JSON by its beginning. */
  boolean isJson() {
    return isJson(text);
  }

  private static boolean isJson(String text) {
    String begin = text.stripLeading();
    return begin.startsWith("{") || begin.startsWith("[");
  }

  private static String title(String page) {
    Matcher title =
        Pattern.compile("<title[^>]*>([^<]{1,100})", Pattern.CASE_INSENSITIVE).matcher(page);
    return title.find() ? ": " + title.group(1).strip() : "";
  }

  private static String beginning(String text) {
    String line = text.strip().lines().findFirst().orElse("");
    return line.length() > 40 ? line.substring(0, 40) + "…" : line;
  }

  private static @Nullable String group(Pattern pattern, @Nullable String text) {
    if (text == null) {
      return null;
    }
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? matcher.group(1) : null;
  }

  static UnreadableFeedException tooLong(String value) {
    return new UnreadableFeedException(
        Kind.TOO_LARGE, String.format(Locale.ROOT, "%s; limit %d", value, FeedReader.LONGEST_TEXT));
  }
}
