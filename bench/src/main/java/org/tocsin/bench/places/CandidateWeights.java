package org.tocsin.bench.places;

import java.util.List;
import org.tocsin.coder.places.CandidateTrait;
import org.tocsin.coder.places.TsvResource;

/** The weights that the coder has now. */
final class CandidateWeights {

  private CandidateWeights() {}

  static double[] current() {
    double[] weights = new double[CandidateTrait.values().length];
    for (List<String> row : TsvResource.rows(CandidateTrait.class, "candidate-weights.tsv", 2)) {
      weights[CandidateTrait.valueOf(row.get(0)).index()] = Double.parseDouble(row.get(1));
    }
    return weights;
  }
}
