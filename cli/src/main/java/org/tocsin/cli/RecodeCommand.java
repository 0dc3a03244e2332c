package org.tocsin.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.tocsin.cli.local.Ports;
import org.tocsin.cli.operate.Pace;
import org.tocsin.cli.operate.Reached;
import org.tocsin.cli.operate.Recode;
import org.tocsin.cli.run.Home;
import org.tocsin.cli.run.RecodedData;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code tocsin recode}: stored articles are coded again. */
@Command(
    name = "recode",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Has stored articles coded again, as after an upgrade: tells StoreQueue of each, at a bounded"
          + " rate. An article that this coder coded before is left as it is, so giving the command"
          + " twice changes nothing.",
      "Ctrl-C stops it; the same command goes on from there. On a data folder it codes the articles"
          + " itself; on a stack, or a run that is going on, the functions do as fast as they can."
    },
    footer = {
      "",
      "Exit status: 0 all are told, 1 it was stopped or failed, 2 wrong usage.",
      "",
      "Examples:",
      "  tocsin recode --since 2025-01-01 --stack tocsin",
      "  tocsin recode --since 2025-06-01 --from pages --rate 5 --stack tocsin",
      "  tocsin recode --since 2025-01-01 --data ~/tocsin"
    })
final class RecodeCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init")
  CommandSpec spec;

  @Mixin SystemOptions system = new SystemOptions();
  @Mixin Verbosity verbosity = new Verbosity();

  @Option(
      names = "--since",
      paramLabel = "DAY",
      required = true,
      description = "Articles that were stored, or changed last, on this day (UTC) or later.")
  @SuppressWarnings("NullAway.Init")
  LocalDate since;

  @Option(
      names = "--from",
      paramLabel = "articles|pages",
      defaultValue = "articles",
      description =
          "articles: as they are stored. pages: extracted again first, here, from the raw pages"
              + " that are still kept (default: ${DEFAULT-VALUE}).")
  @SuppressWarnings("NullAway.Init")
  Recode.From from;

  @Option(
      names = "--rate",
      paramLabel = "N",
      defaultValue = "20",
      description = "At most so many articles a second (default: ${DEFAULT-VALUE}).")
  double rate;

  @Option(names = "--restart", description = "Begin anew where an earlier one was stopped.")
  boolean restart;

  @Override
  public Integer call() {
    if (!(rate > 0 && rate <= 1000)) {
      throw new ParameterException(
          spec.commandLine(), "--rate " + rate + ": expected more than 0 and at most 1000");
    }
    Pace pace = new Pace(rate, System::nanoTime);
    Thread stopper = new Thread(pace::stop, "stop");
    Runtime.getRuntime().addShutdownHook(stopper);
    Recode.Outcome outcome = recode(pace);
    try {
      Runtime.getRuntime().removeShutdownHook(stopper);
    } catch (IllegalStateException e) {
      // Ctrl-C: the process ends with the hook.
    }
    tell(outcome);
    return outcome.whole() ? 0 : 1;
  }

  private Recode.Outcome recode(Pace pace) {
    Instant from = since.atStartOfDay(ZoneOffset.UTC).toInstant();
    Path data = system.data();
    if (data != null) {
      return new RecodedData(Home.find(), data, new Ports(system.port), Clock.systemUTC())
          .run(
              deployment -> new Recode(deployment, pace).run(from, this.from, restart, this::show));
    }
    try (Reached reached = system.reach()) {
      return new Recode(reached.deployment(), pace).run(from, this.from, restart, this::show);
    }
  }

  private void show(Recode.Progress progress) {
    if (Terminal.interactive()) {
      PrintWriter err = spec.commandLine().getErr();
      err.print(
          String.format(
              Locale.ROOT, "\r%d articles told, %.0f %%", progress.done(), 100 * progress.share()));
      err.flush();
    }
  }

  private void tell(Recode.Outcome outcome) {
    PrintWriter err = spec.commandLine().getErr();
    err.println((Terminal.interactive() ? "\r" : "") + outcome.done() + " articles told");
    if (from == Recode.From.PAGES) {
      var pages = outcome.pages();
      err.println(
          String.format(
              Locale.ROOT,
              "extracted again: %d changed, %d the same, %d without a page, %d left as they are",
              pages.changed(),
              pages.same(),
              pages.withoutPage(),
              pages.keptAsTheyAre()));
    }
    if (!outcome.whole()) {
      err.println("stopped: the same command goes on from there");
    }
  }
}
