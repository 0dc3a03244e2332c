package org.tocsin.bench.page;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.tocsin.pipeline.record.Actor;
import org.tocsin.pipeline.record.ActorKind;
import org.tocsin.pipeline.record.ActorRole;
import org.tocsin.pipeline.record.Certainty;
import org.tocsin.pipeline.record.Coding;
import org.tocsin.pipeline.record.DatePrecision;
import org.tocsin.pipeline.record.Evidence;
import org.tocsin.pipeline.record.Incident;
import org.tocsin.pipeline.record.Location;
import org.tocsin.pipeline.record.LocationPrecision;
import org.tocsin.pipeline.record.PublicationTime;
import org.tocsin.pipeline.record.Source;
import org.tocsin.pipeline.record.Stage;
import org.tocsin.pipeline.record.SubEventType;
import org.tocsin.pipeline.record.Toll;

/** Incidents that never were, spread as real ones are; the same for the same seed. */
final class MadeUpIncidents {

  /** Some regions: country, latitude, longitude. */
  private record Region(String country, double latitude, double longitude) {}

  private static final List<Region> REGIONS =
      List.of(
          new Region("ML", 15.5, -2.5),
          new Region("BF", 13, -1),
          new Region("NG", 11.5, 12.5),
          new Region("SD", 13.5, 27),
          new Region("CD", 0.5, 29),
          new Region("SO", 3, 44.5),
          new Region("UA", 48, 36.5),
          new Region("SY", 35.5, 38),
          new Region("MM", 21.5, 95.5),
          new Region("PK", 31, 69),
          new Region("CO", 4, -75),
          new Region("MX", 24, -104));

  private static final List<String> NAMES =
      List.of("Tarba", "Ondoro", "Kesh", "Malaku", "Verin", "Santo Ral", "Bayo", "Dunni", "Oslar");

  private final Random random;

  MadeUpIncidents(long seed) {
    this.random = new Random(seed);
  }

  List<Incident> make(int number) {
    List<Incident> incidents = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      incidents.add(one(i));
    }
    return incidents;
  }

  private <T> T one(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private Incident one(int number) {
    LocalDate day =
        LocalDate.parse("2025-12-31").minusDays((int) Math.abs(random.nextGaussian() * 220));
    SubEventType type = one(List.of(SubEventType.values()));
    List<Source> sources = new ArrayList<>();
    for (int s = 0; s <= random.nextInt(4); s++) {
      sources.add(source(number, s, day));
    }
    Instant reported = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    return new Incident(
        String.format(Locale.ROOT, "%032x", number),
        new Coding(
            type.eventType(),
            type,
            Stage.ACCOMPLISHED,
            day,
            day,
            DatePrecision.DAY,
            location(),
            actors(),
            toll(3),
            toll(6),
            null,
            List.of("rifles"),
            List.of("a convoy"),
            List.of(),
            one(List.of(Certainty.values())),
            evidence(number)),
        sources,
        sources.size(),
        reported,
        reported);
  }

  private Location location() {
    Region region = REGIONS.get(random.nextInt(REGIONS.size()));
    String name = NAMES.get(random.nextInt(NAMES.size())) + " " + random.nextInt(400);
    return new Location(
        name,
        "Province " + random.nextInt(9),
        region.country(),
        rounded(region.latitude() + random.nextGaussian() * 1.8),
        rounded(region.longitude() + random.nextGaussian() * 2.4),
        LocationPrecision.PLACE,
        Integer.toString(random.nextInt(9_000_000)));
  }

  private static double rounded(double degrees) {
    return Math.round(degrees * 1e4) / 1e4;
  }

  private List<Actor> actors() {
    int group = random.nextInt(60);
    return List.of(
        new Actor(
            "Movement " + group,
            "M" + group,
            ActorKind.REBEL_GROUP,
            ActorRole.ASSAILANT,
            "fighters"),
        new Actor("Army", null, ActorKind.STATE_FORCES, ActorRole.TARGET, "soldiers"));
  }

  private @Nullable Toll toll(double mean) {
    int number =
        (int) (-Math.log(1 - random.nextDouble()) * mean * (random.nextInt(40) == 0 ? 20 : 1));
    return random.nextInt(3) == 0 ? null : Toll.exactly(number);
  }

  private static List<Evidence> evidence(int number) {
    List<Evidence> evidence = new ArrayList<>();
    for (String field : List.of("killed", "actors", "location", "occurredOn")) {
      String quote = "the words of report " + number + " that tell of the " + field + " in it";
      evidence.add(new Evidence(field, quote, 2, 0, quote.length(), "a local official", null));
    }
    return evidence;
  }

  private static Source source(int number, int which, LocalDate day) {
    return new Source(
        String.format(Locale.ROOT, "%032x", number * 10L + which),
        URI.create("https://outlet-" + which + ".example/news/" + day + "/" + number),
        "Outlet " + which,
        PublicationTime.of(OffsetDateTime.of(day.atTime(9 + which, 20), ZoneOffset.UTC)),
        true);
  }
}
