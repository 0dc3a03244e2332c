package org.tocsin.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tocsin.cli.local.Ports;
import org.tocsin.cli.run.Home;
import org.tocsin.cli.run.MainRun;
import org.tocsin.cli.run.RunOptions;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code tocsin run}: the whole way, on this machine. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Runs the whole way on this machine: starts DynamoDB, S3 and SQS on loopback, makes what"
          + " template.yaml declares, polls the feeds, scrapes, codes and stores their articles,"
          + " and shows the incidents.",
      "Without --feed and --feeds it runs on the sample news site that comes with Tocsin.",
      "Ctrl-C ends it: what was found until then is shown and written all the same.",
      "Exit status: 0 it worked, 1 nothing did, 2 wrong usage, 130 ended by Ctrl-C."
    },
    footer = {
      "",
      "Examples:",
      "  tocsin run",
      "  tocsin run --feed https://example.org/rss.xml --since 2025-06-01",
      "  tocsin run --feeds mine.opml --data ~/tocsin-data --watch",
      "  tocsin run --feed http://127.0.0.1:8000/feed.xml --allow-private 127.0.0.1:8000",
      "",
      "While it runs (credentials local / localsecret, region us-east-1):",
      "  aws dynamodb scan --table-name IncidentTable --endpoint-url http://127.0.0.1:18500",
      "  aws s3 ls --recursive s3://tocsin-000000000000-us-east-1-tocsin"
          + " --endpoint-url http://127.0.0.1:18501"
    })
final class RunCommand implements Callable<Integer> {

  /** The exit status of a process that Ctrl-C ended. */
  private static final int INTERRUPTED = 130;

  @Spec
  @SuppressWarnings("NullAway.Init")
  CommandSpec spec;

  @Mixin Verbosity verbosity = new Verbosity();

  /** Where feeds come from: one of the two. */
  static final class Feeds {
    @Option(
        names = "--feed",
        paramLabel = "URL",
        description = "A feed to poll; may be given several times.")
    List<URI> feeds = new ArrayList<>();

    @Option(
        names = "--feeds",
        paramLabel = "FILE",
        description = "A list of feeds in OPML, as feed readers export it.")
    @Nullable Path file;
  }

  @ArgGroup(exclusive = true)
  @Nullable Feeds feeds;

  @Option(
      names = "--since",
      paramLabel = "DAY",
      description = "Take only entries of this day (2025-06-01) or later; all by default.")
  @Nullable LocalDate since;

  @Option(
      names = "--watch",
      description =
          "Go on polling on the template's schedule until Ctrl-C, and answer questions at"
              + " http://127.0.0.1:18504/incidents meanwhile, as the deployed read function does.")
  boolean watch;

  @Option(
      names = "--for",
      paramLabel = "DURATION",
      converter = DurationConverter.class,
      description = "End after this time (90s, 10m, 2h) whatever is left to do.")
  @Nullable Duration most;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "Keep tables, queues and bucket in this folder, and go on from what an earlier run left"
              + " there. By default they are in memory and gone at the end.")
  @Nullable Path data;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "out",
      description = "Write the results to this folder (default: ${DEFAULT-VALUE}).")
  @SuppressWarnings("NullAway.Init")
  Path out;

  @Option(
      names = "--allow-private",
      paramLabel = "HOST:PORT",
      description =
          "Allow fetching from this address of a private network, which is refused otherwise; may"
              + " be given several times.")
  List<String> allowPrivate = new ArrayList<>();

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "18500",
      description =
          "The first of five ports: DynamoDB, S3, SQS, samples, questions (default:"
              + " ${DEFAULT-VALUE}).")
  int port;

  @Option(
      names = "--contact",
      paramLabel = "ADDRESS",
      defaultValue = "nobody@localhost.localdomain",
      description =
          "A web or mail address by which the operators of sites can reach you: it is part of the"
              + " user agent (default: ${DEFAULT-VALUE}).")
  @SuppressWarnings("NullAway.Init")
  String contact;

  @Option(
      names = "--parameter",
      paramLabel = "NAME=VALUE",
      description = "A value for a parameter of template.yaml; may be given several times.")
  Map<String, String> parameters = new HashMap<>();

  @Override
  public Integer call() throws IOException {
    checkFeeds();
    checkAllowed();
    MainRun run =
        new MainRun(
            options(),
            Home.find(),
            Clock.systemUTC(),
            spec.commandLine().getOut(),
            spec.commandLine().getErr(),
            Terminal.interactive(),
            Terminal.columns());
    Thread stopper = new Thread(run::stop, "stop");
    Runtime.getRuntime().addShutdownHook(stopper);
    boolean worked = run.run();
    try {
      Runtime.getRuntime().removeShutdownHook(stopper);
    } catch (IllegalStateException e) {
      // Ctrl-C: the hook runs already, and the process ends with it, with status 130.
      return INTERRUPTED;
    }
    return worked ? 0 : 1;
  }

  private void checkFeeds() {
    for (URI feed : feeds == null ? List.<URI>of() : feeds.feeds) {
      if (!List.of("http", "https").contains(String.valueOf(feed.getScheme()))
          || feed.getHost() == null) {
        throw new ParameterException(
            spec.commandLine(),
            "--feed " + feed + ": expected a web address, for example https://example.org/rss.xml");
      }
    }
  }

  private void checkAllowed() {
    for (String pair : allowPrivate) {
      if (!pair.matches("(\\[[0-9A-Fa-f:.]+]|[^:\\s]+):\\d{1,5}")) {
        throw new ParameterException(
            spec.commandLine(),
            "--allow-private " + pair + ": expected HOST:PORT, for example 127.0.0.1:8000");
      }
    }
  }

  private RunOptions options() {
    Map<String, String> values = new HashMap<>(Map.of("FirstPollDays", "0", "Contact", contact));
    if (feeds == null) {
      // The sample site is this process's own: nobody needs to be spared.
      values.put("HostPauseMillis", "0");
    }
    if (watch) {
      // On loopback only: who may ask is whoever is on this machine.
      values.put("ReadApi", "public");
    }
    values.putAll(parameters);
    return new RunOptions(
        feeds == null ? List.of() : feeds.feeds,
        feeds == null ? null : feeds.file,
        since,
        watch,
        most,
        data,
        out,
        allowPrivate,
        new Ports(port),
        values);
  }
}
