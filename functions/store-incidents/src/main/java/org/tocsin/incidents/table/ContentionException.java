package org.tocsin.incidents.table;

/**
 * So many writers changed the same incident that this one gave up, or it was interrupted while it
 * waited for its turn. Nothing is lost: doing it again later completes it.
 */
public final class ContentionException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ContentionException(String message) {
    super(message);
  }
}
