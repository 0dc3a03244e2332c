package org.tocsin.bench;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.tocsin.bench.coding.CodingCommand;
import org.tocsin.bench.coldstart.ColdStartCommand;
import org.tocsin.bench.extraction.ExtractionCommand;
import org.tocsin.bench.fuzz.FuzzCommand;
import org.tocsin.bench.keep.KeepCommand;
import org.tocsin.bench.keep.PartsCommand;
import org.tocsin.bench.keep.SameCommand;
import org.tocsin.bench.merging.MergingCommand;
import org.tocsin.bench.page.PageCommand;
import org.tocsin.bench.parsing.ParsingCommand;
import org.tocsin.bench.places.PlacesCommand;
import org.tocsin.bench.polling.PollingCommand;
import org.tocsin.bench.steps.JmhCommand;
import org.tocsin.bench.throughput.ThroughputCommand;
import org.tocsin.edge.AllowedApi;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The benchmarks' command line. */
@Command(
    name = "bench/bench",
    description = "Benchmarks: each prints the table that docs/benchmarks.md shows.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
public final class Bench {

  private Bench() {}

  /** Runs one benchmark and ends the process with 0, or with another status where it failed. */
  @AllowedApi("a command writes to standard output, and ends with its exit status")
  public static void main(String[] arguments) {
    PrintWriter out =
        new PrintWriter(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    CommandLine line =
        commands(Clock.systemUTC())
            .setOut(out)
            .setExecutionExceptionHandler(
                (e, command, parsed) -> {
                  command.getErr().println("bench: " + e);
                  return CommandLine.ExitCode.SOFTWARE;
                });
    System.exit(line.execute(arguments));
  }

  /** All benchmarks. */
  static CommandLine commands(Clock clock) {
    return new CommandLine(new Bench())
        .addSubcommand(new ColdStartCommand(clock))
        .addSubcommand(new ThroughputCommand(clock))
        .addSubcommand(new PollingCommand(clock))
        .addSubcommand(new ParsingCommand())
        .addSubcommand(new JmhCommand())
        .addSubcommand(new ExtractionCommand())
        .addSubcommand(new CodingCommand())
        .addSubcommand(new KeepCommand())
        .addSubcommand(new PartsCommand())
        .addSubcommand(new SameCommand())
        .addSubcommand(new PlacesCommand())
        .addSubcommand(new MergingCommand())
        .addSubcommand(new PageCommand())
        .addSubcommand(new FuzzCommand());
  }
}
