package org.tocsin.cli.run;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tocsin.cli.local.FreePorts;
import org.tocsin.cli.local.Ports;
import org.tocsin.pipeline.json.Json;
import org.tocsin.pipeline.json.MalformedRecordException;
import org.tocsin.pipeline.record.Incident;

/** One run for a test: what it was given, and what it left. */
record RunCase(boolean worked, String table, String said, Path out) {

  /** The project's own folder, with the template and the samples. */
  static final Home HOME = new Home(Path.of("..").toAbsolutePath().normalize());

  private static final Map<String, String> PARAMETERS =
      Map.of("FirstPollDays", "0", "Contact", "nobody@localhost.localdomain");

  /** Runs on the bundled samples. */
  static RunCase samples(Path out, @Nullable Path data, Ports ports) throws IOException {
    return run(List.of(), null, List.of(), out, data, ports);
  }

  /** Runs on feeds of a server on loopback. */
  static RunCase feeds(List<URI> feeds, List<String> allowPrivate, Path out) throws IOException {
    return run(feeds, null, allowPrivate, out, null, FreePorts.find());
  }

  private static RunCase run(
      List<URI> feeds,
      @Nullable Path feedsFile,
      List<String> allowPrivate,
      Path out,
      @Nullable Path data,
      Ports ports)
      throws IOException {
    RunOptions options =
        new RunOptions(
            feeds,
            feedsFile,
            null,
            false,
            Duration.ofSeconds(90),
            data,
            out,
            allowPrivate,
            ports,
            PARAMETERS);
    StringWriter table = new StringWriter();
    StringWriter said = new StringWriter();
    boolean worked =
        new MainRun(
                options,
                HOME,
                Clock.systemUTC(),
                new PrintWriter(table),
                new PrintWriter(said),
                false,
                120)
            .run();
    return new RunCase(worked, table.toString(), said.toString(), out);
  }

  /** The lines of one of the run's files. */
  List<String> lines(String file) throws IOException {
    return Files.readAllLines(out.resolve(file), StandardCharsets.UTF_8);
  }

  /** The incidents, read back. */
  List<Incident> incidents() throws IOException, MalformedRecordException {
    List<Incident> incidents = new ArrayList<>();
    for (String line : lines("incidents.jsonl")) {
      incidents.add(Json.read(line, Incident.class));
    }
    return incidents;
  }
}
