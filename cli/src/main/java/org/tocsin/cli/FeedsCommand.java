package org.tocsin.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tocsin.cli.feeds.FeedCheck;
import org.tocsin.cli.feeds.FeedList;
import org.tocsin.cli.feeds.FeedRow;
import org.tocsin.cli.feeds.ListPlace;
import org.tocsin.cli.local.Ports;
import org.tocsin.cli.output.TextTable;
import org.tocsin.cli.run.Home;
import org.tocsin.cli.run.KeptFeeds;
import org.tocsin.cli.stack.Stack;
import org.tocsin.feeds.opml.Subscription;
import org.tocsin.feeds.state.FeedState;
import org.tocsin.web.AddressPolicy;
import org.tocsin.web.WebClient;
import org.tocsin.web.WebClientSettings;
import org.tocsin.web.WebUrl;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/** {@code tocsin feeds}: the subscription list, of this machine or of a deployed stack. */
@Command(
    name = "feeds",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    synopsisSubcommandLabel = "add|remove|list|import|export|check",
    description = {
      "Edits and shows the list of feeds, an OPML file as every feed reader imports and exports it:"
          + " feeds.opml in this folder, --list FILE, or with --stack NAME that of a deployed stack."
    },
    footer = {
      "",
      "Exit status: 0 all is well, 1 a feed cannot be read or the list cannot, 2 wrong usage.",
      "",
      "Examples:",
      "  tocsin feeds add https://example.org/rss.xml --folder Sahel",
      "  tocsin feeds add https://example.org/           finds the feed that the page declares",
      "  tocsin feeds check                              asks every feed of the list",
      "  tocsin feeds list --data ~/tocsin               with state, next poll and last error",
      "  tocsin feeds import reader.opml --stack tocsin",
      "  tocsin feeds export --stack tocsin > mine.opml"
    })
final class FeedsCommand {

  @Spec
  @SuppressWarnings("NullAway.Init")
  CommandSpec spec;

  /** Which list. */
  static final class Place {
    /** The list of a file or of a stack. */
    static final class One {
      @Option(
          names = "--list",
          paramLabel = "FILE",
          description = "The list (default: feeds.opml).")
      @Nullable Path file;

      @Option(
          names = "--stack",
          paramLabel = "NAME",
          description = "The list of a deployed stack, with the ordinary AWS credentials.")
      @Nullable String stack;
    }

    @ArgGroup(exclusive = true)
    @Nullable One one;

    /** The stack, or null for a file. */
    @Nullable Stack stack() {
      return one == null || one.stack == null ? null : Stack.find(one.stack);
    }

    ListPlace open(@Nullable Stack stack) {
      if (stack == null) {
        Path file = one == null || one.file == null ? Path.of("feeds.opml") : one.file;
        return new ListPlace.InFile(file);
      }
      S3Client s3 =
          S3Client.builder()
              .region(stack.region())
              .httpClientBuilder(UrlConnectionHttpClient.builder())
              .build();
      return new ListPlace.InBucket(s3, stack.output("BucketName"), "feeds.opml");
    }

    ListPlace open() {
      return open(stack());
    }
  }

  /** How addresses are asked. */
  static final class Asking {
    @Option(
        names = "--contact",
        paramLabel = "ADDRESS",
        defaultValue = "nobody@localhost.localdomain",
        description = "A web or mail address for the operators of sites, in the user agent.")
    @SuppressWarnings("NullAway.Init")
    String contact;

    @Option(
        names = "--allow-private",
        paramLabel = "HOST:PORT",
        description = "Allow fetching from this address of a private network.")
    List<String> allowPrivate = new ArrayList<>();

    WebClient open() {
      return new WebClient(
          WebClientSettings.of(
              "Tocsin/0.1 (+" + contact + ")", AddressPolicy.allowing(allowPrivate)),
          Clock.systemUTC());
    }
  }

