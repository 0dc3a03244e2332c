package org.tocsin.coder.assembly;

import java.util.List;
import org.tocsin.pipeline.record.Coding;

/**
 * An incident, and everybody and everything that may have a part in it: for people who fit the
 * weights.
 *
 * @param coding what is coded of it
 * @param parts who and what may have a part
 */
public record Casting(Coding coding, List<Of> parts) {

  /** Copies the list. */
  public Casting {
    parts = List.copyOf(parts);
  }

  /**
   * Somebody or something that may have a part.
   *
   * @param name how a record names it
   * @param mention the words of the text
   * @param thing whether it is a thing that can be hit
   * @param traits how the text speaks of it, by name, in order
   */
  public record Of(String name, String mention, boolean thing, List<String> traits) {

    /** Copies the list. */
    public Of {
      traits = traits.stream().sorted().toList();
    }
  }
}
