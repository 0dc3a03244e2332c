package org.tocsin.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tocsin.cli.local.DataFolder;
import org.tocsin.cli.local.Endpoints;
import org.tocsin.cli.local.Ports;
import org.tocsin.cli.run.Home;
import org.tocsin.cli.run.KeptIncidents;
import org.tocsin.cli.stack.Stack;
import org.tocsin.incidents.queries.IncidentFilter;
import org.tocsin.incidents.queries.Told;
import org.tocsin.pipeline.json.Json;
import org.tocsin.pipeline.json.MalformedRecordException;
import org.tocsin.pipeline.record.Incident;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Where a command reads incidents from, and how. */
final class IncidentSource {

  /** One of the four. */
  static final class From extends DataOrStack {
    @Option(names = "--file", paramLabel = "FILE", description = "An incidents.jsonl of a run.")
    @Nullable Path file;

    @Option(
        names = "--endpoint",
        paramLabel = "URL",
        converter = EndpointConverter.class,
        description = "The DynamoDB of a run that is going on: http://127.0.0.1:18500.")
    @Nullable URI endpoint;
  }

  @ArgGroup(exclusive = true)
  @Nullable From from;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "18500",
      description = "The first of the ports that --data uses (default: ${DEFAULT-VALUE}).")
  int port;

  /** Those that a filter asks for. */
  List<Incident> find(IncidentFilter filter) throws IOException {
    if (ofFile()) {
      return read().stream().filter(filter::matches).toList();
    }
    return ask(kept -> kept.find(filter));
  }

  /** One, with what each article says of it, which a file does not hold. */
  Optional<Told> told(String id) throws IOException {
    if (ofFile()) {
      return read().stream()
          .filter(i -> i.id().equals(id))
          .findFirst()
          .map(i -> new Told(i, List.of()));
    }
    return ask(kept -> kept.told(id));
  }

  private boolean ofFile() {
    return from == null || from.file != null;
  }

  private <T> T ask(Function<KeptIncidents, T> question) {
    if (from != null && from.data != null) {
      DataFolder.expect(from.data);
      return KeptIncidents.in(from.data, Home.find(), new Ports(port), question);
    }
    if (from != null && from.endpoint != null) {
      URI at = from.endpoint;
      return KeptIncidents.at(new Endpoints(at, at, at), Home.find(), question);
    }
    return ofStack(Stack.find(from == null ? "" : String.valueOf(from.stack)), question);
  }

  private static <T> T ofStack(Stack stack, Function<KeptIncidents, T> question) {
    String table = stack.output("IncidentTableName");
    try (DynamoDbClient dynamoDb = stack.dynamoDb()) {
      return question.apply(new KeptIncidents(dynamoDb, table));
    } catch (SdkException e) {
      throw new CommandException("cannot read table " + table + ": " + e.getMessage(), e);
    }
  }

  private List<Incident> read() throws IOException {
    Path file = from == null || from.file == null ? Path.of("out", "incidents.jsonl") : from.file;
    if (!Files.isRegularFile(file)) {
      throw new CommandException(
          "no file "
              + file
              + ": 'tocsin run' makes it; or name another with --file, or --data DIR, or a"
              + " deployed stack with --stack NAME");
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
}
