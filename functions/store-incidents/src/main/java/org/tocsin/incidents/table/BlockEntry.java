package org.tocsin.incidents.table;

import java.util.HashMap;
import java.util.Map;
import org.tocsin.incidents.merge.Features;
import org.tocsin.pipeline.json.Json;
import org.tocsin.pipeline.json.MalformedRecordException;
import org.tocsin.pipeline.record.ArticleId;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A report as it stands in a block.
 *
 * @param features what tells its event from others
 * @param text the features as the item holds them
 * @param incident the id of the incident that the report is part of
 */
record BlockEntry(Features features, String text, String incident) {

  private static final String FEATURES = "features";
  private static final String INCIDENT = "incident";
  private static final int HEXADECIMAL = 16;

  static BlockEntry of(Features features, String incident) {
    return new BlockEntry(features, Json.write(features), incident);
  }

  static BlockEntry of(Map<String, AttributeValue> item) {
    String text = Schema.textOf(item, FEATURES);
    return new BlockEntry(features(text), text, Schema.textOf(item, INCIDENT));
  }

  /** Reads features as an item holds them. */
  static Features features(String text) {
    try {
      return Json.read(text, Features.class);
    } catch (MalformedRecordException e) {
      throw new UnreadableItemException("features " + text, e);
    }
  }

  Map<String, AttributeValue> item(BlockKey block) {
    Map<String, AttributeValue> item = new HashMap<>(block.entry(features));
    item.put(FEATURES, Schema.text(text));
    item.put(INCIDENT, Schema.text(incident));
    return item;
  }

  /** Sixty-four bits of a hash of all that the item says. */
  long hash() {
    return Long.parseUnsignedLong(
        ArticleId.sha256(text + "\n" + incident).substring(0, HEXADECIMAL), HEXADECIMAL);
  }
}
