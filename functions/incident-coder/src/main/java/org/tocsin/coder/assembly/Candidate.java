package org.tocsin.coder.assembly;

import java.util.List;
import org.tocsin.pipeline.record.Coding;

/**
 * What may be an incident, whether the coder keeps it or not: for people who fit the weights.
 *
 * @param coding what would be coded of it
 * @param traits how the text speaks of it, by name, in order
 * @param kept whether it is kept
 */
public record Candidate(Coding coding, List<String> traits, boolean kept) {

  /** Copies the list. */
  public Candidate {
    traits = List.copyOf(traits);
  }
}
