package org.tocsin.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.tocsin.cli.feeds.FeedList;
import org.tocsin.cli.feeds.ListPlace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tocsin feeds import}: adds what another list has. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = "Adds what another list has: an OPML file that a feed reader exported.",
    footer = {
      "",
      "Examples:",
      "  tocsin feeds import reader.opml",
      "  tocsin feeds import feeds.opml --stack tocsin"
    })
final class FeedsImportCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "The list whose feeds are added.")
  @SuppressWarnings("NullAway.Init")
  private Path file;

  @Mixin private FeedsPlace place = new FeedsPlace();

  @Override
  public Integer call() throws IOException {
    ListPlace from = new ListPlace.InFile(file);
    byte[] bytes = from.read();
    if (bytes == null) {
      throw new CommandException(
          "no such file: " + file + ": export it from a feed reader as OPML");
    }
    ListPlace at = place.open();
    FeedList list = FeedsPlace.readOrNew(at);
    FeedList other = FeedsPlace.parse(bytes, from);
    int added = list.addAll(other);
    if (added > 0) {
      FeedsPlace.write(at, list);
    }
    int known = other.feeds().size() - added;
    spec.commandLine()
        .getOut()
        .println("added " + added + " feeds, " + known + " were there already");
    return 0;
  }
}
