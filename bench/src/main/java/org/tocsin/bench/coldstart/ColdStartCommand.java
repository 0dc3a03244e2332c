package org.tocsin.bench.coldstart;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tocsin.bench.sites.CopiedSites;
import org.tocsin.cli.lambda.InvocationException;
import org.tocsin.cli.local.Ports;
import org.tocsin.cli.run.Home;
import org.tocsin.cli.run.LocalSystem;
import org.tocsin.cli.samples.SampleSite;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bench cold-start}: each handler's cold start beside a hello handler's. */
@Command(
    name = "cold-start",
    description = {
      "Starts each handler in a fresh JVM under Lambda's runtime interface client, with real local",
      "servers behind it, and prints the median time from process start to first answer, and the",
      "size of each artifact. Before each start the state is made the same again, so that every",
      "start does the same work."
    },
    mixinStandardHelpOptions = true)
public final class ColdStartCommand implements Callable<Integer> {

  private static final String POLL = "PollFeedsFunction";
  private static final String SCRAPE = "ScrapeArticleFunction";
  private static final String STORE = "StoreIncidentsFunction";
  private static final String ASK = "AskIncidentsFunction";
  private static final List<String> FUNCTIONS = List.of(POLL, SCRAPE, STORE, ASK);

  @Option(
      names = "--artifacts",
      paramLabel = "DIR",
      description =
          "The folder that holds each function's artifact in a folder of its name, as make builds"
              + " them; by default they are built.")
  private @Nullable Path artifacts;

  @Option(
      names = "--runs",
      defaultValue = "5",
      description = "runs of each (default: ${DEFAULT-VALUE})")
  private int runs;

  @Option(
      names = "--option",
      paramLabel = "OPTION",
      description =
          "One more option of the started JVMs, such as -Xlog:class+load; may be given several"
              + " times. What they print is in bench/target/cold-start.")
  private List<String> options = List.of();

  @Option(
      names = "--only",
      paramLabel = "TEXT",
      description = "Only the handlers whose name in the table contains this.")
  private String only = "";

  @Option(
      names = "--plain",
      description = "No caches and no restored starts: the quick way while something is tried.")
  private boolean plainOnly;

  @Option(
      names = "--port",
      defaultValue = "18600",
      description = "first of five free ports (default: ${DEFAULT-VALUE})")
  private int port;

  @Spec private CommandSpec spec = CommandSpec.create();

  private final Clock clock;

