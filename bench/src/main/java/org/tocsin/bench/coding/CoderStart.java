package org.tocsin.bench.coding;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Starts the coder in fresh JVMs and tells when it was ready, when the first article was coded, and
 * how much heap the coder holds.
 */
final class CoderStart {

  private static final List<Options> KINDS =
      List.of(
          new Options("as Lambda starts it: C1, serial collector", "-XX:TieredStopAtLevel=1"),
          new Options("both compilers, serial collector", "-XX:+TieredCompilation"));

  private static final long LIMIT_SECONDS = 60;

  private record Options(String label, String option) {}

  private CoderStart() {}

  /** Prints a row for each kind of JVM, the medians of so many starts. */
  static void print(int starts, PrintWriter out) throws IOException, InterruptedException {
    out.println(
        "| JVM | main, ms | coder ready, ms | first article coded, ms | second, ms |"
            + " heap after a collection, MB |");
    out.println("|---|---|---|---|---|---|");
    for (Options kind : KINDS) {
      List<double[]> rows = new ArrayList<>();
      for (int n = 0; n < starts; n++) {
        rows.add(start(kind));
      }
      out.println(
          String.format(
              Locale.ROOT,
              "| %s | %.0f | %.0f | %.0f | %.0f | %.0f |",
              kind.label(),
              median(rows, 0),
              median(rows, 1),
              median(rows, 2),
              median(rows, 3),
              median(rows, 4)));
      out.flush();
    }
  }

  private static double[] start(Options kind) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                kind.option(),
                "-Xmx400m",
                "-cp",
                System.getProperty("java.class.path"),
                FirstArticle.class.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String line = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
      process.destroyForcibly();
      throw new IOException("the coder did not start: " + line);
    }
    return Arrays.stream(line.strip().split(" ", -1)).mapToDouble(Double::parseDouble).toArray();
  }

  private static double median(List<double[]> rows, int column) {
    double[] sorted = rows.stream().mapToDouble(row -> row[column]).sorted().toArray();
    return sorted[sorted.length / 2];
  }
}
