package org.tocsin.bench.throughput;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.tocsin.bench.sites.CopiedSites;
import org.tocsin.cli.local.Ports;
import org.tocsin.cli.run.Home;
import org.tocsin.cli.run.MainRun;
import org.tocsin.cli.run.RunOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bench throughput}: articles per second through the whole local pipeline. */
@Command(
    name = "throughput",
    description = {
      "Times the local pipeline as a whole and each function's step alone.",
      "First the start of the embedded servers in fresh JVMs, then the whole pipeline, servers"
          + " included, on copies of the sample site; then each step, in a process that has nothing"
          + " but the functions and their memory."
    },
    mixinStandardHelpOptions = true)
public final class ThroughputCommand implements Callable<Integer> {

  @Option(
      names = "--copies",
      defaultValue = "25",
      description = "Copies of the sample site (default: ${DEFAULT-VALUE}).")
  private int copies;

  @Option(
      names = "--weeks",
      defaultValue = "1",
      description =
          "Of how many weeks the copies tell; with one, all tell of the same incidents (default:"
              + " ${DEFAULT-VALUE}).")
  private int weeks;

  @Option(names = "--steps-only", description = "Only each step alone, not the whole at once.")
  private boolean stepsOnly;

  @Option(
      names = "--starts",
      defaultValue = "5",
      description =
          "Starts of the servers, of which the median is told; 0 for none (default:"
              + " ${DEFAULT-VALUE}).")
  private int starts;

  @Option(
      names = "--memory",
      split = ",",
      paramLabel = "MB",
      description =
          "The functions' memory, for each step alone; 0 for none (default: ${DEFAULT-VALUE}).")
  private List<Integer> memory = List.of(512, 1024, 1769);

  @Option(
      names = "--parameter",
      paramLabel = "NAME=VALUE",
      description = "A value for a parameter of template.yaml; may be given several times.")
  private Map<String, String> parameters = Map.of();

  @Option(
      names = "--port",
      defaultValue = "18700",
      description = "The first of five free ports (default: ${DEFAULT-VALUE}).")
  private int port;

  @Spec private CommandSpec spec = CommandSpec.create();

  private final Clock clock;

  /** With the functions' clock. */
  public ThroughputCommand(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Home home = Home.find();
    Path folder =
        Files.createDirectories(
            home.root().resolve("bench").resolve("target").resolve("throughput"));
    if (starts > 0 && !stepsOnly) {
      servers(new ServerStart(home, port, folder));
    }
    try (CopiedSites sites =
        CopiedSites.start(home.sampleSite(), copies, port + 4, weeks, folder.resolve("sites"))) {
      Path opml = folder.resolve("feeds.opml");
      Files.writeString(opml, sites.everyFeed(home.sampleFeeds()), StandardCharsets.UTF_8);
      if (!stepsOnly) {
        run(home, sites, opml, folder);
      }
      steps(new Steps(home, sites, port, parameters, clock));
    }
    return 0;
  }

  private void servers(ServerStart servers) throws IOException, InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    out.println("| embedded servers and functions, from the JVM's start | ms |");
    out.println("|---|---|");
    out.println("| without a class-data archive | " + servers.plain(starts) + " |");
    out.println("| with the launcher's archive | " + servers.archived(starts) + " |");
    out.println();
    out.flush();
  }

  private void steps(Steps steps) throws IOException, InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    List<Integer> sizes = memory.stream().filter(size -> size > 0).toList();
    if (!sizes.isEmpty()) {
      out.println();
      out.println(
          "| memory, MB | step | articles | articles/s | CPU ms an article | by tenth |"
              + " heap at most, MB | resident at most, MB |");
      out.println("|---|---|---|---|---|---|---|---|");
    }
    for (int size : sizes) {
      steps.rows(size).forEach(out::println);
      out.flush();
    }
  }

  private void run(Home home, CopiedSites sites, Path opml, Path folder) throws IOException {
    Map<String, String> values = Steps.parameters(parameters);
    RunOptions options =
        new RunOptions(
            List.of(),
            opml,
            null,
            false,
            null,
            null,
            folder,
            sites.hosts(),
            new Ports(port),
            values);
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter(), true);
    PrintWriter progress = new PrintWriter(Writer.nullWriter(), true);
    long start = System.nanoTime();
    new MainRun(options, home, clock, nowhere, progress, false, 100).run();
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    long articles = lines(folder.resolve("articles.jsonl"));
    long incidents = lines(folder.resolve("incidents.jsonl"));
    PrintWriter out = spec.commandLine().getOut();
    out.println("| sites | articles | incidents | s, servers' start included | articles/s |");
    out.println("|---|---|---|---|---|");
    out.println(
        String.format(
            Locale.ROOT,
            "| %d | %d | %d | %.1f | %.0f |",
            copies,
            articles,
            incidents,
            took.toMillis() / 1000.0,
            articles * 1000.0 / took.toMillis()));
    out.flush();
  }

  private static long lines(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
      return lines.count();
    }
  }
}
