package org.tocsin.bench.extraction;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** The table of a {@link Race}; the first library is the one that the others are compared with. */
final class RaceTable {

  private RaceTable() {}

  static void print(
      List<Library> libraries, List<Times> times, List<WebPage> pages, PrintWriter out) {
    out.println(
        "| library | ms a page, median | p99 | slowest page | slowest call |"
            + " × parse alone, median | pages/s |");
    out.println("|---|---|---|---|---|---|---|");
    for (int i = 0; i < libraries.size(); i++) {
      Times library = times.get(i);
      out.println(
          String.format(
              Locale.ROOT,
              "| %s | %.2f | %.1f | %.1f | %.1f | %.2f | %.0f |",
              libraries.get(i).name(),
              library.quantile(0.5),
              library.quantile(0.99),
              library.quantile(1),
              library.slowestCall(),
              library.medianRatio(times.getFirst()),
              library.perSecond()));
    }
    out.println();
    for (int i = 0; i < libraries.size(); i++) {
      WebPage slowest = pages.get(times.get(i).slowestPage());
      out.println(
          String.format(
              Locale.ROOT,
              "slowest page of %s: %s (%,d characters)",
              libraries.get(i).name(),
              slowest.id(),
              slowest.html().length()));
    }
    out.flush();
  }
}
