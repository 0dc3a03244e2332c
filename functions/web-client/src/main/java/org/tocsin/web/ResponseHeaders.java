package org.tocsin.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The response headers that matter to a reader, each as the server sent it.
 *
 * @param contentType the whole header
 * @param mediaType its type and subtype in lower case
 * @param charset its charset parameter
 * @param etag to be sent back as it is, quotes and weakness mark included
 * @param lastModified to be sent back as it is, whether or not it is a date
 * @param cacheControl Cache-Control, several lines joined by commas
 * @param expires Expires
 * @param retryAfter Retry-After: seconds or a date
 * @param contentLanguage Content-Language
 */
public record ResponseHeaders(
    @Nullable String contentType,
    @Nullable String mediaType,
    @Nullable String charset,
    @Nullable String etag,
    @Nullable String lastModified,
    @Nullable String cacheControl,
    @Nullable String expires,
    @Nullable String retryAfter,
    @Nullable String contentLanguage) {

  /** When the server asks us to come back, at most a week from now; null where it does not. */
  public @Nullable Instant retryAt(Instant now) {
    return retryAfter == null ? null : RetryAfter.read(retryAfter, now);
  }
}
