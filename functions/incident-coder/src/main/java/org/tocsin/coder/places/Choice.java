package org.tocsin.coder.places;

import java.util.Arrays;
import java.util.List;

/**
 * A name of a text with all that it can mean: for people who fit the weights by which one is
 * chosen.
 *
 * @param paragraph of the article, 0 the headline
 * @param start the first character in the paragraph
 * @param end the one after the last
 * @param candidates the places, each with its traits
 */
public record Choice(int paragraph, int start, int end, List<Candidate> candidates) {

  /** Copies the list. */
  public Choice {
    candidates = List.copyOf(candidates);
  }

  /** A place that the name may mean, with a number for each {@link CandidateTrait}. */
  public record Candidate(Place place, List<Double> traits) {

    /** Copies the traits. */
    public Candidate {
      traits = List.copyOf(traits);
    }

    static Candidate of(Place place, double[] traits) {
      return new Candidate(place, Arrays.stream(traits).boxed().toList());
    }
  }
}
