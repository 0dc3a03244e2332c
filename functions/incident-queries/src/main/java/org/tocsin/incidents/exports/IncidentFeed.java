package org.tocsin.incidents.exports;

import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tocsin.pipeline.record.Coding;
import org.tocsin.pipeline.record.Incident;
import org.tocsin.pipeline.record.Location;
import org.tocsin.pipeline.record.Source;

/**
 * Incidents as an Atom feed (RFC 4287) with GeoRSS points: what came in as feeds goes out as one.
 * The incident that was reported or changed last comes first.
 */
public final class IncidentFeed {

  private IncidentFeed() {}

  /**
   * The feed.
   *
   * @param self the address of this feed
   * @param next the address of its next page; absent on the last
   * @param address where the incident with an id is
   */
  public static String write(
      List<Incident> incidents,
      String self,
      @Nullable String next,
      Function<String, String> address) {
    List<Incident> ordered =
        incidents.stream()
            .sorted(
                Comparator.comparing(Incident::lastUpdatedAt)
                    .reversed()
                    .thenComparing(Incident::id))
            .toList();
    Instant updated = ordered.isEmpty() ? Instant.EPOCH : ordered.getFirst().lastUpdatedAt();
    Xml xml =
        new Xml()
            .open(
                "feed",
                "xmlns",
                "http://www.w3.org/2005/Atom",
                "xmlns:georss",
                "http://www.georss.org/georss")
            .element("id", self)
            .element("title", "Tocsin: incidents")
            .element("updated", updated.toString())
            .empty("link", "rel", "self", "type", "application/atom+xml", "href", self);
    if (next != null) {
      xml.empty("link", "rel", "next", "type", "application/atom+xml", "href", next);
    }
    xml.open("author").element("name", "Tocsin").close("author");
    ordered.forEach(incident -> entry(incident, address, xml));
    return xml.close("feed").toString();
  }

  private static void entry(Incident incident, Function<String, String> address, Xml xml) {
    Coding coding = incident.coding();
    xml.open("entry")
        .element("id", "urn:tocsin:incident:" + incident.id())
        .element("title", Title.of(incident))
        .element("published", incident.firstReportedAt().toString())
        .element("updated", incident.lastUpdatedAt().toString())
        .empty("link", "rel", "alternate", "href", address.apply(incident.id()))
        .empty("category", "term", coding.eventType().name(), "label", label(incident))
        .element("summary", summary(incident));
    for (Source source : incident.sources()) {
      if (ofTheWeb(source.url())) {
        xml.empty("link", "rel", "via", "href", source.url().toString());
      }
    }
    Location location = coding.location();
    if (location != null && location.latitude() != null && location.longitude() != null) {
      xml.element(
          "georss:point",
          String.format(Locale.ROOT, "%s %s", location.latitude(), location.longitude()));
      xml.element("georss:featurename", location.name());
    }
    xml.close("entry");
  }

  private static String label(Incident incident) {
    return Labels.acled().of(incident.coding().eventType());
  }

  private static String summary(Incident incident) {
    return "Known as "
        + incident.coding().certainty().name().toLowerCase(Locale.ROOT)
        + ", from "
        + incident.independentSources()
        + (incident.independentSources() == 1 ? " source. " : " sources. ")
        + AcledColumns.notes(incident.coding());
  }

  private static boolean ofTheWeb(URI address) {
    return "http".equalsIgnoreCase(address.getScheme())
        || "https".equalsIgnoreCase(address.getScheme());
  }
}
