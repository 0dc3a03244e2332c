package org.tocsin.incidents.table;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The names of the table's keys, attributes and indexes, and how keys are spelt. */
final class Schema {

  static final String PK = "pk";
  static final String SK = "sk";

  static final String BY_COUNTRY = "byCountry";
  static final String BY_DAY = "byDay";
  static final String BY_ACTOR = "byActor";
  static final String COUNTRY = "country";
  static final String DAY = "day";
  static final String DAY_SORT = "daySort";
  static final String ACTOR = "actor";
  static final String ID = "id";

  static final String RECORD = "RECORD";
  static final String CODING = "CODING";

  static final String VERSION = "version";
  static final String DIGEST = "reportsDigest";
  static final String REPORTS = "reports";
  static final String ACTORS = "actorIds";
  static final String FORWARDS_TO = "forwardsTo";
  static final String RECORD_JSON = "record";
  static final String REPORT_JSON = "report";

  static final String REVISION = "revision";
  static final String STATE = "state";
  static final String FINGERPRINT = "fingerprint";
  static final String CODER = "coder";
  static final String TELLS = "tells";

  private static final String INCIDENT_PREFIX = "INCIDENT#";
  private static final String ARTICLE_PREFIX = "ARTICLE#";
  private static final String REPORT_PREFIX = "REPORT#";
  private static final String ACTOR_PREFIX = "ACTOR#";

  private Schema() {}

  static String incidentPk(String incidentId) {
    return INCIDENT_PREFIX + incidentId;
  }

  static String incidentId(String pk) {
    return pk.substring(INCIDENT_PREFIX.length());
  }

  static String reportSk(String articleId, String reportId) {
    return reportsOfArticle(articleId) + reportId;
  }

  static String reportsOfArticle(String articleId) {
    return REPORT_PREFIX + articleId + "#";
  }

  static String actorSk(String actorId) {
    return ACTOR_PREFIX + actorId;
  }

  static boolean isActor(String sk) {
    return sk.startsWith(ACTOR_PREFIX);
  }

  static boolean isReport(String sk) {
    return sk.startsWith(REPORT_PREFIX);
  }

  static Map<String, AttributeValue> recordKey(String incidentId) {
    return key(incidentPk(incidentId), RECORD);
  }

  static Map<String, AttributeValue> codingKey(String articleId) {
    return key(ARTICLE_PREFIX + articleId, CODING);
  }

  static Map<String, AttributeValue> key(String pk, String sk) {
    return Map.of(PK, text(pk), SK, text(sk));
  }

  static AttributeValue text(String value) {
    return AttributeValue.fromS(value);
  }

  static AttributeValue number(long value) {
    return AttributeValue.fromN(Long.toString(value));
  }

  /** The text of an attribute; empty where the item lacks it. */
  static String textOf(Map<String, AttributeValue> item, String attribute) {
    AttributeValue value = item.get(attribute);
    return value == null || value.s() == null ? "" : value.s();
  }

  /** The whole number of an attribute; 0 where the item lacks it. */
  static long numberOf(Map<String, AttributeValue> item, String attribute) {
    AttributeValue value = item.get(attribute);
    return value == null || value.n() == null ? 0 : Long.parseLong(value.n());
  }
}
