package org.tocsin.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.tocsin.cli.operate.Reached;
import org.tocsin.cli.operate.Status;
import org.tocsin.cli.operate.StatusText;
import org.tocsin.pipeline.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code tocsin status}: how a system fares. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Shows how a system fares, without changing anything: queues and dead letters, feeds by"
          + " health, the newest articles and incidents, and what wants a person.",
      "Of a deployed stack, of a data folder, or else of the run that is going on."
    },
    footer = {
      "",
      "Exit status: 0 all is well, 3 something wants a person, 1 it cannot be asked, 2 wrong"
          + " usage.",
      "",
      "Examples:",
      "  tocsin status --stack tocsin",
      "  tocsin status --data ~/tocsin --stale 7d",
      "  tocsin status --stack tocsin --format json | jq -r '.attention[]'",
      "  tocsin status --stack tocsin > status.txt || mail -s 'Tocsin' me@example.org < status.txt"
    })
final class StatusCommand implements Callable<Integer> {

  private static final int WANTS_A_LOOK = 3;

  /** How a status is written. */
  enum Form {
    /** For a person. */
    TABLE,
    /** For a program. */
    JSON
  }

  @Spec
  @SuppressWarnings("NullAway.Init")
  CommandSpec spec;

  @Mixin SystemOptions system = new SystemOptions();
  @Mixin Verbosity verbosity = new Verbosity();

  @Option(
      names = "--format",
      paramLabel = "table|json",
      defaultValue = "table",
      description = "How it is written (default: ${DEFAULT-VALUE}).")
  @SuppressWarnings("NullAway.Init")
  Form format;

  @Option(
      names = "--stale",
      paramLabel = "DURATION",
      defaultValue = "24h",
      converter = DurationConverter.class,
      description =
          "After so long without a poll, without an article, or without a good poll of a feed, a"
              + " person is to look (default: ${DEFAULT-VALUE}).")
  @SuppressWarnings("NullAway.Init")
  Duration stale;

  @Option(
      names = "--most-articles",
      paramLabel = "N",
      defaultValue = "100000",
      description =
          "How many articles of the bucket are looked at for the newest, a request for each 1,000;"
              + " of more, a sample by chance (default: ${DEFAULT-VALUE}).")
  int mostArticles;

  @Override
  public Integer call() {
    if (mostArticles < 1) {
      throw new ParameterException(
          spec.commandLine(), "--most-articles " + mostArticles + ": expected 1 or more");
    }
    PrintWriter out = spec.commandLine().getOut();
    try (Reached reached = system.reach()) {
      Status status =
          Status.of(reached.deployment(), stale, mostArticles, Clock.systemUTC().instant());
      out.print(
          format == Form.JSON
              ? Json.writePretty(status) + "\n"
              : new StatusText(status, Terminal.columns()).toString());
      out.flush();
      return status.attention().isEmpty() ? 0 : WANTS_A_LOOK;
    }
  }
}
