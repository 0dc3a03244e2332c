package org.tocsin.pipeline.record;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who took part in an incident.
 *
 * @param name the usual name: of the lexicon where it knows the actor, else as described
 * @param id the lexicon's id, absent for actors that it does not know
 * @param kind what the actor is
 * @param role what the actor did
 * @param mention the words of the text
 */
public record Actor(
    String name, @Nullable String id, ActorKind kind, ActorRole role, @Nullable String mention) {

  /** Refuses a blank name. */
  public Actor {
    Check.notBlank("actor name", name);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(role);
  }
}
