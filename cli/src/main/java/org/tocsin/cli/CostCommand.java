package org.tocsin.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tocsin.cli.cost.CostModel;
import org.tocsin.cli.cost.Figures;
import org.tocsin.cli.output.TextTable;
import org.tocsin.pipeline.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code tocsin cost}: what a month of a stack costs. */
@Command(
    name = "cost",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Estimates what a month of a deployed stack costs in USD, from list prices and from what a"
          + " poll, an article and an incident take (docs/costs.md names each figure's origin)."
    },
    footer = {
      "",
      "Examples:",
      "  tocsin cost --feeds 500",
      "  tocsin cost --feeds 500 --entries-per-day 660 --poll-minutes 15",
      "  tocsin cost --feeds 50,500,5000,50000 --format markdown",
      "  tocsin cost --feeds 500 --prices eu.tsv      lines: name, USD, of what, source"
    })
final class CostCommand implements Callable<Integer> {

  /** 20,000 articles a month of 500 feeds. */
  private static final double ENTRIES_PER_FEED_AND_DAY = 20_000 / 500.0 / (730 / 24.0);

  /** How it is written. */
  enum Form {
    /** For a terminal. */
    TABLE,
    /** For a page. */
    MARKDOWN,
    /** For a program. */
    JSON
  }

  @Spec
  @SuppressWarnings("NullAway.Init")
  CommandSpec spec;

  @Mixin Verbosity verbosity = new Verbosity();

  @Option(
      names = "--feeds",
      paramLabel = "N",
      split = ",",
      required = true,
      description = "How many feeds; several numbers give a column each.")
  List<Integer> feeds = new ArrayList<>();

  @Option(
      names = "--entries-per-day",
      paramLabel = "M",
      description = "New entries of all feeds a day (default: 1.3 a feed).")
  @Nullable Integer entriesPerDay;

  @Option(
      names = "--poll-minutes",
      paramLabel = "MINUTES",
      defaultValue = "15",
      description =
          "From one poll of a feed to the next, on average; feeds that bring little news are polled"
              + " less often than MinPollMinutes (default: ${DEFAULT-VALUE}).")
  double pollMinutes;

  @Option(
      names = "--incident-share",
      paramLabel = "PART",
      defaultValue = "0.33",
      description = "Which part of the articles reports incidents (default: ${DEFAULT-VALUE}).")
  double incidentShare;

  @Option(
      names = "--questions-per-day",
      paramLabel = "N",
      defaultValue = "0",
      description =
          "Pages of 100 incidents that the read function gives a day, where ReadApi is not none"
              + " (default: ${DEFAULT-VALUE}).")
  int questionsPerDay;

  @Option(
      names = "--prices",
      paramLabel = "FILE",
      description = "Prices that replace those of us-east-1, by name.")
  @Nullable Path prices;

  @Option(
      names = "--measures",
      paramLabel = "FILE",
      description = "Measures of your own stack that replace the bundled ones, by name.")
  @Nullable Path measures;

  @Option(
      names = "--format",
      paramLabel = "table|markdown|json",
      defaultValue = "table",
      description = "How it is written (default: ${DEFAULT-VALUE}).")
  @SuppressWarnings("NullAway.Init")
  Form format;

  @Override
  public Integer call() throws IOException {
    if (feeds.stream().anyMatch(n -> n < 1)) {
      throw wrong("--feeds: expected numbers of 1 or more");
    }
    if (entriesPerDay != null && entriesPerDay < 0) {
      throw wrong("--entries-per-day " + entriesPerDay + ": expected 0 or more");
    }
    if (questionsPerDay < 0) {
      throw wrong("--questions-per-day " + questionsPerDay + ": expected 0 or more");
    }
    if (!(pollMinutes >= 1)) {
      throw wrong("--poll-minutes " + pollMinutes + ": expected 1 or more");
    }
    if (!(incidentShare >= 0 && incidentShare <= 1)) {
      throw wrong("--incident-share " + incidentShare + ": expected a part from 0 to 1");
    }
    CostModel model = model();
    List<List<CostModel.Line>> months = new ArrayList<>();
    for (int number : feeds) {
      double entries = entriesPerDay == null ? number * ENTRIES_PER_FEED_AND_DAY : entriesPerDay;
      months.add(
          model.month(
              new CostModel.Size(number, entries, pollMinutes, incidentShare, questionsPerDay)));
    }
    PrintWriter out = spec.commandLine().getOut();
    switch (format) {
      case TABLE -> out.print(table(rows(months)));
      case MARKDOWN -> markdown(rows(months), out);
      case JSON -> out.println(Json.writePretty(json(months)));
    }
    out.flush();
    return 0;
  }

  private CostModel model() {
    CostModel bundled = CostModel.bundled();
    try {
      CostModel model =
          new CostModel(
              prices == null ? bundled.prices() : bundled.prices().with(Figures.of(prices)),
              measures == null
                  ? bundled.measures()
                  : bundled.measures().with(Figures.of(measures)));
      return model;
    } catch (IOException e) {
      throw new CommandException("cannot read figures: " + e.getMessage(), e);
    }
  }

  private List<List<String>> rows(List<List<CostModel.Line>> months) {
    List<List<String>> rows = new ArrayList<>();
    List<String> head = new ArrayList<>(List.of("USD a month"));
    feeds.forEach(n -> head.add(String.format(Locale.ROOT, "%,d feeds", n)));
    rows.add(head);
    for (int i = 0; i < months.getFirst().size(); i++) {
      List<String> row = new ArrayList<>(List.of(months.getFirst().get(i).what()));
      for (List<CostModel.Line> month : months) {
        row.add(usd(month.get(i).usd()));
      }
      rows.add(row);
    }
    List<String> sums = new ArrayList<>(List.of("together"));
    months.forEach(month -> sums.add(usd(CostModel.sum(month))));
    rows.add(sums);
    return rows;
  }

  private static String table(List<List<String>> rows) {
    TextTable table = new TextTable(rows.getFirst(), Terminal.columns());
    rows.stream().skip(1).forEach(table::add);
    return table.toString();
  }

  private static void markdown(List<List<String>> rows, PrintWriter out) {
    out.println("| " + String.join(" | ", rows.getFirst()) + " |");
    out.println(
        rows.getFirst().stream().map(c -> "---").collect(Collectors.joining("|", "|", "|")));
    rows.stream().skip(1).forEach(row -> out.println("| " + String.join(" | ", row) + " |"));
  }

  private List<Map<String, Object>> json(List<List<CostModel.Line>> months) {
    List<Map<String, Object>> all = new ArrayList<>();
    for (int i = 0; i < months.size(); i++) {
      Map<String, Object> month = new LinkedHashMap<>();
      month.put("feeds", feeds.get(i));
      month.put("lines", months.get(i));
      month.put("usd", CostModel.sum(months.get(i)));
      all.add(month);
    }
    return all;
  }

  private static String usd(double usd) {
    return String.format(Locale.ROOT, "%,.2f", usd);
  }

  private ParameterException wrong(String why) {
    return new ParameterException(spec.commandLine(), why);
  }
}
