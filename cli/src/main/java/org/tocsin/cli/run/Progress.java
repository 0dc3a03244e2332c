package org.tocsin.cli.run;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;

/**
 * Shows how far a run is: one line that is written over and over on a terminal, a line every few
 * seconds elsewhere. Used by one thread.
 */
final class Progress {

  private static final Duration PLAIN_EVERY = Duration.ofSeconds(5);
  private static final String CLEAR_LINE = "\r\u001b[2K";

  private final PrintWriter out;
  private final boolean terminal;
  private final int columns;
  private Duration nextPlain = PLAIN_EVERY;

  Progress(PrintWriter out, boolean terminal, int columns) {
    this.out = out;
    this.terminal = terminal;
    this.columns = columns;
  }

  /** A line that stays. */
  void say(String line) {
    out.println(terminal ? CLEAR_LINE + line : line);
    out.flush();
  }

  /** Where the run is after a time. */
  void show(Counts counts, Duration since) {
    String line = line(counts, since);
    if (terminal) {
      out.print(CLEAR_LINE + (line.length() < columns ? line : line.substring(0, columns - 1)));
      out.flush();
    } else if (since.compareTo(nextPlain) >= 0) {
      out.println(line);
      out.flush();
      nextPlain = since.plus(PLAIN_EVERY);
    }
  }

  /** Where the run ended. */
  void end(Counts counts, Duration since) {
    say(line(counts, since));
  }

  static String line(Counts counts, Duration since) {
    double seconds = Math.max(0.001, since.toMillis() / 1000.0);
    return String.format(
        Locale.ROOT,
        "%.1f s: %d feeds polled, %d articles (%.1f/s), %d incidents made or changed,"
            + " %d waiting, %d failed",
        seconds,
        counts.feeds(),
        counts.articles(),
        counts.articles() / seconds,
        counts.incidents(),
        counts.waiting(),
        counts.failed());
  }

  /**
   * What there is to show.
   *
   * @param feeds feeds polled
   * @param articles articles kept
   * @param incidents incidents made or changed
   * @param waiting messages not dealt with yet
   * @param failed feeds, pages and messages that failed
   */
  record Counts(long feeds, long articles, long incidents, long waiting, long failed) {}
}
