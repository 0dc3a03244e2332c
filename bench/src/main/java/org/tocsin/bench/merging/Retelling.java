package org.tocsin.bench.merging;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tocsin.pipeline.record.Actor;
import org.tocsin.pipeline.record.ActorKind;
import org.tocsin.pipeline.record.ActorRole;
import org.tocsin.pipeline.record.Certainty;
import org.tocsin.pipeline.record.Coding;
import org.tocsin.pipeline.record.DatePrecision;
import org.tocsin.pipeline.record.Evidence;
import org.tocsin.pipeline.record.IncidentReport;
import org.tocsin.pipeline.record.Location;
import org.tocsin.pipeline.record.PublicationTime;
import org.tocsin.pipeline.record.Source;
import org.tocsin.pipeline.record.Stage;
import org.tocsin.pipeline.record.SubEventType;
import org.tocsin.pipeline.record.TextFingerprint;
import org.tocsin.pipeline.record.Toll;
import org.tocsin.pipeline.record.TollQualifier;

/**
 * How sites tell an event: nine of ten name the town, some of them "near" it, the others its
 * district or, one in a hundred, only the region; early tolls are lower, a third tells none, some
 * say "dozens"; a third does not name the attackers; one in five takes the kind for a neighbouring
 * one; a few give a window of days, or the day after. A site that names no town names attackers and
 * toll.
 */
final class Retelling {

  private static final int TEXT_HASHES = TextFingerprint.MOST;

  private final Random random;

  Retelling(Random random) {
    this.random = random;
  }

  /**
   * A report.
   *
   * @param event what it tells
   * @param article the article's id
   * @param at when it is published; later ones tell higher tolls
   */
  IncidentReport of(Event event, String article, Instant at) {
    int kind = random.nextInt(100);
    boolean vague = kind >= 90;
    Location where =
        kind < 90
            ? event.town().exact(kind >= 80, random)
            : kind < 99 ? event.town().district() : event.town().inRegion();
    LocalDate from = event.day();
    LocalDate to = from;
    int when = random.nextInt(100);
    if (when < 4 && !vague) {
      from = from.minusDays(random.nextInt(3));
      to = from.plusDays(3);
    }
    Toll killed = vague ? known(event.killed(), event, at) : toll(event.killed(), event, at);
    Toll injured = random.nextInt(3) > 0 ? null : toll(event.injured(), event, at);
    boolean named = vague || event.twin() || random.nextInt(3) > 0;
    SubEventType type = vague || random.nextInt(5) > 0 ? event.type() : neighbour(event.type());
    Coding coding =
        new Coding(
            type.eventType(),
            type,
            Stage.ACCOMPLISHED,
            from,
            to,
            from.equals(to) ? DatePrecision.DAY : DatePrecision.WEEK,
            where,
            actors(event, named),
            killed,
            injured,
            null,
            List.of("rifles"),
            List.of("target of event " + event.number()),
            List.of(),
            Certainty.REPORTED,
            evidence(event, article));
    Source source =
        new Source(
            article,
            URI.create("https://site" + random.nextInt(400) + ".example/" + article),
            "Site",
            PublicationTime.of(at.atOffset(ZoneOffset.UTC)),
            true);
    return new IncidentReport(
        IncidentReport.VERSION, "e" + event.number(), source, at, at, wording(), coding);
  }

  /** The toll as it is known at a time: half of it at first, all of it after a day. */
  private @Nullable Toll toll(int last, Event event, Instant at) {
    int how = random.nextInt(100);
    if (how < 30) {
      return null;
    }
    int known = known(last, event, at).best();
    if (how < 36 && known >= 20 && known < 80) {
      return new Toll(12, 24, null, TollQualifier.WORD, Map.of());
    }
    return how < 55
        ? new Toll(known, known, null, TollQualifier.AT_LEAST, Map.of())
        : Toll.exactly(known);
  }

  private static Toll known(int last, Event event, Instant at) {
    double hours =
        Duration.between(event.day().atStartOfDay().toInstant(ZoneOffset.UTC), at).toHours();
    return Toll.exactly((int) Math.ceil(last * Math.min(1, 0.4 + hours / 60)));
  }

  private static SubEventType neighbour(SubEventType type) {
    return switch (type) {
      case ARMED_CLASH -> SubEventType.ATTACK;
      case AIR_DRONE_STRIKE -> SubEventType.SHELLING_ARTILLERY_MISSILE_ATTACK;
      case SHELLING_ARTILLERY_MISSILE_ATTACK -> SubEventType.AIR_DRONE_STRIKE;
      case SUICIDE_BOMB -> SubEventType.REMOTE_EXPLOSIVE_LANDMINE_IED;
      case REMOTE_EXPLOSIVE_LANDMINE_IED -> SubEventType.ATTACK;
      default -> SubEventType.ARMED_CLASH;
    };
  }

  private List<Actor> actors(Event event, boolean named) {
    List<Actor> actors = new ArrayList<>();
    actors.add(
        new Actor(
            named ? "Group " + event.group() + " of " + event.town().code() : "gunmen",
            named ? event.groupId() : null,
            named ? ActorKind.REBEL_GROUP : ActorKind.UNKNOWN,
            ActorRole.ASSAILANT,
            named ? "the group" : "gunmen"));
    actors.add(
        event.onArmy()
            ? new Actor(
                "Military Forces of " + event.town().code(),
                random.nextBoolean() ? "MILITARY-" + event.town().code() : null,
                ActorKind.STATE_FORCES,
                ActorRole.TARGET,
                "soldiers")
            : new Actor("people", null, ActorKind.CIVILIANS, ActorRole.TARGET, "people"));
    return actors;
  }

  private static List<Evidence> evidence(Event event, String article) {
    String words = " as " + article + " tells it of what happened there that day";
    List<Evidence> evidence = new ArrayList<>();
    for (String field : List.of("eventType", "location", "occurredOn", "killed", "actors")) {
      String quote = field + " of event " + event.number() + words;
      evidence.add(new Evidence(field, quote, 1, 10, 10 + quote.length(), null, null));
    }
    return evidence;
  }

  private TextFingerprint wording() {
    SortedSet<Integer> hashes = new TreeSet<>();
    while (hashes.size() < TEXT_HASHES) {
      hashes.add(random.nextInt(TextFingerprint.HASHES));
    }
    return new TextFingerprint(List.copyOf(hashes));
  }
}
