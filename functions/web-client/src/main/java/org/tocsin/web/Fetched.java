package org.tocsin.web;

import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What became of a fetch. Each outcome asks something else of the caller, so it is a type: a switch
 * over it is complete or does not compile.
 */
public sealed interface Fetched {

  /** The address that answered last, after redirects. */
  URI url();

  /** The redirects on the way. */
  Redirects redirects();

  /** The outcome in a few words, for a log line. */
  String why();

  /**
   * A 2xx answer with its whole body, inflated.
   *
   * @param bytes the body, not copied since it may be megabytes; do not change it
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Body(URI url, int status, Redirects redirects, ResponseHeaders headers, byte[] bytes)
      implements Fetched {

    @Override
    public String why() {
      return status + ", " + bytes.length + " bytes";
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Body body
          && url.equals(body.url)
          && status == body.status
          && redirects.equals(body.redirects)
          && headers.equals(body.headers)
          && java.util.Arrays.equals(bytes, body.bytes);
    }

    @Override
    public int hashCode() {
      return Objects.hash(url, status, redirects, headers, java.util.Arrays.hashCode(bytes));
    }
  }

  /** 304: the copy that the conditional headers describe is still good. */
  record NotModified(URI url, Redirects redirects, ResponseHeaders headers) implements Fetched {
    @Override
    public String why() {
      return "304, not modified";
    }
  }

  /**
   * 404 or 410: there is nothing at this address.
   *
   * @param status 404, or 410 where the server says that it is for good
   */
  record Gone(URI url, int status, Redirects redirects) implements Fetched {
    @Override
    public String why() {
      return status == 410 ? "410, gone for good" : status + ", not found";
    }
  }

  /**
   * Come back later: 429, 503, 408, 425, another error with a Retry-After, or a robots.txt that
   * cannot be read at present.
   *
   * @param status the HTTP status; 0 where robots.txt is the cause
   * @param retryAt when the server asks us to come back, absent where it does not say
   */
  record Throttled(URI url, int status, Redirects redirects, @Nullable Instant retryAt, String why)
      implements Fetched {}

  /** Forbidden by the address policy or the site's robots.txt; nothing was sent to this address. */
  record Refused(URI url, Redirects redirects, Refusal refusal) implements Fetched {
    @Override
    public String why() {
      return refusal.reason() + ": " + refusal.detail();
    }
  }

  /**
   * Anything else that gave no body.
   *
   * @param status the HTTP status, 0 where none was received
   * @param detail what happened, with limit and value where it was a limit
   */
  record Failed(URI url, int status, Redirects redirects, FailureKind kind, String detail)
      implements Fetched {
    @Override
    public String why() {
      return kind + ": " + detail;
    }
  }
}
