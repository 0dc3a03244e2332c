package org.tocsin.feeds.poll;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The order in which due feeds are taken: one of each host in turn. So a hundred feeds of one host
 * neither meet it at once nor keep the feeds of other hosts waiting.
 */
final class HostOrder {

  private HostOrder() {}

  /** The same feeds; among those of one host the order stays. */
  static List<URI> of(List<URI> feeds) {
    Map<String, Deque<URI>> hosts = new LinkedHashMap<>();
    for (URI feed : feeds) {
      String host = Objects.requireNonNullElse(feed.getHost(), "");
      hosts.computeIfAbsent(host, h -> new ArrayDeque<>()).add(feed);
    }
    List<URI> order = new ArrayList<>(feeds.size());
    List<Deque<URI>> left = new ArrayList<>(hosts.values());
    while (!left.isEmpty()) {
      left.removeIf(
          queue -> {
            order.add(queue.removeFirst());
            return queue.isEmpty();
          });
    }
    return order;
  }
}
