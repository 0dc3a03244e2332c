package org.tocsin.feeds.state;

import org.jspecify.annotations.Nullable;

/**
 * What tells whether a feed has changed: the server's validators, each exactly as received, and a
 * hash of the body for servers that have none.
 *
 * @param etag ETag
 * @param lastModified Last-Modified
 * @param contentHash SHA-256 of the body, in hex
 */
public record Validators(
    @Nullable String etag, @Nullable String lastModified, @Nullable String contentHash) {

  /** None: the next poll is sure to bring the whole feed. */
  public static final Validators NONE = new Validators(null, null, null);
}
