package org.tocsin.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.tocsin.cli.feeds.FeedCheck;
import org.tocsin.web.WebClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tocsin feeds check}: asks feeds what they are. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Asks feeds and says what each is: those of the list, or those that are named.",
    footer = {
      "",
      "Examples:",
      "  tocsin feeds check                              every feed of feeds.opml",
      "  tocsin feeds check https://example.org/rss.xml",
      "  tocsin feeds check --stack tocsin | grep -v ^good"
    })
final class FeedsCheckCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Parameters(
      arity = "0..*",
      paramLabel = "URL",
      description = "Feeds to ask (default: all of the list).")
  private List<String> addresses = List.of();

  @Mixin private FeedsPlace place = new FeedsPlace();

  @Mixin private FeedsAsking asking = new FeedsAsking();

  @Override
  public Integer call() throws IOException {
    List<URI> feeds = new ArrayList<>();
    if (addresses.isEmpty()) {
      FeedsPlace.read(place.open()).feeds().forEach(feed -> feeds.add(feed.feed()));
    } else {
      addresses.forEach(text -> feeds.add(FeedsPlace.address(text, spec)));
    }
    PrintWriter out = spec.commandLine().getOut();
    int bad = 0;
    try (WebClient web = asking.open()) {
      for (URI feed : feeds) {
        FeedCheck check = FeedCheck.of(feed, web, Clock.systemUTC().instant());
        boolean good = check.good() && feed.equals(check.feed());
        bad += good ? 0 : 1;
        String word = good ? "good  " : check.good() ? "moved " : "BAD   ";
        out.println(word + feed + ": " + check.says());
        out.flush();
      }
    }
    if (bad > 0) {
      spec.commandLine()
          .getErr()
          .println("tocsin: " + bad + " of " + feeds.size() + " feeds want a look");
    }
    return bad == 0 ? 0 : 1;
  }
}
