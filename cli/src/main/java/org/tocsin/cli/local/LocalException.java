package org.tocsin.cli.local;

/**
 * The local run cannot go on: a port in use, a data folder of another version, a server that does
 * not start. The message is one line for a person: it names the thing and the mend.
 */
public final class LocalException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** With what is wrong and what mends it. */
  public LocalException(String message) {
    super(message);
  }

  /** With what is wrong and what mends it, and the fault behind it. */
  public LocalException(String message, Throwable cause) {
    super(message, cause);
  }
}
