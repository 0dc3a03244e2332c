package org.tocsin.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.tocsin.cli.output.Format;
import org.tocsin.incidents.queries.IncidentFilter;
import org.tocsin.pipeline.record.Incident;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code tocsin incidents}: the incidents of a run or of a deployed stack. */
@Command(
    name = "incidents",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Shows incidents: of a data folder, of a deployed stack, of a file of results, or of a run"
            + " that is going on. By default of out/incidents.jsonl. 'tocsin incident ID' shows"
            + " one.",
    footer = {
      "",
      "Examples:",
      "  tocsin incidents",
      "  tocsin incidents --stack tocsin --country ML --since 2025-06-01",
      "  tocsin incidents --data ~/tocsin-data --type BATTLES --min-killed 10 --format csv >"
          + " out.csv",
      "  tocsin incidents --actor JNIM --bbox=-12.3,10.1,4.3,25 --format html > map.html",
      "  tocsin incidents --endpoint http://127.0.0.1:18500 --certainty CONFIRMED,REPORTED"
    })
final class IncidentsCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init")
  CommandSpec spec;

  @Mixin Verbosity verbosity = new Verbosity();

  @Mixin IncidentSource source = new IncidentSource();

  @Mixin FilterOptions options = new FilterOptions();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  @SuppressWarnings("NullAway.Init")
  Format format;

  @Override
  public Integer call() throws IOException {
    IncidentFilter filter = options.filter(spec);
    List<Incident> found = source.find(filter);
    PrintWriter out = spec.commandLine().getOut();
    int unplaced = format.write(found, Terminal.columns(), out);
    out.flush();
    if (unplaced > 0) {
      spec.commandLine()
          .getErr()
          .println("tocsin: " + unplaced + " incidents have no coordinates, and no point on a map");
    }
    return 0;
  }
}
