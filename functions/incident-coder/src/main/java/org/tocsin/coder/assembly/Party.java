package org.tocsin.coder.assembly;

import org.jspecify.annotations.Nullable;
import org.tocsin.pipeline.record.ActorKind;
import org.tocsin.pipeline.record.ActorRole;

/**
 * An actor as a sentence names it.
 *
 * @param name the usual name
 * @param id the lexicon's id
 * @param kind what it is
 * @param mention the words of the text
 * @param from the index of the first token
 * @param to the index after the last
 * @param role what it did, where the sentence tells
 */
record Party(
    String name,
    @Nullable String id,
    ActorKind kind,
    String mention,
    int from,
    int to,
    @Nullable ActorRole role) {

  Party withRole(@Nullable ActorRole role) {
    return new Party(name, id, kind, mention, from, to, role);
  }

  /** Whether it is an organised armed side, and can be one of a battle. */
  boolean isArmed() {
    return switch (kind) {
      case STATE_FORCES,
          REBEL_GROUP,
          POLITICAL_MILITIA,
          IDENTITY_MILITIA,
          EXTERNAL_FORCES,
          UNKNOWN ->
          true;
      default -> false;
    };
  }

  /** Whether it serves a state. */
  boolean isState() {
    return kind == ActorKind.STATE_FORCES || kind == ActorKind.EXTERNAL_FORCES;
  }
}
