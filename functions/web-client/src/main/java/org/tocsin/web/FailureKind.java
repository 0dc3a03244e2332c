package org.tocsin.web;

/** What went wrong with a fetch that was allowed. */
public enum FailureKind {
  /** The host's name has no address. */
  UNKNOWN_HOST(true),
  /** No connection could be made. */
  CONNECT(true),
  /** The TLS handshake or the certificate failed. */
  TLS(true),
  /** The server was silent for longer than the response timeout, or the whole took too long. */
  TIMEOUT(true),
  /** The wait for this host's other requests, or for its Crawl-delay, is too long; nothing sent. */
  HOST_BUSY(true),
  /** The connection ended before the body did. */
  TRUNCATED(true),
  /** A 5xx answer. */
  SERVER_ERROR(true),
  /** A 4xx answer other than 404, 408, 410, 425 and 429. */
  CLIENT_ERROR(false),
  /** An answer that HTTP does not allow, or a status that no fetch expects. */
  PROTOCOL(true),
  /** The headers or the body are larger than the limit; the detail names limit and value. */
  TOO_LARGE(false),
  /** The compressed body cannot be read, or its encoding is not one that we asked for. */
  BAD_ENCODING(true),
  /** The redirects come back to an address that was already asked. */
  REDIRECT_LOOP(false),
  /** More redirects than the limit. */
  TOO_MANY_REDIRECTS(false),
  /** A redirect that names no http or https address. */
  BAD_REDIRECT(false);

  private final boolean passing;

  FailureKind(boolean passing) {
    this.passing = passing;
  }

  /** Whether the same fetch may well succeed later. */
  public boolean isPassing() {
    return passing;
  }
}
