package org.tocsin.coder.drafts;

import java.util.List;
import org.tocsin.coder.reading.Reading;

/**
 * The first sentences of an incident, which tell what it was. Rules that compare each sentence of a
 * text with the incident look at these alone, or the work would grow with the square of its length.
 */
final class Opening {

  private static final int SENTENCES = 12;

  private Opening() {}

  /** The readings of the first sentences; all of a short incident's. */
  static List<Reading> of(Draft draft) {
    List<Reading> all = draft.readings();
    return all.subList(0, Math.min(SENTENCES, all.size()));
  }
}
