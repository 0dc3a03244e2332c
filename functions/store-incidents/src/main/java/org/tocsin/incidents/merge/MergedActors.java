package org.tocsin.incidents.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.tocsin.pipeline.record.Actor;
import org.tocsin.pipeline.record.ActorKind;
import org.tocsin.pipeline.record.ActorRole;
import org.tocsin.pipeline.record.Certainty;
import org.tocsin.pipeline.record.IncidentReport;

/**
 * The actors of all reports, each once: the same by the lexicon's id, or else by folded name. Where
 * reports give one actor several roles, the most certain report tells; those that the lexicon knows
 * come first. Unnamed armed men are left out where a report names who they were.
 */
final class MergedActors {

  private record Said(Actor actor, Certainty certainty) {}

  private MergedActors() {}

  /** The actors; the reports first reported first. */
  static List<Actor> of(List<IncidentReport> firstToLast) {
    Map<String, String> idsByName = idsByName(firstToLast);
    Map<String, Said> known = new LinkedHashMap<>();
    for (IncidentReport report : firstToLast) {
      Certainty certainty = report.coding().certainty();
      for (Actor actor : report.coding().actors()) {
        known.merge(key(actor, idsByName), new Said(actor, certainty), MergedActors::stronger);
      }
    }
    List<Actor> actors = new ArrayList<>(known.values().stream().map(Said::actor).toList());
    Set<ActorRole> named = EnumSet.noneOf(ActorRole.class);
    actors.stream().filter(a -> a.id() != null).forEach(a -> named.add(a.role()));
    actors.removeIf(
        a -> a.id() == null && a.kind() == ActorKind.UNKNOWN && named.contains(a.role()));
    actors.sort(Comparator.comparing((Actor a) -> a.id() == null).thenComparing(Actor::role));
    return List.copyOf(actors);
  }

  /** The key by which an actor is the same in two reports. */
  static String key(Actor actor, Map<String, String> idsByName) {
    String name = Folded.of(actor.name());
    String id = Objects.requireNonNullElse(actor.id(), idsByName.getOrDefault(name, ""));
    return id.isEmpty() ? "name " + name : "id " + id;
  }

  /** The lexicon's ids under the folded names that reports used together with them. */
  static Map<String, String> idsByName(List<IncidentReport> reports) {
    Map<String, String> ids = new HashMap<>();
    for (IncidentReport report : reports) {
      for (Actor actor : report.coding().actors()) {
        if (actor.id() != null) {
          ids.merge(Folded.of(actor.name()), actor.id(), (a, b) -> a.compareTo(b) <= 0 ? a : b);
        }
      }
    }
    return ids;
  }

  private static Said stronger(Said first, Said other) {
    boolean firstKnown = first.actor().id() != null;
    boolean otherKnown = other.actor().id() != null;
    if (firstKnown != otherKnown) {
      return firstKnown ? first : other;
    }
    return first.certainty().compareTo(other.certainty()) <= 0 ? first : other;
  }
}