  @Command(
      name = "add",
      mixinStandardHelpOptions = true,
      description = "Adds feeds, each checked first; of a web page the feed that it declares.")
  int add(
      @Parameters(arity = "1..*", paramLabel = "URL") List<String> addresses,
      @Option(names = "--folder", paramLabel = "NAME", description = "The folder of the list.")
          @Nullable String folder,
      @Option(names = "--title", paramLabel = "TEXT", description = "Its name in the list.")
          @Nullable String title,
      @Option(names = "--unchecked", description = "Add it without asking it.") boolean unchecked,
      @Mixin Place place,
      @Mixin Asking asking)
      throws IOException {
    if (title != null && addresses.size() > 1) {
      throw wrong("--title names one feed: give one address");
    }
    ListPlace at = place.open();
    FeedList list = readOrNew(at);
    boolean all = true;
    boolean changed = false;
    try (WebClient web = asking.open()) {
      for (String text : addresses) {
        URI address = address(text);
        FeedCheck check =
            unchecked
                ? new FeedCheck(address, address, null, "not asked")
                : FeedCheck.of(address, web, Clock.systemUTC().instant());
        URI feed = check.feed();
        if (feed == null) {
          err().println("tocsin: not added: " + address + ": " + check.says());
          all = false;
          continue;
        }
        boolean added =
            list.add(new Subscription(feed, title == null ? check.title() : title), folder);
        changed |= added;
        out().println((added ? "added " : "was there already: ") + feed + ": " + check.says());
      }
    }
    if (changed) {
      write(at, list);
    }
    return all ? 0 : 1;
  }

