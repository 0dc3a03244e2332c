package org.tocsin.incidents.table;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.tocsin.incidents.merge.Features;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A part of a country on a day: where a report is looked for when another one of the same event is
 * stored. The days of a month are one partition, so that a day and its neighbours are read at once.
 *
 * @param country as in {@link org.tocsin.incidents.merge.Site}
 * @param zone a first-order area, or {@code -} for places of which none is known
 * @param day the day
 */
record BlockKey(String country, String zone, LocalDate day) implements Comparable<BlockKey> {

  private static final Comparator<BlockKey> ORDER =
      Comparator.comparing(BlockKey::country)
          .thenComparing(BlockKey::zone)
          .thenComparing(BlockKey::day);

  /** The blocks in which a report stands. */
  static List<BlockKey> of(Features features) {
    return on(features, features.days());
  }

  /** The blocks in which the reports stand that may be of its event. */
  static List<BlockKey> reach(Features features) {
    return on(features, features.reach());
  }

  String pk() {
    return "BLOCK#" + country + "#" + zone + "#" + YearMonth.from(day);
  }

  /** The key of the block's gate, which stands before the block's reports. */
  Map<String, AttributeValue> gate() {
    return Schema.key(pk(), day.toString());
  }

  /** The key of a report in the block. */
  Map<String, AttributeValue> entry(Features features) {
    return Schema.key(pk(), day + "#" + features.article() + "#" + features.report());
  }

  /** The same part of the country on another day. */
  BlockKey on(LocalDate other) {
    return new BlockKey(country, zone, other);
  }

  @Override
  public int compareTo(BlockKey other) {
    return ORDER.compare(this, other);
  }

  private static List<BlockKey> on(Features features, List<LocalDate> days) {
    List<BlockKey> keys = new ArrayList<>();
    for (String zone : features.zones()) {
      days.forEach(day -> keys.add(new BlockKey(features.site().country(), zone, day)));
    }
    return keys;
  }
}
