package org.tocsin.article.store;

import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tocsin.web.Fetched;

/**
 * What a site gave with a page, so that it can be asked later whether the page changed.
 *
 * @param answeredBy the address that answered, after redirects: what another address says of these
 *     values means nothing
 * @param etag ETag, as it was received
 * @param lastModified Last-Modified, as it was received
 */
public record Validators(URI answeredBy, @Nullable String etag, @Nullable String lastModified) {

  /** What comes through an object's metadata unchanged. */
  private static final Pattern KEPT_AS_IS = Pattern.compile("[\\x21-\\x7e]+( [\\x21-\\x7e]+)*");

  /** Refuses to be empty. */
  public Validators {
    if (etag == null && lastModified == null) {
      throw new IllegalArgumentException("neither ETag nor Last-Modified: " + answeredBy);
    }
  }

  /**
   * Those of an answer, null where it gave none that can be kept exactly as they are: a changed one
   * would be no question that the server understands.
   */
  public static @Nullable Validators of(Fetched.Body body) {
    String etag = exact(body.headers().etag());
    String lastModified = exact(body.headers().lastModified());
    return etag == null && lastModified == null
        ? null
        : new Validators(body.url(), etag, lastModified);
  }

  private static @Nullable String exact(@Nullable String header) {
    return header == null || !KEPT_AS_IS.matcher(header).matches() ? null : header;
  }
}
