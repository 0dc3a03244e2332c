package org.tocsin.bench.keep;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Logistic regression on traits that hold or do not, with a penalty on the squares of the weights:
 * Newton's method, which for some dozens of traits is done in a moment and gives the same weights
 * every time.
 */
final class Logistic {

  private static final int PER_LOGIT = 100;

  /** The trait of every candidate, whose weight is not held small. */
  static final String ANY = "any";

  private static final double FREE = 0.01;
  private static final int STEPS = 25;

  private final List<String> names;
  private final List<int[]> rows = new ArrayList<>();
  private final List<Sample> samples;
  private final double penalty;

  private Logistic(List<Sample> samples, double penalty) {
    this.samples = samples;
    this.penalty = penalty;
    TreeSet<String> all = new TreeSet<>();
    samples.forEach(sample -> all.addAll(sample.traits()));
    all.add(ANY);
    names = List.copyOf(all);
    Map<String, Integer> index = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      index.put(names.get(i), i);
    }
    for (Sample sample : samples) {
      TreeSet<String> traits = new TreeSet<>(sample.traits());
      traits.add(ANY);
      rows.add(traits.stream().mapToInt(index::get).toArray());
    }
  }

  /**
   * The weight of each trait, in logits, by name.
   *
   * @param penalty how strongly weights are held small; 0 leaves them free
   */
  static Map<String, Double> fit(List<Sample> samples, double penalty) {
    return new Logistic(List.copyOf(samples), penalty).weights();
  }

  private Map<String, Double> weights() {
    int n = names.size();
    double[] w = new double[n];
    for (int step = 0; step < STEPS; step++) {
      double[] gradient = new double[n];
      double[][] hessian = new double[n][n];
      for (int i = 0; i < n; i++) {
        double held = names.get(i).equals(ANY) ? FREE : Math.max(FREE, penalty);
        gradient[i] = held * w[i];
        hessian[i][i] = held;
      }
      for (int k = 0; k < rows.size(); k++) {
        add(rows.get(k), samples.get(k), w, gradient, hessian);
      }
      double[] change = Solver.solve(hessian, gradient);
      for (int i = 0; i < n; i++) {
        w[i] -= change[i];
      }
    }
    Map<String, Double> weights = new TreeMap<>();
    for (int i = 0; i < n; i++) {
      weights.put(names.get(i), w[i]);
    }
    return weights;
  }

  private static void add(
      int[] row, Sample sample, double[] w, double[] gradient, double[][] hessian) {
    double sum = 0;
    for (int i : row) {
      sum += w[i];
    }
    double p = 1 / (1 + Math.exp(-sum));
    double slope = sample.weight() * (p - (sample.isIncident() ? 1 : 0));
    double bend = sample.weight() * p * (1 - p);
    for (int i : row) {
      gradient[i] += slope;
      for (int j : row) {
        hessian[i][j] += bend;
      }
    }
  }

  /**
   * Prints the fitted weights as the coder reads them: WEIGHT TRAIT, in hundredths of a logit, and
   * none that are nothing.
   *
   * @param lean added to the weight that every sum has
   */
  static void print(List<Sample> samples, double penalty, double lean, PrintWriter out) {
    fit(samples, penalty)
        .forEach(
            (trait, weight) -> {
              double whole = trait.equals(ANY) ? weight + lean : weight;
              long hundredths = Math.round(PER_LOGIT * whole);
              if (hundredths != 0) {
                out.println(hundredths + " " + trait);
              }
            });
  }
}
