package org.tocsin.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.tocsin.cli.local.DataRemoval;
import org.tocsin.edge.AllowedApi;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code tocsin destroy}: the end of a data folder. */
@Command(
    name = "destroy",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Removes the data folder of 'tocsin run --data': its tables, queues and bucket, with every"
          + " article and incident in them. It asks first. What is not Tocsin's stays, and a folder"
          + " that holds none of Tocsin's data is refused.",
      "A deployed stack is removed by 'sam delete' (docs/deploy.md)."
    },
    footer = {
      "",
      "Exit status: 0 it is gone, 1 it is not, 2 wrong usage.",
      "",
      "Examples:",
      "  tocsin destroy --data ~/tocsin",
      "  tocsin destroy --data ~/tocsin --yes       does not ask",
      "  tocsin incidents --data ~/tocsin --format jsonl > kept.jsonl && tocsin destroy --data"
          + " ~/tocsin"
    })
final class DestroyCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init")
  CommandSpec spec;

  @Mixin Verbosity verbosity = new Verbosity();

  @Option(names = "--data", paramLabel = "DIR", required = true, description = "The data folder.")
  @SuppressWarnings("NullAway.Init")
  Path data;

  @Option(names = "--yes", description = "Do not ask.")
  boolean yes;

  @Override
  public Integer call() throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    DataRemoval removal = DataRemoval.of(data);
    DataRemoval.Extent extent = removal.extent();
    String what =
        String.format(
            Locale.ROOT, "%s: %d files, %.1f MB", data, extent.files(), extent.bytes() / 1e6);
    if (!yes) {
      err.print("Remove " + what + "? They cannot be brought back. Type 'yes': ");
      err.flush();
      if (!"yes".equals(answer())) {
        throw new CommandException("nothing was removed; --yes removes without asking");
      }
    }
    List<Path> left = removal.remove();
    err.println("removed " + what);
    if (!left.isEmpty()) {
      err.println(data + " stays, since it holds what is not Tocsin's: " + left.getFirst());
    }
    return 0;
  }

  @AllowedApi("a command reads the answer from standard input")
  private static String answer() throws IOException {
    String line =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
    return line == null ? "" : line.strip().toLowerCase(Locale.ROOT);
  }
}
