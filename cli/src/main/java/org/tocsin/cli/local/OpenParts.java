package org.tocsin.cli.local;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What was opened for a system, to be closed in the reverse order. One that does not close keeps
 * none of the others from it. For one thread.
 */
public final class OpenParts implements AutoCloseable {

  private final Deque<AutoCloseable> open = new ArrayDeque<>();

  /** Notes what was opened now. */
  public void push(AutoCloseable part) {
    open.push(part);
  }

  /**
   * Closes all, the last first; a second call finds nothing left to close.
   *
   * @throws LocalException of the first that did not close, after the others were
   */
  @Override
  public void close() {
    LocalException first = null;
    while (!open.isEmpty()) {
      try {
        open.pop().close();
      } catch (Exception e) {
        first = first == null ? new LocalException("did not stop cleanly: " + e, e) : first;
      }
    }
    if (first != null) {
      throw first;
    }
  }
}
