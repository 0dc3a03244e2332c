package org.tocsin.cli.coding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.pipeline.record.Actor;
import org.tocsin.pipeline.record.ActorRole;
import org.tocsin.pipeline.record.Coding;
import org.tocsin.pipeline.record.DatePrecision;
import org.tocsin.pipeline.record.Evidence;
import org.tocsin.pipeline.record.Location;
import org.tocsin.pipeline.record.Toll;

/**
 * A field of an incident as people read it.
 *
 * @param name the field
 * @param value what was coded
 * @param evidence the words behind it
 */
public record Row(String name, String value, List<Evidence> evidence) {

  /** Copies the list. */
  public Row {
    evidence = List.copyOf(evidence);
  }

  /** The filled fields of an incident. */
  public static List<Row> of(Coding coding) {
    List<Row> rows = new ArrayList<>();
    add(rows, coding, "type", type(coding), "eventType", "subEventType", "stage");
    add(rows, coding, "when", when(coding), "occurredOn", "endedOn");
    add(rows, coding, "where", where(coding.location()), "location");
    for (ActorRole role : ActorRole.values()) {
      List<Actor> actors = coding.actors().stream().filter(a -> a.role() == role).toList();
      if (!actors.isEmpty()) {
        String names = String.join("; ", actors.stream().map(Row::who).toList());
        rows.add(new Row(role.name().toLowerCase(Locale.ROOT), names, mentions(coding, actors)));
      }
    }
    add(rows, coding, "killed", toll(coding.killed()), "killed");
    add(rows, coding, "injured", toll(coding.injured()), "injured");
    add(rows, coding, "abducted", toll(coding.abducted()), "abducted");
    add(rows, coding, "weapons", list(coding.weapons()), "weapons");
    add(rows, coding, "targets", list(coding.targets()), "targets");
    add(rows, coding, "claimed by", list(coding.claimedBy()), "claimedBy");
    add(rows, coding, "certainty", coding.certainty().name(), "certainty");
    return List.copyOf(rows);
  }

  private static void add(
      List<Row> rows, Coding coding, String name, @Nullable String value, String... fields) {
    if (value != null) {
      List<String> named = List.of(fields);
      rows.add(
          new Row(
              name,
              value,
              apart(coding.evidence().stream().filter(e -> named.contains(e.field())).toList())));
    }
  }

  /** The words that name these actors. */
  private static List<Evidence> mentions(Coding coding, List<Actor> actors) {
    Set<@Nullable String> words = new HashSet<>();
    actors.forEach(actor -> words.add(actor.mention()));
    return apart(
        coding.evidence().stream()
            .filter(e -> e.field().equals("actors") && words.contains(e.quote()))
            .toList());
  }

  /** The same words may stand behind two fields of the record: they are told once. */
  private static List<Evidence> apart(List<Evidence> evidence) {
    Set<String> seen = new HashSet<>();
    return evidence.stream()
        .filter(e -> seen.add(e.paragraph() + " " + e.start() + " " + e.end()))
        .toList();
  }

  private static String type(Coding coding) {
    return coding.eventType() + " / " + coding.subEventType() + ", " + coding.stage();
  }

  private static String when(Coding coding) {
    if (coding.datePrecision() == DatePrecision.UNKNOWN) {
      return "the text tells no day";
    }
    String days =
        Objects.equals(coding.occurredOn(), coding.endedOn())
            ? String.valueOf(coding.occurredOn())
            : coding.occurredOn() + " to " + coding.endedOn();
    return days + " (" + coding.datePrecision() + ")";
  }

  private static String where(@Nullable Location location) {
    if (location == null) {
      return "the text tells no place";
    }
    StringBuilder where = new StringBuilder(location.name());
    for (String part : new @Nullable String[] {location.admin1(), location.country()}) {
      if (part != null && !part.equals(location.name())) {
        where.append(", ").append(part);
      }
    }
    where.append(" (").append(location.precision()).append(')');
    if (location.latitude() != null) {
      where.append(' ').append(location.latitude()).append(' ').append(location.longitude());
    }
    return where.toString();
  }

  private static String who(Actor actor) {
    String id = actor.id();
    String name = id == null || id.equals(actor.name()) ? actor.name() : actor.name() + ", " + id;
    return name + " (" + actor.kind() + ")";
  }

  private static @Nullable String toll(@Nullable Toll toll) {
    if (toll == null) {
      return null;
    }
    StringBuilder told = new StringBuilder().append(toll.best());
    if (toll.qualifier() != null) {
      told.append(" (").append(toll.qualifier());
      Integer low = toll.low();
      Integer high = toll.high();
      told.append(", ").append(low == null ? "?" : low.toString());
      told.append(" to ").append(high == null ? "?" : high.toString()).append(')');
    }
    toll.bySide()
        .forEach(
            (side, part) ->
                told.append("; of the ")
                    .append(side.name().toLowerCase(Locale.ROOT))
                    .append("'s ")
                    .append(part.best()));
    return told.toString();
  }

  private static @Nullable String list(List<String> values) {
    return values.isEmpty() ? null : String.join("; ", values);
  }

  /** Whose word a quote is, and whether it is confirmed; the empty string where nothing is told. */
  static String source(Evidence evidence) {
    String whose = evidence.attribution() == null ? "" : ", " + evidence.attribution();
    return whose + (Boolean.FALSE.equals(evidence.confirmed()) ? ", not confirmed" : "");
  }
}
