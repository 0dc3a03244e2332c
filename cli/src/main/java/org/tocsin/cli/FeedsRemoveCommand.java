package org.tocsin.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.tocsin.cli.feeds.FeedList;
import org.tocsin.cli.feeds.ListPlace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tocsin feeds remove}: removes feeds. */
@Command(
    name = "remove",
    mixinStandardHelpOptions = true,
    description = "Removes feeds. What is remembered of them is kept for when they come back.",
    footer = {
      "",
      "Examples:",
      "  tocsin feeds remove https://example.org/rss.xml",
      "  tocsin feeds remove https://example.org/rss.xml --stack tocsin"
    })
final class FeedsRemoveCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "URL", description = "Feeds, as the list has them.")
  private List<String> addresses = List.of();

  @Mixin private FeedsPlace place = new FeedsPlace();

  @Override
  public Integer call() throws IOException {
    ListPlace at = place.open();
    FeedList list = FeedsPlace.read(at);
    List<String> unknown = new ArrayList<>();
    for (String text : addresses) {
      if (list.remove(FeedsPlace.address(text, spec))) {
        spec.commandLine().getOut().println("removed " + text);
      } else {
        unknown.add(text);
      }
    }
    if (unknown.size() < addresses.size()) {
      FeedsPlace.write(at, list);
    }
    unknown.forEach(
        text ->
            spec.commandLine()
                .getErr()
                .println("tocsin: " + at.label() + " has no feed " + text + " to remove"));
    return unknown.isEmpty() ? 0 : 1;
  }
}
