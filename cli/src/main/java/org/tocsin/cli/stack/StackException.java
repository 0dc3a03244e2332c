package org.tocsin.cli.stack;

/** A stack cannot be asked. The message is one line that names it and the mend. */
public final class StackException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  StackException(String message) {
    super(message);
  }

  StackException(String message, Throwable cause) {
    super(message, cause);
  }
}
