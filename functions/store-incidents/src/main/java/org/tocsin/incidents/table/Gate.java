package org.tocsin.incidents.table;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What a block's gate says of it. Whoever changes the block raises the gate's version in the same
 * transaction; whoever relied on the block's reports goes through only if the gate is still the one
 * that was read before them. The sum of the reports' hashes shows that the reports were read as the
 * gate's transaction left them; compared as well as the version, which starts again where a block
 * was empty for a while.
 *
 * @param version 0 where there is no gate, for the block is empty
 * @param sum of the hashes of the block's reports, modulo 2^64
 * @param count of the block's reports
 */
record Gate(long version, long sum, int count) {

  static final Gate NONE = new Gate(0, 0, 0);

  private static final String SUM = "sum";
  private static final String COUNT = "count";

  static Gate of(Map<String, AttributeValue> item) {
    return new Gate(
        Schema.numberOf(item, Schema.VERSION),
        Schema.numberOf(item, SUM),
        (int) Schema.numberOf(item, COUNT));
  }

  /** The gate after its block's reports became these. */
  Gate raised(long newSum, int newCount) {
    return new Gate(version + 1, newSum, newCount);
  }

  Map<String, AttributeValue> item(BlockKey block) {
    Map<String, AttributeValue> item = new HashMap<>(block.gate());
    item.put(Schema.VERSION, Schema.number(version));
    item.put(SUM, Schema.number(sum));
    item.put(COUNT, Schema.number(count));
    return item;
  }

  /** The condition that the gate is still this one. */
  String unchanged() {
    return version == 0 ? "attribute_not_exists(pk)" : "version = :v AND #sum = :s";
  }

  /** The values of that condition; null where it has none. */
  @Nullable Map<String, AttributeValue> values() {
    return version == 0 ? null : Map.of(":v", Schema.number(version), ":s", Schema.number(sum));
  }

  /** The names of that condition; null where it has none. */
  @Nullable Map<String, String> names() {
    return version == 0 ? null : Map.of("#sum", SUM);
  }
}
