package org.tocsin.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tocsin.cli.feeds.FeedRow;
import org.tocsin.cli.local.DataFolder;
import org.tocsin.cli.local.Ports;
import org.tocsin.cli.output.TextTable;
import org.tocsin.cli.run.Home;
import org.tocsin.cli.run.KeptFeeds;
import org.tocsin.cli.stack.Stack;
import org.tocsin.feeds.opml.Subscription;
import org.tocsin.feeds.state.FeedState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** {@code tocsin feeds list}: shows the feeds. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = {
      "Shows the feeds; with --data or --stack also their state, next poll and last error."
    },
    footer = {
      "",
      "Examples:",
      "  tocsin feeds list",
      "  tocsin feeds list --data ~/tocsin",
      "  tocsin feeds list --stack tocsin | grep -i error"
    })
final class FeedsListCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Option(names = "--data", paramLabel = "DIR", description = "A data folder of 'tocsin run'.")
  private @Nullable Path data;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "18500",
      description = "The first of the ports that --data uses (default: ${DEFAULT-VALUE}).")
  private int port;

  @Mixin private FeedsPlace place = new FeedsPlace();

  @Override
  public Integer call() throws IOException {
    Stack stack = place.stack();
    List<Subscription> feeds = FeedsPlace.read(place.open(stack)).feeds();
    List<URI> addresses = feeds.stream().map(Subscription::feed).toList();
    Map<URI, FeedState> states;
    if (stack != null) {
      try (DynamoDbClient dynamoDb =
          DynamoDbClient.builder()
              .region(stack.region())
              .httpClientBuilder(UrlConnectionHttpClient.builder())
              .build()) {
        states = KeptFeeds.at(dynamoDb, stack.output("FeedTableName"), addresses);
      }
    } else if (data != null) {
      DataFolder.expect(data);
      states = KeptFeeds.in(data, Home.find(), new Ports(port), addresses);
    } else {
      states = Map.of();
    }
    if (stack == null && data == null) {
      feeds.forEach(
          f ->
              spec.commandLine()
                  .getOut()
                  .println(f.feed() + (f.title() == null ? "" : "  " + f.title())));
      return 0;
    }
    Instant now = Clock.systemUTC().instant();
    TextTable table = new TextTable(FeedRow.HEAD, Terminal.columns());
    feeds.forEach(feed -> table.add(FeedRow.of(feed, states.get(feed.feed()), now)));
    spec.commandLine().getOut().print(table);
    return 0;
  }
}
