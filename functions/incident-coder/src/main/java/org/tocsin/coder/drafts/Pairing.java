package org.tocsin.coder.drafts;

import java.util.List;
import org.tocsin.pipeline.record.Coding;

/**
 * What a sentence tells, and the incidents that it may tell more of: for people who fit the
 * weights.
 *
 * @param coding what would be coded of the sentence alone
 * @param sentence which sentence of the text it is, from 0 on
 * @param incident the number of the incident that it went to, from 1 on; 0 where to none
 * @param drafts the incidents that the text had told before it
 */
public record Pairing(Coding coding, int sentence, int incident, List<Of> drafts) {

  /** Copies the list. */
  public Pairing {
    drafts = List.copyOf(drafts);
  }

  /**
   * An incident that the sentence may tell more of.
   *
   * @param incident its number, from 1 on
   * @param traits how the two stand to each other, by name, in order
   */
  public record Of(int incident, List<String> traits) {

    /** Copies the list. */
    public Of {
      traits = traits.stream().sorted().toList();
    }
  }
}
