package org.tocsin.article.store;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is kept beside a page as the object's own metadata. S3 allows 2 KB of printable ASCII in
 * all, so a value has a limit. One beyond it is left out whole, and an entry {@code name-omitted}
 * says how long it was and what the limit is; the address is in the article as well.
 */
final class PageMetadata {

  private static final int MOST_CHARACTERS = 800;

  private PageMetadata() {}

  static Map<String, String> of(URI url, @Nullable String contentType, String charset) {
    Map<String, String> metadata = new LinkedHashMap<>();
    add(metadata, "charset", charset);
    if (contentType != null) {
      add(metadata, "content-type", contentType);
    }
    add(metadata, "url", url.toASCIIString());
    return metadata;
  }

  /** What is not printable ASCII cannot be in a header, and stands there as a question mark. */
  private static void add(Map<String, String> metadata, String name, String value) {
    if (value.length() > MOST_CHARACTERS) {
      metadata.put(
          name + "-omitted",
          String.format(Locale.ROOT, "%d characters, limit %d", value.length(), MOST_CHARACTERS));
    } else {
      metadata.put(name, value.replaceAll("[^\\x20-\\x7e]", "?"));
    }
  }
}
