package org.tocsin.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.tocsin.cli.operate.DeadLetter;
import org.tocsin.cli.operate.Reached;
import org.tocsin.cli.operate.Redrive;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tocsin redrive}: brings dead letters back once their cause is mended. */
@Command(
    name = "redrive",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Shows the dead letters of a queue with the reason why each failed, and sends them again.",
      "Of a deployed stack, of a data folder, or else of the run that is going on. A letter is sent"
          + " before it is deleted: none is lost, and one that comes twice changes nothing."
    },
    footer = {
      "",
      "Exit status: 0 done, 1 the queues cannot be reached, 2 wrong usage.",
      "",
      "Examples:",
      "  tocsin redrive ScrapeQueue --stack tocsin --dry-run     only shows them, with reasons",
      "  tocsin redrive StoreIncidents --stack tocsin",
      "  tocsin redrive ScrapeQueue --data ~/tocsin --most 10"
    })
final class RedriveCommand implements Callable<Integer> {

  private static final int HIGHEST = 100_000;

  @Spec
  @SuppressWarnings("NullAway.Init")
  CommandSpec spec;

  @Parameters(
      paramLabel = "QUEUE|FUNCTION",
      description =
          "ScrapeQueue or ScrapeArticle: entries that could not be scraped; StoreQueue or"
              + " StoreIncidents: articles that could not be coded and stored.")
  @SuppressWarnings("NullAway.Init")
  String name;

  @Mixin SystemOptions system = new SystemOptions();
  @Mixin Verbosity verbosity = new Verbosity();

  @Option(names = "--dry-run", description = "Only shows the dead letters.")
  boolean dryRun;

  @Option(
      names = "--most",
      paramLabel = "N",
      defaultValue = "1000",
      description = "At most so many (default: ${DEFAULT-VALUE}).")
  int most;

  @Override
  public Integer call() {
    if (most < 1 || most > HIGHEST) {
      throw new ParameterException(
          spec.commandLine(), "--most " + most + ": expected 1 to " + HIGHEST);
    }
    PrintWriter out = spec.commandLine().getOut();
    try (Reached reached = system.reach()) {
      Redrive.Pass pass =
          Redrive.of(reached.deployment(), name).run(most, !dryRun, letter -> show(out, letter));
      out.println(
          String.format(
              Locale.ROOT,
              "%d dead letters, %d sent again%s",
              pass.letters(),
              pass.sent(),
              pass.more() ? "; there are more: give the command again, or --most" : ""));
      out.flush();
      return 0;
    }
  }

  private static void show(PrintWriter out, DeadLetter letter) {
    String reason =
        letter.reason() == null
            ? "no reason was told: see the log (the function died, or ran out of time)"
            : letter.reason();
    out.println(letter.subject() + "\n    " + reason);
    if (letter.failedAt() != null) {
      out.println("    at " + letter.failedAt());
    }
  }
}
