package org.tocsin.incidents.exports;

import java.util.stream.Collectors;
import org.tocsin.pipeline.record.Actor;
import org.tocsin.pipeline.record.ActorRole;
import org.tocsin.pipeline.record.Coding;

/** Who did it to whom, in a few words: known groups by their short names. */
public final class Sides {

  private Sides() {}

  /** Such as "JNIM > Military Forces of Mali"; empty where nobody is named. */
  public static String of(Coding coding) {
    String assailants = names(coding, ActorRole.ASSAILANT);
    String targets = names(coding, ActorRole.TARGET);
    String others = names(coding, ActorRole.PARTICIPANT);
    String sides =
        targets.isEmpty()
            ? assailants
            : (assailants.isEmpty() ? "?" : assailants) + " > " + targets;
    return sides.isEmpty() ? others : others.isEmpty() ? sides : sides + "; " + others;
  }

  private static String names(Coding coding, ActorRole role) {
    return coding.actors().stream()
        .filter(a -> a.role() == role)
        .map(Sides::shortName)
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static String shortName(Actor actor) {
    String id = actor.id();
    return id != null && id.length() < actor.name().length() && id.matches("[A-Z][A-Z0-9-]{1,9}")
        ? id
        : actor.name();
  }
}
