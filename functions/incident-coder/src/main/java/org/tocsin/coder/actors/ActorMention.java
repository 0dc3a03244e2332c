package org.tocsin.coder.actors;

import org.jspecify.annotations.Nullable;
import org.tocsin.pipeline.record.ActorKind;

/**
 * An actor in a text.
 *
 * @param paragraph 0 for the headline, from 1 on for the article's paragraphs
 * @param sentence the number of its sentence in the document
 * @param start where it starts in the paragraph, UTF-16
 * @param end where it ends, exclusive
 * @param text as written, without article and number
 * @param id the id of the lexicon, or of a state's forces ({@code MILITARY-ML}); absent for others
 * @param name the usual name where it is known, else as described
 * @param kind what it is
 * @param named whether the text names it here; false for a description, even where context tells
 *     who is meant
 * @param country ISO 3166-1 alpha-2 of a state whose forces these are
 * @param armed whether it bears arms
 * @param civilian whether it takes no part in fighting
 */
public record ActorMention(
    int paragraph,
    int sentence,
    int start,
    int end,
    String text,
    @Nullable String id,
    String name,
    ActorKind kind,
    boolean named,
    @Nullable String country,
    boolean armed,
    boolean civilian) {

  /** The same as the forces of a state. */
  ActorMention asForcesOf(String state) {
    return new ActorMention(
        paragraph,
        sentence,
        start,
        end,
        text,
        id,
        name,
        ActorKind.STATE_FORCES,
        named,
        state,
        armed,
        civilian);
  }

  /** Whether it is the forces of a state, at home or abroad. */
  boolean isForces() {
    return kind == ActorKind.STATE_FORCES || kind == ActorKind.EXTERNAL_FORCES;
  }

  /** The same words, for forces that the text has named elsewhere. */
  ActorMention meaning(ActorMention forces) {
    return new ActorMention(
        paragraph,
        sentence,
        start,
        end,
        text,
        forces.id(),
        forces.name(),
        forces.kind(),
        false,
        forces.country(),
        true,
        false);
  }
}