  /** With the clock that tells the functions their deadline. */
  public ColdStartCommand(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() throws IOException, InterruptedException, InvocationException {
    Home home = Home.find();
    Artifacts built = Artifacts.of(artifacts, home.root(), FUNCTIONS);
    Path scratch =
        Files.createDirectories(
            home.root().resolve("bench").resolve("target").resolve("cold-start"));
    Ports ports = new Ports(port);
    try (SampleSite site = SampleSite.start(home.sampleSite(), ports.samples());
        CopiedSites copies = CopiedSites.start(home.sampleSite(), 4, port + 4);
        LocalSystem system = LocalSystem.start(plan(home, ports, variables(site, copies)));
        State state = new State(system)) {
      String feeds = copies.aFeedAHost(home.sampleFeeds());
      system.putFeeds(feeds.getBytes(UTF_8));
      Subjects subjects = new Subjects(built, scratch, system, variables(site, copies));
      print(
          new ColdStart(scratch, runs, options, clock)
              .measure(
                  subjects(home, site, system, state, subjects).stream()
                      .filter(subject -> subject.name().contains(only))
                      .toList(),
                  plainOnly));
    }
    print(built);
    return 0;
  }

  private static List<Subject> subjects(
      Home home, SampleSite site, LocalSystem system, State state, Subjects subjects)
      throws IOException, InvocationException {
    String poll = sampleText(home.events().resolve("poll-feeds.json"), site);
    String scrape = sampleText(home.events().resolve("scrape-article.json"), site);
    String ask = Files.readString(home.events().resolve("ask-incidents.json"), UTF_8);
    state.clear();
    system.invoke(SCRAPE, scrape.getBytes(UTF_8));
    State.StoredArticle article = state.article();
    String store = storeEvent(home, system, article);
    Runnable articleOnly =
        () -> {
          state.clear();
          state.put(article);
        };
    // Its own answer is all that a question leaves.
    Work asking = new Work(() -> storeOnce(state, articleOnly, system, store), () -> 1, "answer");
    return List.of(
        subjects.hello(POLL),
        subjects.calling(POLL, "GetObject Query SendMessageBatch", "FEED_TABLE", "feed"),
        subjects.function(POLL, poll, new Work(state::clear, state::entries, "entries sent")),
        subjects.calling(SCRAPE, "HeadObject", "FEED_TABLE", "feed"),
        subjects.function(
            SCRAPE, scrape, new Work(state::clear, state::articles, "article stored")),
        subjects.calling(STORE, "GetObject Query", "INCIDENT_TABLE", "pk"),
        subjects.function(
            STORE, store, new Work(articleOnly, state::incidentItems, "items stored")),
        subjects.calling(ASK, "Query", "INCIDENT_TABLE", "pk"),
        subjects.function(ASK, ask, asking));
  }

  /** Has the article's incidents in the table, where they are not yet. */
  private static void storeOnce(
      State state, Runnable articleOnly, LocalSystem system, String event) {
    if (state.incidentItems() == 0) {
      articleOnly.run();
      try {
        system.invoke(STORE, event.getBytes(UTF_8));
      } catch (InvocationException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private LocalSystem.Plan plan(Home home, Ports ports, Map<String, String> variables) {
    return new LocalSystem.Plan(
        home.template(),
        Map.of("Contact", "bench@example.org", "FirstPollDays", "0", "ReadApi", "iam"),
        ports,
        null,
        variables,
        clock,
        line -> {},
        false);
  }

  private static Map<String, String> variables(SampleSite site, CopiedSites copies) {
    return Map.of("ALLOW_PRIVATE", site.hostAndPort() + "," + String.join(",", copies.hosts()));
  }

  /** A file of the samples or the events, with the address of the site that runs here. */
  private static String sampleText(Path file, SampleSite site) throws IOException {
    return Files.readString(file, UTF_8)
        .replace(SampleSite.TOKEN, site.base().toString())
        .replace("http://127.0.0.1:18503/", site.base().toString());
  }

  /** The sample notification, with the object that is there. */
  private static String storeEvent(Home home, LocalSystem system, State.StoredArticle article)
      throws IOException {
    Path file = home.events().resolve("store-incidents.json");
    return Files.readString(file, UTF_8)
        .replaceAll("tocsin-\\d{12}-[a-z0-9-]+-tocsin", system.variable("BUCKET"))
        .replaceAll("articles/[0-9a-f]{2}/[0-9a-f]{32}\\.json", article.key());
  }

  private void print(List<ColdStart.Result> results) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(
        "| handler | plain, ms | × its calls alone | CPU ms | with AOT cache, ms |"
            + " restored, ms | in each start |");
    out.println("|---|---|---|---|---|---|---|");
    double calls = results.getFirst().plain().toMillis();
    for (ColdStart.Result result : results) {
      calls = result.subject().name().startsWith("calls") ? result.plain().toMillis() : calls;
      out.println(
          String.format(
              Locale.ROOT,
              "| %s | %d | %.2f | %d | %d | %d | %d %s |",
              result.subject().name(),
              result.plain().toMillis(),
              result.plain().toMillis() / calls,
              result.processor().toMillis(),
              result.cached().toMillis(),
              result.restored().toMillis(),
              result.done(),
              result.subject().work().what()));
    }
    out.println();
    out.flush();
  }

  private void print(Artifacts built) throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    out.println("| artifact | jars | zipped, MB |");
    out.println("|---|---|---|");
    for (String function : FUNCTIONS) {
      double megabytes = built.zippedSize(function) / 1e6;
      out.println(
          String.format(
              Locale.ROOT, "| %s | %d | %.1f |", function, built.jarCount(function), megabytes));
    }
    out.flush();
  }
}
