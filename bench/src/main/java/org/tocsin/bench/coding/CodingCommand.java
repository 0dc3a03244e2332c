package org.tocsin.bench.coding;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code bench coding}: the coder from a cold JVM, and on texts that are made to be slow. */
@Command(
    name = "coding",
    description = "Starts the coder in fresh JVMs, or codes texts that are made to be slow.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  bench/bench coding --start                   from a cold JVM to the first article's"
          + " incidents",
      "  bench/bench coding --hostile                 texts that are made to be slow, at n and 4n",
      "  bench/bench coding --hostile --only quot     those whose name has these letters"
    })
public final class CodingCommand implements Callable<Integer> {

  @Option(names = "--start", description = "Take the times and the heap of fresh JVMs.")
  private boolean start;

  @Option(
      names = "--starts",
      defaultValue = "7",
      description = "So many fresh JVMs; the median of each figure (default: ${DEFAULT-VALUE}).")
  private int starts;

  @Option(names = "--hostile", description = "Code generated texts that are made to be slow.")
  private boolean hostile;

  @Option(
      names = "--only",
      paramLabel = "LETTERS",
      defaultValue = "",
      description = "With --hostile: only the texts whose name has these letters.")
  private String only = "";

  @Spec private CommandSpec spec = CommandSpec.create();

  /** Reads its options when called. */
  public CodingCommand() {}

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    if (start == hostile || starts < 1) {
      throw new ParameterException(
          spec.commandLine(), "give --start, with a positive number of --starts, or --hostile");
    }
    if (start) {
      CoderStart.print(starts, out);
      return 0;
    }
    List<HostileText> texts =
        HostileText.all().stream()
            .filter(text -> text.name().toLowerCase(Locale.ROOT).contains(only))
            .toList();
    if (texts.isEmpty()) {
      throw new ParameterException(spec.commandLine(), "no text's name has '" + only + "' in it");
    }
    new HostileTextTable().print(texts, out);
    return 0;
  }
}
