package org.tocsin.incidents.table;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** What became of an article's reports. */
public sealed interface StoreResult {

  /** The same article was coded by the same coder before: nothing was written. */
  record Unchanged() implements StoreResult {}

  /**
   * The table holds the article's reports, and every incident that they touch is up to date.
   *
   * @param incidents the incidents that hold the article's reports, sorted
   * @param left the incidents that held a report of it before and hold none now, sorted
   * @param changed how many incidents really changed
   */
  record Stored(Set<String> incidents, Set<String> left, int changed) implements StoreResult {

    /** Copies the sets. */
    public Stored {
      incidents = Collections.unmodifiableSortedSet(new TreeSet<>(incidents));
      left = Collections.unmodifiableSortedSet(new TreeSet<>(left));
    }
  }

  /**
   * Another writer took the article over after this one had looked: what it read may be out of
   * date. Look again, read the article again, and store that.
   */
  record Superseded() implements StoreResult {}
}
