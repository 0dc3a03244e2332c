package org.tocsin.article.page;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tocsin.web.Charsets;

/** Turns the bytes of a page into text: byte order mark, HTTP header, meta element, detection. */
public final class PageBytes {

  private static final int HEAD = 4096;
  private static final Pattern META =
      Pattern.compile(
          "<meta[^>]{0,200}charset\\s*=\\s*[\"']?\\s*([\\w:.-]{2,40})", Pattern.CASE_INSENSITIVE);
  private static final Pattern XML =
      Pattern.compile("<\\?xml[^>]{0,100}encoding\\s*=\\s*[\"']([\\w:.-]{2,40})");

  private PageBytes() {}

  /**
   * Decodes a page.
   *
   * @param bytes the page as received, inflated
   * @param httpCharset the charset parameter of its Content-Type
   */
  public static Charsets.Decoded decode(byte[] bytes, @Nullable String httpCharset) {
    String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    return Charsets.decode(bytes, httpCharset, declared(head));
  }

  private static @Nullable String declared(String head) {
    Matcher meta = META.matcher(head);
    if (meta.find()) {
      return meta.group(1);
    }
    Matcher xml = XML.matcher(head);
    return xml.find() ? xml.group(1) : null;
  }
}
