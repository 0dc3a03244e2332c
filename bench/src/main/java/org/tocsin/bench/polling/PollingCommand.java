package org.tocsin.bench.polling;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tocsin.cli.local.Endpoints;
import org.tocsin.cli.local.LocalServers;
import org.tocsin.cli.local.Ports;
import org.tocsin.cli.run.Home;
import org.tocsin.cli.template.Account;
import org.tocsin.cli.template.Template;
import org.tocsin.cli.template.TemplateReader;
import org.tocsin.pipeline.json.Json;
import org.tocsin.pipeline.json.MalformedRecordException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** {@code bench polling}: one invocation of PollFeeds' handler over thousands of feeds. */
@Command(
    name = "polling",
    description = {
      "Polls feeds of many hosts on loopback in one invocation of PollFeeds' handler, which has a",
      "process and a core of its own; the feeds, DynamoDB, S3 and SQS are on the other core. 85 %",
      "of the feeds have not changed, 10 % bring two new entries, 5 % fail; answers take 20 ms to",
      "2 s. The invocation before, not measured, meets all feeds for the first time."
    },
    mixinStandardHelpOptions = true)
public final class PollingCommand implements Callable<Integer> {

  @Option(
      names = "--feeds",
      defaultValue = "20000",
      description = "How many feeds (default: ${DEFAULT-VALUE}).")
  private int feeds;

  @Option(
      names = "--hosts",
      defaultValue = "5000",
      description = "On how many hosts (default: ${DEFAULT-VALUE}).")
  private int hosts;

  @Option(
      names = "--seconds",
      defaultValue = "60",
      description = "The time of the invocation, of which the last 5 s are kept for the answer.")
  private int seconds;

  @Option(names = "--shares", description = "Also tell where the CPU time went; costs some itself.")
  private boolean shares;

  @Option(
      names = "--compiler",
      defaultValue = "1",
      description = "1 for the quick compiler alone, as Lambda sets it, 4 for both (default: 1).")
  private int compiler;

  @Option(
      names = "--port",
      defaultValue = "18800",
      description = "The first of five free ports (default: ${DEFAULT-VALUE}).")
  private int port;

  @Spec private CommandSpec spec = CommandSpec.create();

  private final Clock clock;

  /** With the clock that entries are dated by. */
  public PollingCommand(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() throws IOException, InterruptedException, MalformedRecordException {
    Home home = Home.find();
    Path folder =
        Files.createDirectories(home.root().resolve("bench").resolve("target").resolve("polling"));
    boolean pinned = pin();
    Ports ports = new Ports(port);
    Endpoints endpoints = Endpoints.on(ports);
    Template template =
        TemplateReader.read(
            home.template(),
            Map.of("Contact", "bench@example.org", "FirstPollDays", "1"),
            Account.local(endpoints.sqs()));
    try (LocalServers servers = LocalServers.start(ports, null);
        FeedFarm farm = new FeedFarm(feeds, hosts, port + 4, clock.instant())) {
      servers.create(template);
      Map<String, String> variables = new HashMap<>(endpoints.variables());
      variables.putAll(template.function("PollFeedsFunction").environment());
      variables.put("ALLOW_PRIVATE", String.join(",", farm.hosts()));
      try (S3Client s3 = endpoints.s3Client()) {
        String opml = opml(farm.addresses());
        s3.putObject(
            p -> p.bucket(variables.get("BUCKET")).key(variables.get("FEEDS_KEY")),
            RequestBody.fromString(opml));
      }
      print(run(folder, variables, pinned), pinned);
    }
    return 0;
  }

  /** Moves this process to the first core, so that the other is the handler's alone. */
  private static boolean pin() throws IOException, InterruptedException {
    if (Runtime.getRuntime().availableProcessors() < 2) {
      return false;
    }
    try {
      return new ProcessBuilder(
                  "taskset", "-a", "-c", "-p", "0", Long.toString(ProcessHandle.current().pid()))
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      // There is no taskset here.
      return false;
    }
  }

  private Measured run(Path folder, Map<String, String> variables, boolean pinned)
      throws IOException, InterruptedException, MalformedRecordException {
    Path environment = folder.resolve("environment.properties");
    Properties properties = new Properties();
    properties.putAll(variables);
    try (BufferedWriter out = Files.newBufferedWriter(environment, StandardCharsets.UTF_8)) {
      properties.store(out, null);
    }
    List<String> command = new ArrayList<>();
    if (pinned) {
      command.addAll(List.of("taskset", "-c", "1"));
    }
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // As Lambda's managed runtime starts a function of one vCPU, which has 1769 MB.
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=" + compiler, "-Xmx1500m"));
    command.addAll(
        List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
    // Which XML parser, as bench/bench chose for this process.
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(option -> option.startsWith("-D") && option.contains("xml"))
        .forEach(command::add);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(
        List.of(PollingProcess.class.getName(), environment.toString(), Integer.toString(seconds)));
    if (shares) {
      command.add(folder.resolve("polling.jfr").toString());
    }
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String last = null;
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        if (last == null) {
          spec.commandLine().getErr().println("first polls: " + line);
        }
        last = line;
      }
    }
    return measured(process.waitFor(), last);
  }

  private static Measured measured(int status, @Nullable String line)
      throws IOException, MalformedRecordException {
    if (status != 0 || line == null) {
      throw new IOException("the handler's process failed with status " + status + ": see above");
    }
    return Json.read(line, Measured.class);
  }

  private void print(Measured measured, boolean pinned) {
    PrintWriter out = spec.commandLine().getOut();
    double took = measured.millis() / 1000.0;
    out.println(
        "| feeds | hosts | s | feeds/s | CPU s | CPU ms a feed | resident MB | heap MB | GC s |");
    out.println("|---|---|---|---|---|---|---|---|---|");
    out.println(
        String.format(
            Locale.ROOT,
            "| %d | %d | %.1f | %.0f | %.1f | %.2f | %d | %d | %.1f |",
            feeds,
            hosts,
            took,
            feeds / took,
            measured.cpuMillis() / 1000.0,
            (double) measured.cpuMillis() / feeds,
            measured.residentMegabytes(),
            measured.heapMegabytes(),
            measured.collectionMillis() / 1000.0));
    out.println();
    out.println(measured.answer() + ", log lines: " + measured.lines());
    out.println(
        pinned
            ? "The handler had one core to itself, as far as other processes let it."
            : "Not pinned: taskset is missing, or there is one core only.");
    if (!measured.shares().isEmpty()) {
      out.println(measured.shares().stream().collect(Collectors.joining("; ", "CPU: ", "")));
    }
    out.flush();
  }

  private static String opml(List<String> feeds) {
    return feeds.stream()
        .map(feed -> "<outline type=\"rss\" xmlUrl=\"" + feed + "\"/>")
        .collect(
            Collectors.joining(
                "\n",
                "<opml version=\"2.0\"><head><title>bench</title></head><body>\n",
                "\n</body></opml>\n"));
  }
}
