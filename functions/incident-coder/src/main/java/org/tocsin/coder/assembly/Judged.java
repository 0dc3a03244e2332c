package org.tocsin.coder.assembly;

import java.util.Set;
import org.tocsin.coder.drafts.Draft;

/**
 * A draft that was judged.
 *
 * @param draft the draft
 * @param traits how the text speaks of it
 * @param why why it is no report of an incident; empty where it is one
 */
record Judged(Draft draft, Set<String> traits, String why) {

  /** Whether it is a report of an incident. */
  boolean isKept() {
    return why.isEmpty();
  }
}
