package org.tocsin.incidents.table;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tocsin.incidents.merge.Merge;
import org.tocsin.pipeline.json.Json;
import org.tocsin.pipeline.json.MalformedRecordException;
import org.tocsin.pipeline.record.ArticleId;
import org.tocsin.pipeline.record.Incident;
import org.tocsin.pipeline.record.IncidentReport;
import org.tocsin.pipeline.record.Location;
import org.tocsin.pipeline.record.Toll;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * One incident as a partition of the table: its reports by sort key, each as its JSON, and what its
 * RECORD item says of them.
 *
 * @param id the incident's id
 * @param version the RECORD's version; 0 where there is none
 * @param digest the digest that the RECORD names; empty where there is none
 * @param forwardsTo the incident that this one turned out to be; empty for any other
 * @param actors the actors by which the RECORD says the incident is found, with their place in the
 *     index
 * @param actorItems the same as the ACTOR items say it
 * @param reports the reports' JSON by sort key
 */
record StoredIncident(
    String id,
    long version,
    String digest,
    String forwardsTo,
    SortedMap<String, String> actors,
    SortedMap<String, String> actorItems,
    SortedMap<String, String> reports) {

  /**
   * The longest record that is kept in its item, in UTF-8 bytes: DynamoDB takes 400 KB with all
   * else in it. A longer one is merged anew from its reports whenever it is read.
   */
  static final int LONGEST_RECORD = 300_000;

  /** From all items of the partition. */
  static StoredIncident of(String id, Collection<Map<String, AttributeValue>> items) {
    long version = 0;
    String digest = "";
    String forwardsTo = "";
    SortedMap<String, String> actors = new TreeMap<>();
    SortedMap<String, String> actorItems = new TreeMap<>();
    SortedMap<String, String> reports = new TreeMap<>();
    for (Map<String, AttributeValue> item : items) {
      String sk = Schema.textOf(item, Schema.SK);
      if (sk.equals(Schema.RECORD)) {
        version = Schema.numberOf(item, Schema.VERSION);
        digest = Schema.textOf(item, Schema.DIGEST);
        forwardsTo = Schema.textOf(item, Schema.FORWARDS_TO);
        actors.putAll(actorsOf(item));
      } else if (Schema.isActor(sk)) {
        actorItems.put(Schema.textOf(item, Schema.ACTOR), Schema.textOf(item, Schema.DAY_SORT));
      } else if (Schema.isReport(sk)) {
        reports.put(sk, Schema.textOf(item, Schema.REPORT_JSON));
      }
    }
    return new StoredIncident(id, version, digest, forwardsTo, actors, actorItems, reports);
  }

  /** Whether reports, actors and record were read as one transaction left them. */
  boolean isWhole() {
    return digest.equals(digestOf(reports)) && actors.equals(actorItems);
  }

  /** The actors that a RECORD item names, each with its place in the index. */
  static SortedMap<String, String> actorsOf(Map<String, AttributeValue> recordItem) {
    SortedMap<String, String> actors = new TreeMap<>();
    AttributeValue ids = recordItem.get(Schema.ACTORS);
    if (ids != null) {
      ids.l().forEach(id -> actors.put(id.s(), Schema.textOf(recordItem, Schema.DAY_SORT)));
    }
    return actors;
  }

  /** The reports, in the order of their keys. */
  List<IncidentReport> readReports() {
    return readReports(id, reports);
  }

  /** The incident that its reports tell. */
  Incident merged() {
    return merge(id, reports);
  }

  /** The RECORD item of an id that was given up for another. */
  static Map<String, AttributeValue> forwardItem(String id, long version, String to) {
    Map<String, AttributeValue> item = new HashMap<>(Schema.recordKey(id));
    item.put(Schema.VERSION, Schema.number(version));
    item.put(Schema.DIGEST, Schema.text(""));
    item.put(Schema.FORWARDS_TO, Schema.text(to));
    return item;
  }

  /** The RECORD item for a set of reports; not for none. */
  static Map<String, AttributeValue> recordItem(
      String id, long version, SortedMap<String, String> reports) {
    Incident incident = merge(id, reports);
    Map<String, AttributeValue> item = new HashMap<>(Schema.recordKey(id));
    item.put(Schema.VERSION, Schema.number(version));
    item.put(Schema.DIGEST, Schema.text(digestOf(reports)));
    item.put(Schema.REPORTS, Schema.number(reports.size()));
    item.put(Schema.ID, Schema.text(id));
    item.put("eventType", Schema.text(incident.coding().eventType().name()));
    item.put("subEventType", Schema.text(incident.coding().subEventType().name()));
    item.put("certainty", Schema.text(incident.coding().certainty().name()));
    item.put("sources", Schema.number(incident.sources().size()));
    item.put("independentSources", Schema.number(incident.independentSources()));
    item.put("firstReportedAt", Schema.text(incident.firstReportedAt().toString()));
    item.put("lastUpdatedAt", Schema.text(incident.lastUpdatedAt().toString()));
    LocalDate day = incident.coding().occurredOn();
    item.put(Schema.DAY_SORT, Schema.text((day == null ? "-" : day.toString()) + "#" + id));
    if (day != null) {
      item.put(Schema.DAY, Schema.text(day.toString()));
    }
    List<AttributeValue> actors =
        incident.coding().actors().stream()
            .flatMap(actor -> Stream.ofNullable(actor.id()))
            .distinct()
            .sorted()
            .map(Schema::text)
            .toList();
    if (!actors.isEmpty()) {
      item.put(Schema.ACTORS, AttributeValue.fromL(actors));
    }
    putPlace(item, incident.coding().location());
    Toll killed = incident.coding().killed();
    if (killed != null) {
      item.put("killedBest", Schema.number(killed.best()));
    }
    String json = Json.write(incident);
    if (utf8Length(json) <= LONGEST_RECORD) {
      item.put(Schema.RECORD_JSON, Schema.text(json));
    }
    return item;
  }

  /** How many bytes a text takes in the table. */
  static int utf8Length(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  /** A fingerprint of the set of reports; empty for none. */
  static String digestOf(SortedMap<String, String> reports) {
    if (reports.isEmpty()) {
      return "";
    }
    StringBuilder all = new StringBuilder();
    reports.forEach((sk, json) -> all.append(sk).append('\n').append(json).append('\n'));
    return ArticleId.sha256(all.toString());
  }

  private static void putPlace(Map<String, AttributeValue> item, @Nullable Location location) {
    if (location == null) {
      return;
    }
    item.put("place", Schema.text(location.name()));
    String country = location.country();
    if (country != null && !country.isBlank()) {
      item.put(Schema.COUNTRY, Schema.text(country));
    }
  }

  private static Incident merge(String id, SortedMap<String, String> reports) {
    return Merge.of(id, readReports(id, reports));
  }

  private static List<IncidentReport> readReports(String id, SortedMap<String, String> reports) {
    List<IncidentReport> read = new ArrayList<>();
    reports.forEach((sk, json) -> read.add(readReport(id + " " + sk, json)));
    return read;
  }

  private static IncidentReport readReport(String item, String json) {
    try {
      return Json.read(json, IncidentReport.class);
    } catch (MalformedRecordException e) {
      throw new UnreadableItemException("report " + item, e);
    }
  }
}
