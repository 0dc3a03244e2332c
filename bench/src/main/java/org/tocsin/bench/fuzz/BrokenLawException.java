package org.tocsin.bench.fuzz;

/** An input breaks a law. */
public final class BrokenLawException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** With what came of the input. */
  public BrokenLawException(String message) {
    super(message);
  }
}
