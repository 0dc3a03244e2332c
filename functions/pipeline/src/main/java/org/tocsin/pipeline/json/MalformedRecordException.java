package org.tocsin.pipeline.json;

/**
 * A text is not the record that it should be: not JSON, a field missing or of the wrong type, a
 * version that this release does not read. The message names the field and what was expected.
 */
public final class MalformedRecordException extends Exception {

  private static final long serialVersionUID = 1L;

  /** With what was wrong. */
  public MalformedRecordException(String message, Throwable cause) {
    super(message, cause);
  }
}
