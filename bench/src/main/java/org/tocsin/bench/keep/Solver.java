package org.tocsin.bench.keep;

/** Solves systems of linear equations by elimination with the largest pivot. */
final class Solver {

  private Solver() {}

  /**
   * The x of {@code a x = b}; both are used up.
   *
   * @throws ArithmeticException where the equations have no single answer
   */
  static double[] solve(double[][] a, double[] b) {
    int n = b.length;
    for (int column = 0; column < n; column++) {
      swap(a, b, column, pivot(a, column));
      if (a[column][column] == 0) {
        throw new ArithmeticException("no single answer: column " + column + " depends on others");
      }
      for (int row = column + 1; row < n; row++) {
        double factor = a[row][column] / a[column][column];
        for (int k = column; k < n; k++) {
          a[row][k] -= factor * a[column][k];
        }
        b[row] -= factor * b[column];
      }
    }
    double[] x = new double[n];
    for (int row = n - 1; row >= 0; row--) {
      double rest = b[row];
      for (int k = row + 1; k < n; k++) {
        rest -= a[row][k] * x[k];
      }
      x[row] = rest / a[row][row];
    }
    return x;
  }

  private static int pivot(double[][] a, int column) {
    int best = column;
    for (int row = column + 1; row < a.length; row++) {
      if (Math.abs(a[row][column]) > Math.abs(a[best][column])) {
        best = row;
      }
    }
    return best;
  }

  private static void swap(double[][] a, double[] b, int one, int two) {
    double[] row = a[one];
    a[one] = a[two];
    a[two] = row;
    double value = b[one];
    b[one] = b[two];
    b[two] = value;
  }
}
