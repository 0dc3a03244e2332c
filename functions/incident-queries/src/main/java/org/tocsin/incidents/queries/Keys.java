package org.tocsin.incidents.queries;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How the table's keys are spelt (docs/incident-table.md); only what reading needs. */
final class Keys {

  static final String PK = "pk";
  static final String SK = "sk";
  static final String RECORD = "RECORD";
  static final String RECORD_JSON = "record";
  static final String REPORT_JSON = "report";
  static final String REPORT_PREFIX = "REPORT#";
  static final String FORWARDS_TO = "forwardsTo";
  static final String DAY_SORT = "daySort";

  private static final String INCIDENT_PREFIX = "INCIDENT#";

  private Keys() {}

  static String pk(String incidentId) {
    return INCIDENT_PREFIX + incidentId;
  }

  static String id(Map<String, AttributeValue> item) {
    return text(item, PK).substring(INCIDENT_PREFIX.length());
  }

  static Map<String, AttributeValue> recordOf(String incidentId) {
    return Map.of(PK, AttributeValue.fromS(pk(incidentId)), SK, AttributeValue.fromS(RECORD));
  }

  /** The text of an attribute; empty where the item lacks it. */
  static String text(Map<String, AttributeValue> item, String attribute) {
    AttributeValue value = item.get(attribute);
    return value == null || value.s() == null ? "" : value.s();
  }
}
