package org.tocsin.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tocsin.cli.local.Endpoints;
import org.tocsin.cli.local.Ports;
import org.tocsin.cli.output.Format;
import org.tocsin.cli.run.Home;
import org.tocsin.cli.run.KeptIncidents;
import org.tocsin.pipeline.json.Json;
import org.tocsin.pipeline.json.MalformedRecordException;
import org.tocsin.pipeline.record.Coding;
import org.tocsin.pipeline.record.Incident;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code tocsin incidents}: the incidents of a run. */
@Command(
    name = "incidents",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Shows incidents: from a data folder, from a file of results, or from a run that is going"
            + " on. By default from out/incidents.jsonl.",
    footer = {
      "",
      "Examples:",
      "  tocsin incidents",
      "  tocsin incidents --data ~/tocsin-data --country ML --since 2025-06-01 --until 2025-06-30",
      "  tocsin incidents --endpoint http://127.0.0.1:18500 --type BATTLES --format csv > out.csv"
    })
final class IncidentsCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init")
  CommandSpec spec;

  @Mixin Verbosity verbosity = new Verbosity();

  /** Where incidents are read from: one of the three. */
  static final class From {
    @Option(
        names = "--data",
        paramLabel = "DIR",
        description = "The data folder of a run that has ended.")
    @Nullable Path data;

    @Option(names = "--file", paramLabel = "FILE", description = "An incidents.jsonl of a run.")
    @Nullable Path file;

    @Option(
        names = "--endpoint",
        paramLabel = "URL",
        description = "The DynamoDB of a run that is going on: http://127.0.0.1:18500.")
    @Nullable URI endpoint;
  }

  @ArgGroup(exclusive = true)
  @Nullable From from;

  @Option(
      names = "--country",
      paramLabel = "CC",
      split = ",",
      description = "Only of these countries: ISO 3166-1 codes such as ML,NE.")
  List<String> countries = new ArrayList<>();

  @Option(names = "--since", paramLabel = "DAY", description = "Only of this day or later.")
  @Nullable LocalDate since;

  @Option(names = "--until", paramLabel = "DAY", description = "Only of this day or earlier.")
  @Nullable LocalDate until;

  @Option(
      names = "--type",
      paramLabel = "TYPE",
      split = ",",
      description = "Only of these event or sub-event types, such as BATTLES,SUICIDE_BOMB.")
  List<String> types = new ArrayList<>();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  @SuppressWarnings("NullAway.Init")
  Format format;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "18500",
      description = "The first of the ports that --data uses (default: ${DEFAULT-VALUE}).")
  int port;

  @Override
  public Integer call() throws IOException {
    List<Incident> found = read().stream().filter(this::wanted).toList();
    PrintWriter out = spec.commandLine().getOut();
    int left = format.write(found, Terminal.columns(), out);
    out.flush();
    if (left > 0) {
      spec.commandLine()
          .getErr()
          .println("tocsin: " + left + " incidents without coordinates are left out");
    }
    return 0;
  }

  private List<Incident> read() throws IOException {
    if (from != null && from.data != null) {
      if (!Files.isDirectory(from.data)) {
        throw new CommandException("no data folder " + from.data + ": name one with --data");
      }
      return KeptIncidents.in(from.data, Home.find(), new Ports(port));
    }
    if (from != null && from.endpoint != null) {
      URI at = from.endpoint;
      return KeptIncidents.at(new Endpoints(at, at, at), Home.find());
    }
    Path file = from != null && from.file != null ? from.file : Path.of("out", "incidents.jsonl");
    if (!Files.isRegularFile(file)) {
      throw new CommandException(
          "no file "
              + file
              + ": 'tocsin run' makes it; or name another with --file, or --data DIR");
    }
    List<Incident> incidents = new ArrayList<>();
    int number = 0;
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      number++;
      try {
        incidents.add(Json.read(line, Incident.class));
      } catch (MalformedRecordException e) {
        throw new CommandException(file + " line " + number + ": " + e.getMessage(), e);
      }
    }
    return incidents;
  }

  private boolean wanted(Incident incident) {
    Coding coding = incident.coding();
    if (!countries.isEmpty()
        && (coding.location() == null
            || coding.location().country() == null
            || !upper(countries).contains(coding.location().country()))) {
      return false;
    }
    Set<String> wantedTypes = upper(types);
    if (!wantedTypes.isEmpty()
        && !wantedTypes.contains(coding.eventType().name())
        && !wantedTypes.contains(coding.subEventType().name())) {
      return false;
    }
    LocalDate first = coding.occurredOn();
    LocalDate last = coding.endedOn();
    if (since == null && until == null) {
      return true;
    }
    return first != null
        && last != null
        && (since == null || !last.isBefore(since))
        && (until == null || !first.isAfter(until));
  }

  private Set<String> upper(List<String> texts) {
    Set<String> upper = new HashSet<>();
    for (String text : texts) {
      if (text.isBlank()) {
        throw new ParameterException(spec.commandLine(), "an empty value in a list");
      }
      upper.add(text.strip().toUpperCase(Locale.ROOT));
    }
    return upper;
  }
}
