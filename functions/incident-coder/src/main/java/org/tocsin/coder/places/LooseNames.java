package org.tocsin.coder.places;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The part of a gazetteer file that finds towns by {@link LooseKey}: pairs of a hash of country and
 * loose name and the index of a town, in the order of the hashes. Names are not kept, so that it
 * takes eight bytes a name; two names share a hash once in some ten thousand texts.
 */
final class LooseNames {
  /** Bytes of a pair. */
  static final int ENTRY = 8;

  private final ByteBuffer file;
  private final int start;
  private final int count;

  LooseNames(ByteBuffer file, int start, int count) {
    this.file = file;
    this.start = start;
    this.count = count;
  }

  /** The table for the towns among places, by the postings of their names. */
  static byte[] table(List<Place> places, Map<String, List<Integer>> postings) {
    TreeSet<Long> pairs = new TreeSet<>();
    postings.forEach(
        (key, of) -> {
          String loose = LooseKey.of(key);
          for (int posting : of) {
            Place place = places.get(posting >> 1);
            String country = place.country();
            if (!loose.isEmpty()
                && place.kind() == PlaceKind.TOWN
                && country != null
                && LooseKey.isOf(country)) {
              pairs.add((long) Gazetteer.hash(country + loose) << 32 | posting >> 1);
            }
          }
        });
    ByteBuffer table = ByteBuffer.allocate(pairs.size() * ENTRY);
    pairs.forEach(table::putLong);
    return table.array();
  }

  /** The indexes of the towns of a country with a name that is loosely the one of a key. */
  List<Integer> of(String country, String key) {
    String loose = LooseKey.isOf(country) ? LooseKey.of(key) : "";
    if (loose.isEmpty()) {
      return List.of();
    }
    int wanted = Gazetteer.hash(country + loose);
    int low = 0;
    int high = count;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (hash(middle) < wanted) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    List<Integer> found = new ArrayList<>();
    for (; low < count && hash(low) == wanted; low++) {
      found.add(file.getInt(start + low * ENTRY + 4));
    }
    return found;
  }

  private int hash(int pair) {
    return file.getInt(start + pair * ENTRY);
  }
}
