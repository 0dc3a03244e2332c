package org.tocsin.bench.places;

import java.util.List;
import org.tocsin.coder.places.CandidateTrait;

/**
 * Fits weights so that right candidates outweigh wrong ones: the likelihood of a right one among
 * all, with a penalty on how far the weights go from where they were. The weight of the size stays
 * as it is: it is the unit of all. Plain descent with a fixed number of steps: the same input gives
 * the same weights.
 */
final class Ranking {

  private static final int STEPS = 3000;
  private static final double PACE = 0.02;

  private Ranking() {}

  static double[] fit(List<Question> questions, double[] from, double penalty) {
    if (questions.isEmpty()) {
      throw new IllegalArgumentException("no name with a right and a wrong candidate");
    }
    double[] w = from.clone();
    double[] speed = new double[w.length];
    for (int step = 0; step < STEPS; step++) {
      double[] slope = new double[w.length];
      for (Question question : questions) {
        add(question, w, slope);
      }
      slope[CandidateTrait.SIZE.index()] = 0;
      for (int i = 0; i < w.length; i++) {
        slope[i] += penalty * (w[i] - from[i]);
        // Each weight goes at a pace of its own, by how steep its way has been.
        speed[i] = 0.99 * speed[i] + 0.01 * slope[i] * slope[i];
        double most = Math.sqrt(speed[i] / (1 - Math.pow(0.99, step + 1.0))) + 1e-9;
        w[i] -= PACE * (1 - (double) step / STEPS) * slope[i] / most;
      }
    }
    return w;
  }

  private static void add(Question question, double[] w, double[] slope) {
    int n = question.candidates().size();
    double[] score = new double[n];
    double most = Double.NEGATIVE_INFINITY;
    for (int c = 0; c < n; c++) {
      double[] traits = question.candidates().get(c);
      for (int i = 0; i < w.length; i++) {
        score[c] += w[i] * traits[i];
      }
      most = Math.max(most, score[c]);
    }
    double all = 0;
    double right = 0;
    for (int c = 0; c < n; c++) {
      score[c] = Math.exp(score[c] - most);
      all += score[c];
      right += question.right().get(c) ? score[c] : 0;
    }
    right = Math.max(right, 1e-12);
    for (int c = 0; c < n; c++) {
      double pull = score[c] / all - (question.right().get(c) ? score[c] / right : 0);
      double[] traits = question.candidates().get(c);
      for (int i = 0; i < w.length; i++) {
        slope[i] += pull * traits[i];
      }
    }
  }
}
