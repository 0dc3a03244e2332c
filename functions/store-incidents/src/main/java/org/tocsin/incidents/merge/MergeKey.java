package org.tocsin.incidents.merge;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tocsin.pipeline.record.ArticleId;
import org.tocsin.pipeline.record.Coding;
import org.tocsin.pipeline.record.DatePrecision;
import org.tocsin.pipeline.record.EventType;
import org.tocsin.pipeline.record.IncidentReport;
import org.tocsin.pipeline.record.Location;
import org.tocsin.pipeline.record.LocationPrecision;
import org.tocsin.pipeline.record.Stage;

/**
 * Says which reports tell of one incident: those with the same key. The key is read from the report
 * alone, so that neither the order nor the number of writers can change which incident a report
 * goes to, and its hash is the incident's id.
 *
 * <p>The key is the day, the place and the family of the event:
 *
 * <ul>
 *   <li>the day only where it is known to the day;
 *   <li>the place by its gazetteer id, or by country and folded name where the gazetteer lacks it
 *       or the coordinates are only those of a wider area; a mere country is no place;
 *   <li>battles, remote violence and violence against civilians are one family, since three
 *       newsrooms call one raid by three types; protests and riots are another; of strategic
 *       developments each sub-event type is its own. What was only threatened stands apart from
 *       what was done.
 * </ul>
 *
 * A report without a day or without a place is an incident by itself.
 *
 * <p>What this does <em>not</em> do: it does not see that two spellings, or a village and its
 * district, are one place; that one report's "Sunday" and another's "overnight" are one event
 * across midnight; that a report of a week or a region belongs to one of a day or a town; and it
 * cannot tell two unrelated attacks in one town on one day from two reports of one attack, for it
 * does not look at actors or tolls. A matcher that compares a report with stored candidates may
 * take its place: the table asks only for an id for each report.
 *
 * @param text the key, readable
 */
public record MergeKey(String text) {

  private static final int ID_DIGITS = 32;

  /** The key of a report. */
  public static MergeKey of(IncidentReport report) {
    Coding coding = report.coding();
    String place = place(coding.location());
    if (coding.datePrecision() != DatePrecision.DAY || place == null) {
      return new MergeKey("report|" + report.source().articleId() + "|" + report.id());
    }
    return new MergeKey("event|" + coding.occurredOn() + "|" + place + "|" + family(coding));
  }

  /** The id of the incident with this key: 32 hexadecimal digits. */
  public String incidentId() {
    return ArticleId.sha256(text).substring(0, ID_DIGITS);
  }

  private static String family(Coding coding) {
    String family =
        switch (coding.eventType()) {
          case BATTLES, EXPLOSIONS_REMOTE_VIOLENCE, VIOLENCE_AGAINST_CIVILIANS -> "VIOLENCE";
          case PROTESTS, RIOTS -> "DEMONSTRATION";
          case STRATEGIC_DEVELOPMENTS ->
              EventType.STRATEGIC_DEVELOPMENTS + "/" + coding.subEventType();
        };
    return coding.stage() == Stage.THREATENED ? family + "/THREATENED" : family;
  }

  private static @Nullable String place(@Nullable Location location) {
    if (location == null) {
      return null;
    }
    LocationPrecision precision = location.precision();
    String id = location.gazetteerId();
    boolean ownCoordinates =
        precision == LocationPrecision.PLACE || precision == LocationPrecision.NEAR;
    if (ownCoordinates && id != null) {
      return "gazetteer " + id;
    }
    if (precision == LocationPrecision.COUNTRY && (id != null || isCountry(location))) {
      return null;
    }
    String country = location.country() == null ? "" : location.country();
    return country + " " + Folded.of(location.name());
  }

  private static boolean isCountry(Location location) {
    if (location.country() == null) {
      return true;
    }
    String country =
        Locale.of("", location.country().toUpperCase(Locale.ROOT))
            .getDisplayCountry(Locale.ENGLISH);
    return Folded.of(country).equals(Folded.of(location.name()));
  }
}
