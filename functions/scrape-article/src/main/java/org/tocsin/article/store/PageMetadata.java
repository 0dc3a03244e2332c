package org.tocsin.article.store;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is kept beside a page as the object's own metadata. S3 allows 2 KB of printable ASCII in
 * all, so a value has a limit. One beyond it is left out whole, and an entry {@code name-omitted}
 * says how long it was and what the limit is; the address is in the article as well. Validators
 * that do not fit are left out together: the page is then fetched again unasked.
 */
final class PageMetadata {

  private static final int MOST_CHARACTERS = 800;

  /** Names and values together; S3's limit is 2,048. */
  private static final int MOST_IN_ALL = 2_000;

  private static final String ETAG = "etag";
  private static final String LAST_MODIFIED = "last-modified";
  private static final String ANSWERED_BY = "answered-by";

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

  /** Of the page and, where they fit, what the site can be asked with. */
  static Map<String, String> of(
      URI url, @Nullable String contentType, String charset, @Nullable Validators validators) {
    Map<String, String> metadata = of(url, contentType, charset);
    if (validators == null) {
      return metadata;
    }
    Map<String, String> all = new LinkedHashMap<>(metadata);
    all.put(ANSWERED_BY, validators.answeredBy().toASCIIString());
    if (validators.etag() != null) {
      all.put(ETAG, validators.etag());
    }
    if (validators.lastModified() != null) {
      all.put(LAST_MODIFIED, validators.lastModified());
    }
    int size =
        all.entrySet().stream().mapToInt(e -> e.getKey().length() + e.getValue().length()).sum();
    return size <= MOST_IN_ALL ? all : metadata;
  }

  /** The validators in a page's metadata, null where there are none. */
  static @Nullable Validators validators(Map<String, String> metadata) {
    String answeredBy = metadata.get(ANSWERED_BY);
    String etag = metadata.get(ETAG);
    String lastModified = metadata.get(LAST_MODIFIED);
    if (answeredBy == null || (etag == null && lastModified == null)) {
      return null;
    }
    try {
      return new Validators(new URI(answeredBy), etag, lastModified);
    } catch (URISyntaxException e) {
      return null; // put there by somebody else: nothing to ask with
    }
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
