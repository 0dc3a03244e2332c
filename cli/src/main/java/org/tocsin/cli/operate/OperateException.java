package org.tocsin.cli.operate;

/** What an operator asked cannot be done. The message names the thing and the mend. */
public final class OperateException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** With a line for a person. */
  public OperateException(String message) {
    super(message);
  }

  /** With what was behind it. */
  public OperateException(String message, Throwable cause) {
    super(message, cause);
  }
}
