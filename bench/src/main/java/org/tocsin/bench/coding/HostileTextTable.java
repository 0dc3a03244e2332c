package org.tocsin.bench.coding;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.tocsin.coder.IncidentCoder;

/**
 * Processor time and memory for texts that are made to be slow, at n and 4n: what is linear takes
 * four times as long for four times as much.
 */
final class HostileTextTable {

  private static final int ROUNDS = 3;
  private static final double MB = 1 << 20;

  private final IncidentCoder coder = new IncidentCoder();

  /** Runs all kinds whose name has a word in it, and prints a row for each when it is done. */
  void print(List<HostileText> texts, PrintWriter out) {
    out.println(
        "| text, at 4n | characters | ms at n | 4n | × | MB allocated at n | 4n | × | incidents |");
    out.println("|---|---|---|---|---|---|---|---|---|");
    out.flush();
    for (HostileText text : texts) {
      CodingCost.of(coder, text.text(text.times() / 20));
    }
    for (HostileText text : texts) {
      String large = text.text(text.times());
      CodingCost at1 = least(text.text(text.times() / 4));
      CodingCost at4 = least(large);
      out.println(
          String.format(
              Locale.ROOT,
              "| %s | %,d | %.0f | %.0f | %.1f | %.0f | %.0f | %.1f | %,d |",
              text.name(),
              large.length(),
              at1.ms(),
              at4.ms(),
              at4.ms() / at1.ms(),
              at1.allocated() / MB,
              at4.allocated() / MB,
              (double) at4.allocated() / at1.allocated(),
              at4.incidents()));
      out.flush();
    }
  }

  /** The call of three that took least: others at work only add to it. */
  private CodingCost least(String text) {
    CodingCost least = CodingCost.of(coder, text);
    for (int round = 1; round < ROUNDS; round++) {
      CodingCost cost = CodingCost.of(coder, text);
      least = cost.processor().compareTo(least.processor()) < 0 ? cost : least;
    }
    return least;
  }
}
