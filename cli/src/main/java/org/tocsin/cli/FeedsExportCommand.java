package org.tocsin.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tocsin.cli.feeds.ListPlace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tocsin feeds export}: writes the list. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = "Writes the list as OPML, to standard output or a file.",
    footer = {
      "",
      "Examples:",
      "  tocsin feeds export --stack tocsin > mine.opml",
      "  tocsin feeds export --list team.opml copy.opml"
    })
final class FeedsExportCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "The file to write (default: standard output).")
  private @Nullable Path file;

  @Mixin private FeedsPlace place = new FeedsPlace();

  @Override
  public Integer call() throws IOException {
    byte[] opml = FeedsPlace.read(place.open()).bytes();
    if (file == null) {
      spec.commandLine().getOut().print(new String(opml, StandardCharsets.UTF_8));
      return 0;
    }
    new ListPlace.InFile(file).write(opml);
    spec.commandLine().getErr().println("wrote " + file);
    return 0;
  }
}
