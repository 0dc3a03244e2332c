package org.tocsin.cli;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tocsin.cli.feeds.FeedCheck;
import org.tocsin.cli.feeds.FeedList;
import org.tocsin.cli.feeds.ListPlace;
import org.tocsin.feeds.opml.Subscription;
import org.tocsin.web.WebClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tocsin feeds add}: adds feeds. */
@Command(
    name = "add",
    mixinStandardHelpOptions = true,
    description = "Adds feeds, each checked first; of a web page the feed that it declares.",
    footer = {
      "",
      "Examples:",
      "  tocsin feeds add https://example.org/rss.xml --folder Sahel",
      "  tocsin feeds add https://example.org/           finds the feed that the page declares",
      "  tocsin feeds add --unchecked --title Wire https://example.org/atom.xml --stack tocsin"
    })
final class FeedsAddCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "URL", description = "Feeds, or pages that declare one.")
  private List<String> addresses = List.of();

  @Option(
      names = "--folder",
      paramLabel = "NAME",
      description = "The folder of the list that they go into; made where there is none.")
  private @Nullable String folder;

  @Option(
      names = "--title",
      paramLabel = "TEXT",
      description = "The feed's name in the list (default: its own).")
  private @Nullable String title;

  @Option(names = "--unchecked", description = "Add them without asking them.")
  private boolean unchecked;

  @Mixin private FeedsPlace place = new FeedsPlace();

  @Mixin private FeedsAsking asking = new FeedsAsking();

  @Override
  public Integer call() throws IOException {
    if (title != null && addresses.size() > 1) {
      throw new ParameterException(spec.commandLine(), "--title names one feed: give one address");
    }
    ListPlace at = place.open();
    FeedList list = FeedsPlace.readOrNew(at);
    boolean all = true;
    boolean changed = false;
    try (WebClient web = asking.open()) {
      for (String text : addresses) {
        URI address = FeedsPlace.address(text, spec);
        FeedCheck check =
            unchecked
                ? new FeedCheck(address, address, null, "not asked")
                : FeedCheck.of(address, web, Clock.systemUTC().instant());
        URI feed = check.feed();
        if (feed == null) {
          spec.commandLine()
              .getErr()
              .println("tocsin: not added: " + address + ": " + check.says());
          all = false;
          continue;
        }
        boolean added =
            list.add(new Subscription(feed, title == null ? check.title() : title), folder);
        changed |= added;
        spec.commandLine()
            .getOut()
            .println((added ? "added " : "was there already: ") + feed + ": " + check.says());
      }
    }
    if (changed) {
      FeedsPlace.write(at, list);
    }
    return all ? 0 : 1;
  }
}
