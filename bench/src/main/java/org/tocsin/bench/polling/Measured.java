package org.tocsin.bench.polling;

import java.util.List;

/**
 * What one invocation took.
 *
 * @param answer the handler's own counts, JSON
 * @param millis wall time
 * @param cpuMillis CPU time of the handler's whole process, collection and compilation included
 * @param collectionMillis of that, about, the garbage collector's
 * @param residentMegabytes the most memory that the process had, as the system counts it
 * @param heapMegabytes the most of the heap that was in use
 * @param lines how many log lines it wrote
 * @param shares where its CPU time went: name and per cent, the largest first; empty unless asked
 */
record Measured(
    String answer,
    long millis,
    long cpuMillis,
    long collectionMillis,
    long residentMegabytes,
    long heapMegabytes,
    long lines,
    List<String> shares) {

  Measured {
    shares = List.copyOf(shares);
  }
}
