package org.tocsin.incidents.exports;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tocsin.pipeline.record.Actor;
import org.tocsin.pipeline.record.ActorKind;
import org.tocsin.pipeline.record.ActorRole;
import org.tocsin.pipeline.record.Coding;
import org.tocsin.pipeline.record.Incident;
import org.tocsin.pipeline.record.Location;

/**
 * An incident with what its line needs of it.
 *
 * @param sides the actors in ACLED's order: who did it, or who took part, before whom it was done
 *     to
 */
record Row(Incident incident, Coding coding, @Nullable Location location, List<Side> sides) {

  /** All actors with one part in it: ACLED names the first and calls the others associated. */
  record Side(Actor actor, List<Actor> others) {
    static Optional<Side> of(List<Actor> actors) {
      return actors.isEmpty()
          ? Optional.empty()
          : Optional.of(new Side(actors.getFirst(), actors.subList(1, actors.size())));
    }
  }

  static Row of(Incident incident) {
    Coding coding = incident.coding();
    List<Actor> assailants = with(coding, ActorRole.ASSAILANT);
    List<Actor> targets = with(coding, ActorRole.TARGET);
    List<Actor> participants = with(coding, ActorRole.PARTICIPANT);
    Stream<List<Actor>> sides;
    if (assailants.isEmpty() && targets.isEmpty()) {
      // A fight with no clear side that started it: the first against the others.
      sides =
          participants.size() < 2
              ? Stream.of(participants)
              : Stream.of(participants.subList(0, 1), participants.subList(1, participants.size()));
    } else if (assailants.isEmpty()) {
      sides = Stream.of(participants, targets);
    } else {
      sides = Stream.of(assailants, targets.isEmpty() ? participants : targets);
    }
    return new Row(
        incident,
        coding,
        coding.location(),
        sides.flatMap(side -> Side.of(side).stream()).toList());
  }

  @Nullable String actor(int side) {
    return side < sides.size() ? sides.get(side).actor().name() : null;
  }

  @Nullable ActorKind kind(int side) {
    return side < sides.size() ? sides.get(side).actor().kind() : null;
  }

  String others(int side) {
    return side < sides.size() ? joined(sides.get(side).others().stream().map(Actor::name)) : "";
  }

  /** A field of the location; absent where there is none. */
  <T> @Nullable T place(Function<Location, @Nullable T> field) {
    return location == null ? null : field.apply(location);
  }

  Optional<Country> country() {
    return Country.of(location == null ? null : location.country());
  }

  static String joined(Stream<String> values) {
    return values.distinct().collect(Collectors.joining("; "));
  }

  private static List<Actor> with(Coding coding, ActorRole role) {
    return coding.actors().stream().filter(a -> a.role() == role).toList();
  }
}
