package org.tocsin.incidents.table;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which incidents held an article's reports before, and which hold them after. For one thread. */
final class Holders {

  private final Map<String, String> before = new HashMap<>();
  private final Map<String, String> after = new HashMap<>();

  /** Notes a change of one of the article's reports, and of the others that it moved. */
  void note(Change change) {
    String article = change.name().article();
    String held = change.held();
    if (held != null) {
      before.putIfAbsent(change.name().report(), held);
    }
    String target = change.target();
    if (target == null) {
      after.remove(change.name().report());
    } else {
      after.put(change.name().report(), target);
    }
    for (Change.Move move : change.moves()) {
      if (move.entry().features().article().equals(article)) {
        before.putIfAbsent(move.entry().features().report(), move.entry().incident());
        after.put(move.entry().features().report(), move.to());
      }
    }
  }

  StoreResult.Stored result(int changed) {
    Set<String> left = new TreeSet<>(before.values());
    left.removeAll(after.values());
    return new StoreResult.Stored(new TreeSet<>(after.values()), left, changed);
  }
}
