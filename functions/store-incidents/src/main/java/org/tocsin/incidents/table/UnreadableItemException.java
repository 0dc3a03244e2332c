package org.tocsin.incidents.table;

/** An item of the table is not what this release writes; the message names the item and why. */
public final class UnreadableItemException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnreadableItemException(String item, Throwable cause) {
    super(item + " cannot be read: " + cause.getMessage(), cause);
  }
}
