package org.tocsin.incidents.queries;

/** A record cannot be read; the message names it and why. */
public final class UnreadableRecordException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnreadableRecordException(String what) {
    super(what);
  }

  UnreadableRecordException(String what, Throwable cause) {
    super(what + " cannot be read: " + cause.getMessage(), cause);
  }
}
