package org.tocsin.incidents;

import java.util.Set;

/** What became of an article. */
public sealed interface ArticleOutcome {

  /**
   * Its reports are stored.
   *
   * @param incidents the ids of the incidents that it reports, sorted
   * @param left the ids of the incidents that it reported before and does not any more, sorted
   * @param reports how many reports it gave
   * @param changed how many incidents changed
   * @param languageKnown whether the coder could read it
   */
  record Coded(
      Set<String> incidents, Set<String> left, int reports, int changed, boolean languageKnown)
      implements ArticleOutcome {}

  /** The same article was coded by the same coder before. */
  record Unchanged() implements ArticleOutcome {}

  /**
   * The article is no longer in the bucket: its reports were withdrawn.
   *
   * @param left the ids of the incidents that it reported, sorted
   */
  record Withdrawn(Set<String> left) implements ArticleOutcome {}

  /**
   * The object is not an article that this release can read; trying again does not help, a person
   * has to look.
   *
   * @param reason what is wrong
   */
  record Refused(String reason) implements ArticleOutcome {}
}
