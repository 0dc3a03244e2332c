package org.tocsin.cli.template;

/**
 * The template cannot be read, or holds something that matters and that a local run does not know.
 * The message names the file, the resource and the mend.
 */
public final class TemplateException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** With what was wrong and where. */
  public TemplateException(String message) {
    super(message);
  }

  /** With what was wrong and where, and the fault behind it. */
  public TemplateException(String message, Throwable cause) {
    super(message, cause);
  }
}
