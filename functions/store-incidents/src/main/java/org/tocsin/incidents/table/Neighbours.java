package org.tocsin.incidents.table;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tocsin.incidents.merge.Features;
import org.tocsin.incidents.merge.SameEvent;

/**
 * All reports that links connect with some reports, themselves included where the table holds them,
 * and the blocks in which they were looked for. Whether any of them changes its incident depends on
 * nothing else in the table. For one thread.
 */
final class Neighbours {

  /** Names a report. */
  record Name(String article, String report) {

    static Name of(Features features) {
      return new Name(features.article(), features.report());
    }
  }

  /** Reads blocks. */
  interface Source {

    /** Adds the gates and the reports of these blocks, and of others if that costs no more. */
    void read(Collection<BlockKey> missing, SortedMap<BlockKey, Block> into);
  }

  /** A block as it was read: the gate first, then the reports. */
  record Block(Gate gate, Map<Name, BlockEntry> entries) {

    boolean isWhole() {
      long sum = entries.values().stream().mapToLong(BlockEntry::hash).sum();
      return sum == gate.sum() && entries.size() == gate.count();
    }
  }

  private final SortedMap<BlockKey, Block> blocks = new TreeMap<>();
  private final SortedMap<BlockKey, Block> reliedOn = new TreeMap<>();
  private final Map<Name, BlockEntry> members = new LinkedHashMap<>();

  private Neighbours() {}

  /** The neighbours of reports, old or new. */
  static Neighbours of(List<Features> seeds, Source source) {
    Neighbours found = new Neighbours();
    Deque<Features> toVisit = new ArrayDeque<>(seeds);
    while (!toVisit.isEmpty()) {
      found.visit(toVisit.remove(), toVisit, source);
    }
    return found;
  }

  private void visit(Features report, Deque<Features> toVisit, Source source) {
    List<BlockKey> reach = BlockKey.reach(report);
    List<BlockKey> missing = reach.stream().filter(key -> !blocks.containsKey(key)).toList();
    if (!missing.isEmpty()) {
      source.read(missing, blocks);
    }
    for (BlockKey key : reach) {
      Block block = blocks.get(key);
      if (block == null) {
        throw new IllegalStateException("not read: " + key);
      }
      reliedOn.put(key, block);
      block
          .entries()
          .forEach(
              (name, entry) -> {
                if (!members.containsKey(name)) {
                  boolean itself = entry.features().isSameReport(report);
                  if (itself || SameEvent.of(report, entry.features()).links()) {
                    members.put(name, entry);
                    if (!itself) {
                      toVisit.add(entry.features());
                    }
                  }
                }
              });
    }
  }

  /** The reports by name. */
  Map<Name, BlockEntry> members() {
    return members;
  }

  /** What the table says of a report; null where it does not hold it. */
  @Nullable BlockEntry entry(Features features) {
    return members.get(Name.of(features));
  }

  /** Whether every block was read as one transaction left it. */
  boolean isWhole() {
    return reliedOn.values().stream().allMatch(Block::isWhole);
  }

  /** The gates of the blocks that the outcome depends on. */
  SortedMap<BlockKey, Gate> gates() {
    SortedMap<BlockKey, Gate> gates = new TreeMap<>();
    reliedOn.forEach((key, block) -> gates.put(key, block.gate()));
    return gates;
  }

  /** The reports of a block that the outcome depends on, to be changed. */
  Map<Name, BlockEntry> entries(BlockKey key) {
    Block block = reliedOn.get(key);
    if (block == null) {
      throw new IllegalStateException("not relied on: " + key);
    }
    return new HashMap<>(block.entries());
  }
}