  @Command(
      name = "remove",
      mixinStandardHelpOptions = true,
      description = "Removes feeds. What is remembered of them is kept for when they come back.")
  int remove(
      @Parameters(arity = "1..*", paramLabel = "URL") List<String> addresses, @Mixin Place place)
      throws IOException {
    ListPlace at = place.open();
    FeedList list = read(at);
    List<String> unknown = new ArrayList<>();
    for (String text : addresses) {
      if (list.remove(address(text))) {
        out().println("removed " + text);
      } else {
        unknown.add(text);
      }
    }
    if (unknown.size() < addresses.size()) {
      write(at, list);
    }
    unknown.forEach(
        text -> err().println("tocsin: " + at.label() + " has no feed " + text + " to remove"));
    return unknown.isEmpty() ? 0 : 1;
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = {
        "Shows the feeds; with --data or --stack also their state, next poll and last error."
      })
  int list(
      @Option(names = "--data", paramLabel = "DIR", description = "A data folder of 'tocsin run'.")
          @Nullable Path data,
      @Option(
              names = "--port",
              paramLabel = "PORT",
              defaultValue = "18500",
              description = "The first of the ports that --data uses (default: ${DEFAULT-VALUE}).")
          int port,
      @Mixin Place place)
      throws IOException {
    Stack stack = place.stack();
    List<Subscription> feeds = read(place.open(stack)).feeds();
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
      if (!Files.isDirectory(data)) {
        throw new CommandException("no data folder " + data + ": 'tocsin run --data' makes one");
      }
      states = KeptFeeds.in(data, Home.find(), new Ports(port), addresses);
    } else {
      states = Map.of();
    }
    if (stack == null && data == null) {
      feeds.forEach(f -> out().println(f.feed() + (f.title() == null ? "" : "  " + f.title())));
      return 0;
    }
    Instant now = Clock.systemUTC().instant();
    TextTable table = new TextTable(FeedRow.HEAD, Terminal.columns());
    feeds.forEach(feed -> table.add(FeedRow.of(feed, states.get(feed.feed()), now)));
    out().print(table);
    return 0;
  }

  @Command(
      name = "import",
      mixinStandardHelpOptions = true,
      description = "Adds what another list has: an OPML file that a feed reader exported.")
  int importList(@Parameters(paramLabel = "FILE") Path file, @Mixin Place place)
      throws IOException {
    ListPlace from = new ListPlace.InFile(file);
    byte[] bytes = from.read();
    if (bytes == null) {
      throw new CommandException(
          "no such file: " + file + ": export it from a feed reader as OPML");
    }
    ListPlace at = place.open();
    FeedList list = readOrNew(at);
    FeedList other = parse(bytes, from);
    int added = list.addAll(other);
    if (added > 0) {
      write(at, list);
    }
    int known = other.feeds().size() - added;
    out().println("added " + added + " feeds, " + known + " were there already");
    return 0;
  }

  @Command(
      name = "export",
      mixinStandardHelpOptions = true,
      description = "Writes the list as OPML, to standard output or a file.")
  int export(
      @Parameters(arity = "0..1", paramLabel = "FILE") @Nullable Path file, @Mixin Place place)
      throws IOException {
    byte[] opml = read(place.open()).bytes();
    if (file == null) {
      out().print(new String(opml, java.nio.charset.StandardCharsets.UTF_8));
      return 0;
    }
    new ListPlace.InFile(file).write(opml);
    err().println("wrote " + file);
    return 0;
  }

  @Command(
      name = "check",
      mixinStandardHelpOptions = true,
      description = "Asks feeds and says what each is: those of the list, or those that are named.")
  int check(
      @Parameters(arity = "0..*", paramLabel = "URL") @Nullable List<String> addresses,
      @Mixin Place place,
      @Mixin Asking asking)
      throws IOException {
    List<URI> feeds = new ArrayList<>();
    if (addresses == null || addresses.isEmpty()) {
      read(place.open()).feeds().forEach(feed -> feeds.add(feed.feed()));
    } else {
      addresses.forEach(text -> feeds.add(address(text)));
    }
    int bad = 0;
    try (WebClient web = asking.open()) {
      for (URI feed : feeds) {
        FeedCheck check = FeedCheck.of(feed, web, Clock.systemUTC().instant());
        boolean good = check.good() && feed.equals(check.feed());
        bad += good ? 0 : 1;
        out()
            .println(
                (good ? "good  " : check.good() ? "moved " : "BAD   ")
                    + feed
                    + ": "
                    + check.says());
        out().flush();
      }
    }
    if (bad > 0) {
      err().println("tocsin: " + bad + " of " + feeds.size() + " feeds want a look");
    }
    return bad == 0 ? 0 : 1;
  }

  /** The list, or a new one where there is none. */
  private static FeedList readOrNew(ListPlace place) {
    try {
      return parse(place.read(), place);
    } catch (IOException e) {
      throw new CommandException(String.valueOf(e.getMessage()), e);
    }
  }

  private static FeedList read(ListPlace place) {
    try {
      byte[] bytes = place.read();
      if (bytes == null) {
        throw new CommandException(
            "no list " + place.label() + ": name one with --list, or 'tocsin feeds add' makes it");
      }
      return parse(bytes, place);
    } catch (IOException e) {
      throw new CommandException(String.valueOf(e.getMessage()), e);
    }
  }

  private static void write(ListPlace place, FeedList list) {
    try {
      place.write(list.bytes());
    } catch (IOException e) {
      throw new CommandException(String.valueOf(e.getMessage()), e);
    }
  }

  private static FeedList parse(byte @Nullable [] bytes, ListPlace place) {
    try {
      return FeedList.of(bytes);
    } catch (IOException e) {
      throw new CommandException(place.label() + ": " + e.getMessage(), e);
    }
  }

  private URI address(String text) {
    URI address = WebUrl.parse(text);
    if (address == null) {
      throw wrong("no http or https address: " + text);
    }
    return WebUrl.withoutFragment(address);
  }

  private ParameterException wrong(String why) {
    return new ParameterException(spec.commandLine(), why);
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  private PrintWriter err() {
    return spec.commandLine().getErr();
  }
}
