package org.tocsin.web;

import java.io.IOException;

/** A body passed its limit. The message names the limit. */
final class TooLargeException extends IOException {

  private static final long serialVersionUID = 1L;

  private final String limit;

  TooLargeException(String limit) {
    super(limit);
    this.limit = limit;
  }

  /** The limit that was passed, and the value. */
  String limit() {
    return limit;
  }
}
