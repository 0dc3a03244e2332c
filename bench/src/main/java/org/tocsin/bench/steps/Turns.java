package org.tocsin.bench.steps;

import java.util.List;

/**
 * Hands out items in turn, for ever: one call of a benchmark works on one item. For one thread.
 *
 * @param <T> what is handed out
 */
final class Turns<T> {

  private final List<T> items;
  private int next;

  Turns(List<T> items) {
    this.items = List.copyOf(items);
  }

  T next() {
    T item = items.get(next);
    next = next + 1 == items.size() ? 0 : next + 1;
    return item;
  }
}
