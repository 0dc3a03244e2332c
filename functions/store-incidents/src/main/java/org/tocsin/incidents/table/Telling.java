package org.tocsin.incidents.table;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tocsin.incidents.merge.Features;
import org.tocsin.pipeline.json.Json;
import org.tocsin.pipeline.record.IncidentReport;

/**
 * A report as it is to be stored.
 *
 * @param json the report
 * @param features what tells its event from others; null where it stands alone
 */
record Telling(String json, @Nullable Features features) {

  /** The longest report, in UTF-8 bytes of its JSON: an item may have 400 KB. */
  static final int LONGEST = 350_000;

  /** The most reports of one article: its CODING item names them all. */
  static final int MOST = 400;

  /** The features as the CODING item holds them. */
  String text() {
    return features == null ? "" : Json.write(features);
  }

  /**
   * An article's reports by id.
   *
   * @throws IncidentLimitException where one is too large, or there are too many
   * @throws IllegalArgumentException for a report of another article, or two with one id
   */
  static SortedMap<String, Telling> byId(String articleId, List<IncidentReport> reports) {
    SortedMap<String, Telling> byId = new TreeMap<>();
    for (IncidentReport report : reports) {
      if (!report.source().articleId().equals(articleId)) {
        throw new IllegalArgumentException(
            "a report of article " + report.source().articleId() + " among those of " + articleId);
      }
      String json = Json.write(report);
      int length = StoredIncident.utf8Length(json);
      if (length > LONGEST) {
        throw new IncidentLimitException(
            "bytes of report " + report.id() + " of article " + articleId, length, LONGEST);
      }
      Telling previous = byId.put(report.id(), new Telling(json, Features.of(report).orElse(null)));
      if (previous != null && !previous.json().equals(json)) {
        throw new IllegalArgumentException(
            "two reports with id " + report.id() + " in article " + articleId);
      }
    }
    if (byId.size() > MOST) {
      throw new IncidentLimitException("reports of article " + articleId, byId.size(), MOST);
    }
    return byId;
  }
}
