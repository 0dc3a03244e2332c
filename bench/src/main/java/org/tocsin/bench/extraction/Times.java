package org.tocsin.bench.extraction;

import java.util.Arrays;

/**
 * How long one library took for each page of a set, in every round. Not safe for use by many
 * threads.
 */
final class Times {

  private static final double NANOS = 1_000_000.0;

  private final long[][] nanos;

  Times(int pages, int rounds) {
    nanos = new long[pages][rounds];
  }

  void set(int page, int round, long time) {
    nanos[page][round] = time;
  }

  /** The median over the rounds, in milliseconds. */
  double page(int page) {
    return quantile(nanos[page], 0.5) / NANOS;
  }

  /**
   * The slowest single call, in milliseconds: a pause of the collector or of the machine counts.
   */
  double slowestCall() {
    return Arrays.stream(nanos).flatMapToLong(Arrays::stream).max().orElse(0) / NANOS;
  }

  /** Quantile over pages of each page's median, in milliseconds. */
  double quantile(double part) {
    return quantile(pages(), part);
  }

  /** The page that takes longest, by its median. */
  int slowestPage() {
    double[] pages = pages();
    int slowest = 0;
    for (int i = 1; i < pages.length; i++) {
      slowest = pages[i] > pages[slowest] ? i : slowest;
    }
    return slowest;
  }

  /** Pages in a second: the pages' number through the sum of their medians. */
  double perSecond() {
    return nanos.length / (Arrays.stream(pages()).sum() / 1000);
  }

  /** The median over pages of this library's time through another's for the same page. */
  double medianRatio(Times other) {
    double[] ratios = new double[nanos.length];
    for (int i = 0; i < ratios.length; i++) {
      ratios[i] = page(i) / other.page(i);
    }
    return quantile(ratios, 0.5);
  }

  private double[] pages() {
    double[] pages = new double[nanos.length];
    for (int i = 0; i < pages.length; i++) {
      pages[i] = page(i);
    }
    return pages;
  }

  private static double quantile(long[] values, double part) {
    return quantile(Arrays.stream(values).asDoubleStream().toArray(), part);
  }

  private static double quantile(double[] values, double part) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[(int) Math.min(sorted.length - 1L, Math.round(part * (sorted.length - 1)))];
  }
}
