package org.tocsin.incidents.table;

import java.util.Locale;

/** Something is larger than the table can hold; the message names it, the limit and the size. */
public final class IncidentLimitException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  IncidentLimitException(String what, long size, long limit) {
    super(String.format(Locale.ROOT, "%s: %d, the limit is %d", what, size, limit));
  }
}
