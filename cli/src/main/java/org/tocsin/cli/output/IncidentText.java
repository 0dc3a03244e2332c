package org.tocsin.cli.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tocsin.cli.explain.Plain;
import org.tocsin.cli.explain.Wrapped;
import org.tocsin.incidents.exports.Title;
import org.tocsin.incidents.queries.Told;
import org.tocsin.pipeline.record.Actor;
import org.tocsin.pipeline.record.Coding;
import org.tocsin.pipeline.record.Evidence;
import org.tocsin.pipeline.record.Incident;
import org.tocsin.pipeline.record.IncidentReport;
import org.tocsin.pipeline.record.Location;
import org.tocsin.pipeline.record.Source;
import org.tocsin.pipeline.record.Toll;

/** One incident for a terminal: what is known, the words behind it, and who says so. */
public final class IncidentText {

  private static final int LABEL = 13;

  private final int columns;

  /** A text that fits a number of columns. */
  public IncidentText(int columns) {
    this.columns = columns;
  }

  /** The text. */
  public String of(Told told) {
    Incident incident = told.incident();
    Coding coding = incident.coding();
    List<String> lines = new ArrayList<>();
    lines.add(Plain.line(Title.of(incident)));
    field("id", incident.id(), lines);
    field("type", words(coding.eventType()) + " / " + words(coding.subEventType()), lines);
    field("stage", words(coding.stage()), lines);
    field("day", day(coding), lines);
    field("where", where(coding.location()), lines);
    for (Actor actor : coding.actors()) {
      String id = actor.id() == null ? "" : " (" + actor.id() + ")";
      field(words(actor.role()), actor.name() + id + ", " + words(actor.kind()), lines);
    }
    toll("killed", coding.killed(), lines);
    toll("injured", coding.injured(), lines);
    toll("abducted", coding.abducted(), lines);
    field("weapons", String.join(", ", coding.weapons()), lines);
    field("claimed by", String.join(", ", coding.claimedBy()), lines);
    field("known as", words(coding.certainty()), lines);
    lines.add("");
    lines.add("The words behind it:");
    quotes(coding, "  ", lines);
    lines.add("");
    lines.add(
        "Sources ("
            + incident.sources().size()
            + ", independent: "
            + incident.independentSources()
            + "):");
    for (Source source : incident.sources()) {
      source(source, told.reports(), lines);
    }
    return String.join("\n", lines) + "\n";
  }

  private void source(Source source, List<IncidentReport> reports, List<String> lines) {
    String when = source.publishedAt() == null ? "" : ", " + source.publishedAt();
    String outlet = source.outlet() == null ? "outlet not known" : source.outlet();
    lines.add("  " + Plain.line(outlet + when) + (source.independent() ? "" : ", a copy"));
    lines.add("  " + Plain.line(source.url().toString()));
    for (IncidentReport report : reports) {
      if (report.source().articleId().equals(source.articleId())) {
        String toll = Title.toll(report.coding());
        lines.add(
            "    says: "
                + words(report.coding().subEventType())
                + (toll.isEmpty() ? "" : ", " + toll)
                + ", "
                + words(report.coding().certainty()));
        quotes(report.coding(), "      ", lines);
      }
    }
  }

  private void quotes(Coding coding, String indent, List<String> lines) {
    for (Evidence evidence : coding.evidence()) {
      String word = evidence.attribution() == null ? "" : " — " + evidence.attribution();
      String doubt = Boolean.FALSE.equals(evidence.confirmed()) ? " (not confirmed)" : "";
      field(indent, evidence.field(), "\"" + evidence.quote() + "\"" + word + doubt, lines);
    }
  }

  private void toll(String name, @Nullable Toll toll, List<String> lines) {
    if (toll != null) {
      String low = toll.low() == null ? "?" : toll.low().toString();
      String high = toll.high() == null ? "?" : toll.high().toString();
      String how = toll.qualifier() == null ? "" : ", " + words(toll.qualifier());
      field(name, toll.best() + " (" + low + " to " + high + how + ")", lines);
    }
  }

  private static String day(Coding coding) {
    if (coding.occurredOn() == null) {
      return "not known";
    }
    String precision = words(coding.datePrecision());
    return coding.occurredOn().equals(coding.endedOn())
        ? coding.occurredOn() + ", precision: " + precision
        : coding.occurredOn() + " to " + coding.endedOn() + ", precision: " + precision;
  }

  private static String where(@Nullable Location location) {
    if (location == null) {
      return "not known";
    }
    List<String> parts = new ArrayList<>(List.of(location.name()));
    if (location.admin1() != null) {
      parts.add(location.admin1());
    }
    if (location.country() != null) {
      parts.add(location.country());
    }
    String point =
        location.latitude() == null ? "" : " " + location.latitude() + " " + location.longitude();
    return String.join(", ", parts) + point + ", precision: " + words(location.precision());
  }

  private void field(String name, String value, List<String> into) {
    field("  ", name, value, into);
  }

  private void field(String indent, String name, String value, List<String> into) {
    if (value.isEmpty()) {
      return;
    }
    String label = indent + Plain.line(name) + " ".repeat(Math.max(1, LABEL - name.length()));
    int margin = indent.length() + LABEL;
    for (String line : Wrapped.lines(Plain.line(value), columns - margin)) {
      into.add((label + line).stripTrailing());
      label = " ".repeat(margin);
    }
  }

  private static String words(Enum<?> code) {
    return code.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
