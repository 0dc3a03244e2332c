package org.tocsin.cli.lambda;

/** A function failed as a whole: it threw, or did not answer in its time. */
public final class InvocationException extends Exception {

  private static final long serialVersionUID = 1L;

  /** With the function and what happened. */
  public InvocationException(String message, Throwable cause) {
    super(message, cause);
  }
}
