package org.tocsin.bench.merging;

import java.io.PrintWriter;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.tocsin.cli.local.Endpoints;
import org.tocsin.cli.local.LocalServers;
import org.tocsin.cli.local.Ports;
import org.tocsin.cli.run.Home;
import org.tocsin.cli.template.Account;
import org.tocsin.cli.template.Template;
import org.tocsin.cli.template.TemplateReader;
import org.tocsin.incidents.merge.Features;
import org.tocsin.incidents.table.BackOff;
import org.tocsin.incidents.table.IncidentTable;
import org.tocsin.incidents.table.StoreResult;
import org.tocsin.pipeline.record.Incident;
import org.tocsin.pipeline.record.Location;
import org.tocsin.pipeline.record.LocationPrecision;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** {@code bench merging}: many reports of many events through the incident table. */
@Command(
    name = "merging",
    description = {
      "Stores made-up reports of made-up events, in the order of their publication, through the",
      "real table code in DynamoDB Local; tells how many events became one incident each, what a",
      "report costs in each tenth of the run, and how long questions take at its end."
    },
    mixinStandardHelpOptions = true)
public final class MergingCommand implements Callable<Integer> {

  private static final int TENTHS = 10;

  @Option(
      names = "--reports",
      defaultValue = "100000",
      description = "Reports (default: ${DEFAULT-VALUE}).")
  private int reports;

  @Option(
      names = "--events",
      defaultValue = "30000",
      description = "Events that they tell (default: ${DEFAULT-VALUE}).")
  private int events;

  @Option(
      names = "--threads",
      defaultValue = "4",
      description = "Writers at once (default: ${DEFAULT-VALUE}).")
  private int threads;

  @Option(
      names = "--port",
      defaultValue = "18720",
      description = "The first of three free ports (default: ${DEFAULT-VALUE}).")
  private int port;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws InterruptedException {
    Random random = new Random(1);
    List<Event> told = World.events(events, random);
    List<Story> stories = Story.of(told, reports, random);
    Units units = new Units();
    try (LocalServers servers = LocalServers.start(new Ports(port), null)) {
      Template template =
          TemplateReader.read(
              Home.find().template(),
              Map.of("Contact", "bench@example.org"),
              Account.local(servers.endpoints().sqs()));
      servers.create(template);
      try (DynamoDbClient dynamo = client(servers.endpoints().dynamoDb(), units)) {
        IncidentTable table = new IncidentTable(dynamo, name(template), BackOff.standard());
        store(table, stories, units);
        // By day: DynamoDB Local takes minutes to scan a table of this size.
        List<Incident> found =
            told.getFirst()
                .day()
                .minusDays(Features.MOST_DAYS)
                .datesUntil(told.getLast().day().plusDays(Features.MOST_DAYS))
                .flatMap(table::byDay)
                .toList();
        outcome(found);
        new Questions(table, told, found.stream().map(Incident::id).toList()).ask(out());
      }
    }
    return 0;
  }

  private void store(IncidentTable table, List<Story> stories, Units units)
      throws InterruptedException {
    out().println("| tenth | reports | read units a report | write units a report | ms a report |");
    out().println("|---|---|---|---|---|");
    double first = 0;
    double last = 0;
    try (ExecutorService writers = Executors.newFixedThreadPool(threads)) {
      for (int tenth = 0; tenth < TENTHS; tenth++) {
        List<Story> part =
            stories.subList(stories.size() * tenth / TENTHS, stories.size() * (tenth + 1) / TENTHS);
        long start = System.nanoTime();
        store(table, part, writers);
        int stored = part.stream().mapToInt(s -> s.reports().size()).sum();
        last = (System.nanoTime() - start) / 1e6 / stored;
        first = tenth == 0 ? last : first;
        out()
            .println(
                String.format(
                    Locale.ROOT,
                    "| %d | %,d | %.1f | %.1f | %.2f |",
                    tenth + 1,
                    stored,
                    units.read() / stored,
                    units.written() / stored,
                    last));
        out().flush();
      }
    }
    out()
        .println(
            String.format(
                Locale.ROOT, "%nTime a report, last tenth to first: %.2f%n", last / first));
  }

  private void store(IncidentTable table, List<Story> part, ExecutorService writers)
      throws InterruptedException {
    AtomicInteger next = new AtomicInteger();
    List<Future<?>> running = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      running.add(
          writers.submit(
              () -> {
                for (int at; (at = next.getAndIncrement()) < part.size(); ) {
                  store(table, part.get(at));
                }
              }));
    }
    for (Future<?> writer : running) {
      try {
        writer.get();
      } catch (ExecutionException e) {
        throw new IllegalStateException("a writer failed: " + e.getCause(), e.getCause());
      }
    }
  }

  private static void store(IncidentTable table, Story story) {
    StoreResult result =
        table.replace(table.coding(story.id()), "of " + story.id(), "bench", story.reports());
    if (!(result instanceof StoreResult.Stored)) {
      throw new IllegalStateException(story.id() + ": " + result);
    }
  }

  private void outcome(List<Incident> found) {
    Map<String, Integer> incidentsOf = new HashMap<>();
    Map<String, Integer> inTowns = new HashMap<>();
    int mixed = 0;
    for (Incident incident : found) {
      Set<String> told = new HashSet<>(incident.coding().targets());
      mixed += told.size() > 1 ? 1 : 0;
      told.forEach(event -> incidentsOf.merge(event, 1, Integer::sum));
      if (namesTown(incident)) {
        told.forEach(event -> inTowns.merge(event, 1, Integer::sum));
      }
    }
    long doubles = incidentsOf.values().stream().filter(count -> count > 1).count();
    long town = inTowns.values().stream().filter(count -> count > 1).count();
    out()
        .println(
            "| reports | events | incidents | events in two or more (doubles)"
                + " | of them between reports that name the town | mixed |");
    out().println("|---|---|---|---|---|---|");
    out()
        .println(
            String.format(
                Locale.ROOT,
                "| %,d | %,d | %,d | %,d (%.1f %%) | %,d (%.2f %%) | %,d |%n",
                reports,
                incidentsOf.size(),
                found.size(),
                doubles,
                100.0 * doubles / incidentsOf.size(),
                town,
                100.0 * town / incidentsOf.size(),
                mixed));
    out().flush();
  }

  /** Whether any of its reports names more than a district or a region. */
  private static boolean namesTown(Incident incident) {
    Location place = incident.coding().location();
    return place != null
        && (place.precision() == LocationPrecision.PLACE
            || place.precision() == LocationPrecision.NEAR);
  }

  private static String name(Template template) {
    return template.functions().stream()
        .flatMap(f -> Stream.ofNullable(f.environment().get("INCIDENT_TABLE")))
        .findFirst()
        .orElseThrow();
  }

  private static DynamoDbClient client(URI endpoint, Units units) {
    return DynamoDbClient.builder()
        .endpointOverride(endpoint)
        .region(Region.of(Endpoints.REGION))
        .credentialsProvider(
            StaticCredentialsProvider.create(
                AwsBasicCredentials.create(Endpoints.ACCESS_KEY, Endpoints.SECRET_KEY)))
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .overrideConfiguration(o -> o.addExecutionInterceptor(units))
        .build();
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
