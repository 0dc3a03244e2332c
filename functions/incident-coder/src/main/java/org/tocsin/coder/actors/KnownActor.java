package org.tocsin.coder.actors;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.pipeline.record.ActorKind;

/**
 * An actor of the lexicon.
 *
 * @param id the lexicon's own id, which never changes its meaning
 * @param name the usual name
 * @param names every name that may stand in a text, the usual one first, with what it must have
 *     around it
 * @param kind what it is
 * @param countries ISO 3166-1 alpha-2 of where it acts, the main one first; empty: anywhere
 * @param from the year of its beginning
 * @param to the year of its end; absent where it exists still
 */
public record KnownActor(
    String id,
    String name,
    List<ActorName> names,
    ActorKind kind,
    List<String> countries,
    @Nullable Integer from,
    @Nullable Integer to) {

  /** Copies the lists. */
  public KnownActor {
    names = List.copyOf(names);
    countries = List.copyOf(countries);
  }
}
