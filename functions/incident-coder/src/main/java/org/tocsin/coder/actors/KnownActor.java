package org.tocsin.coder.actors;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.pipeline.record.ActorKind;

/**
 * An actor of the lexicon.
 *
 * @param id the lexicon's own id, which never changes its meaning
 * @param name the usual name
 * @param aliases other names and acronyms, as written
 * @param kind what it is
 * @param countries ISO 3166-1 alpha-2 of where it acts, the main one first; empty: anywhere
 * @param from the year of its beginning
 * @param to the year of its end; absent where it exists still
 */
public record KnownActor(
    String id,
    String name,
    List<String> aliases,
    ActorKind kind,
    List<String> countries,
    @Nullable Integer from,
    @Nullable Integer to) {

  /** Copies the lists. */
  public KnownActor {
    aliases = List.copyOf(aliases);
    countries = List.copyOf(countries);
  }
}
