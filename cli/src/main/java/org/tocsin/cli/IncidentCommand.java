package org.tocsin.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.tocsin.cli.output.IncidentText;
import org.tocsin.incidents.queries.Told;
import org.tocsin.pipeline.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tocsin incident}: one incident and on whose word it stands. */
@Command(
    name = "incident",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Shows one incident with its sources, the words behind each field, and what each article"
            + " says of it. By default of out/incidents.jsonl, which has no articles' own words.",
    footer = {
      "",
      "Examples:",
      "  tocsin incident cd6255ed52cb53387032959d4ef2220b",
      "  tocsin incident cd6255ed52cb53387032959d4ef2220b --stack tocsin",
      "  tocsin incident cd6255ed52cb53387032959d4ef2220b --data ~/tocsin-data --format json"
    })
final class IncidentCommand implements Callable<Integer> {

  /** How it is shown. */
  enum View {
    /** For a person. */
    TEXT,
    /** The record and the reports. */
    JSON;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Spec
  @SuppressWarnings("NullAway.Init")
  CommandSpec spec;

  @Mixin Verbosity verbosity = new Verbosity();

  @Parameters(paramLabel = "ID", description = "The incident's id, also of one merged into it.")
  @SuppressWarnings("NullAway.Init")
  String id;

  @Mixin IncidentSource source = new IncidentSource();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  @SuppressWarnings("NullAway.Init")
  View view;

  @Override
  public Integer call() throws IOException {
    Told told =
        source
            .told(id)
            .orElseThrow(
                () ->
                    new CommandException(
                        "no incident " + id + ": 'tocsin incidents --format jsonl' shows the ids"));
    PrintWriter out = spec.commandLine().getOut();
    out.print(
        view == View.JSON
            ? Json.writePretty(told) + "\n"
            : new IncidentText(Terminal.columns()).of(told));
    return 0;
  }
}
