package org.tocsin.coder.assembly;

import org.tocsin.pipeline.record.ActorKind;
import org.tocsin.pipeline.record.ActorRole;

/** What rioters do. */
final class Crowds {

  private Crowds() {}

  /** Whether words, and not only nearness, tell that a mob or rioters did it. */
  static boolean riot(Party p) {
    return p.kind() == ActorKind.RIOTERS
        && p.role() == ActorRole.ASSAILANT
        && p.weight() > Cast.GUESS;
  }
}
