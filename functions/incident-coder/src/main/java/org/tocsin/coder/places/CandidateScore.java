package org.tocsin.coder.places;

/**
 * How likely a name means a place: the sum of its traits, each with its weight. The weights are
 * read once; may be shared by threads.
 */
final class CandidateScore {
  private final double[] weights = new double[CandidateTrait.values().length];

  private CandidateScore() {}

  static CandidateScore load() {
    CandidateScore score = new CandidateScore();
    TsvResource.rows(CandidateScore.class, "candidate-weights.tsv", 2)
        .forEach(
            row ->
                score.weights[CandidateTrait.valueOf(row.get(0)).index()] =
                    Double.parseDouble(row.get(1)));
    return score;
  }

  /** In units of the natural logarithm of inhabitants, roughly; only differences count. */
  double of(double[] traits) {
    double sum = 0;
    for (int i = 0; i < traits.length; i++) {
      sum += weights[i] * traits[i];
    }
    return sum;
  }
}
