package org.tocsin.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tocsin.cli.lambda.InvocationException;
import org.tocsin.cli.local.Ports;
import org.tocsin.cli.run.Home;
import org.tocsin.cli.run.Invocation;
import org.tocsin.cli.steps.Source;
import org.tocsin.pipeline.json.Json;
import org.tocsin.pipeline.json.MalformedRecordException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tocsin invoke}: one function, one event, without Docker. */
@Command(
    name = "invoke",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Invokes one function of template.yaml with an event, bytes in and bytes out, against the"
            + " local servers. The bundled sample site is served, its feeds and one of its articles"
            + " are in the bucket, and for AskIncidentsFunction the article's incidents in the"
            + " table. Shows the answer on standard output, the log on standard error.",
    footer = {
      "",
      "Examples:",
      "  tocsin invoke PollFeedsFunction -e events/poll-feeds.json",
      "  tocsin invoke StoreIncidentsFunction -e events/store-incidents.json --data ~/tocsin-data"
    })
final class InvokeCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init")
  CommandSpec spec;

  @Mixin Verbosity verbosity = new Verbosity();

  @Parameters(paramLabel = "FUNCTION", description = "The function's logical id in template.yaml.")
  @SuppressWarnings("NullAway.Init")
  String function;

  @Option(
      names = {"-e", "--event"},
      paramLabel = "FILE",
      required = true,
      description = "The event, JSON.")
  @SuppressWarnings("NullAway.Init")
  Path event;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Work on the tables, queues and bucket of this data folder.")
  @Nullable Path data;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "18500",
      description = "The first of five ports (default: ${DEFAULT-VALUE}).")
  int port;

  @Option(
      names = "--allow-private",
      paramLabel = "HOST:PORT",
      description = "Allow fetching from this address of a private network.")
  List<String> allowPrivate = new ArrayList<>();

  @Option(
      names = "--parameter",
      paramLabel = "NAME=VALUE",
      description = "A value for a parameter of template.yaml.")
  Map<String, String> parameters = new HashMap<>();

  @Override
  public Integer call() throws IOException {
    byte[] bytes;
    try {
      bytes = Source.file(event);
      Json.readTree(new String(bytes, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new CommandException(String.valueOf(e.getMessage()), e);
    } catch (MalformedRecordException e) {
      throw new CommandException(event + ": " + e.getMessage(), e);
    }
    Map<String, String> values =
        new HashMap<>(
            Map.of(
                "FirstPollDays", "0", "Contact", "nobody@localhost.localdomain", "ReadApi", "iam"));
    values.putAll(parameters);
    PrintWriter err = spec.commandLine().getErr();
    Invocation invocation =
        new Invocation(Home.find(), new Ports(port), data, values, allowPrivate, Clock.systemUTC());
    try {
      String answer =
          invocation.invoke(
              function,
              bytes,
              line -> {
                synchronized (err) {
                  err.println(line);
                }
              });
      spec.commandLine().getOut().println(answer);
      return 0;
    } catch (InvocationException e) {
      throw new CommandException(String.valueOf(e.getMessage()), e);
    }
  }
}
