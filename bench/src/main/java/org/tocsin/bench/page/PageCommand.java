package org.tocsin.bench.page;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tocsin.cli.page.IncidentPage;
import org.tocsin.pipeline.record.Incident;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes the page of so many made-up incidents, and lets a browser say when it can be used. */
@Command(
    name = "page",
    mixinStandardHelpOptions = true,
    description =
        "Writes the page of incidents for several numbers of made-up incidents and measures how"
            + " long Chromium takes until filters, list and map work.")
public final class PageCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init")
  CommandSpec spec;

  @Option(
      names = "--incidents",
      paramLabel = "N",
      split = ",",
      defaultValue = "200,2000,20000",
      description = "How many incidents (default: ${DEFAULT-VALUE}).")
  List<Integer> numbers = new ArrayList<>();

  @Option(
      names = "--repeats",
      paramLabel = "N",
      defaultValue = "5",
      description = "Loads each page so often and takes the median (default: ${DEFAULT-VALUE}).")
  int repeats;

  @Option(names = "--keep", paramLabel = "DIR", description = "Keep the pages in this folder.")
  @Nullable Path keep;

  @Option(
      names = "--chromium",
      paramLabel = "PROGRAM",
      defaultValue = "chromium",
      description = "The browser (default: ${DEFAULT-VALUE}).")
  @SuppressWarnings("NullAway.Init")
  String chromium;

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    Path folder =
        keep == null ? Files.createTempDirectory("tocsin-page") : Files.createDirectories(keep);
    out.println(
        "| incidents | page, MB | written in, s | usable after, s | the same / that of the first"
            + " |");
    out.println("|---|---|---|---|---|");
    double first = 0;
    for (int number : numbers) {
      List<Incident> incidents = new MadeUpIncidents(number).make(number);
      Path page = folder.resolve("incidents-" + number + ".html");
      long start = System.nanoTime();
      try (Writer writer = Files.newBufferedWriter(page)) {
        IncidentPage.write(incidents, writer);
      }
      double written = seconds(start);
      List<Double> loads = new ArrayList<>();
      for (int i = 0; i < repeats; i++) {
        loads.add(load(page, folder.resolve("profile")));
      }
      loads.sort(null);
      double median = loads.get(loads.size() / 2);
      first = first == 0 ? median : first;
      out.printf(
          Locale.ROOT,
          "| %,d | %.1f | %.2f | %.2f | %.1f |%n",
          number,
          Files.size(page) / 1e6,
          written,
          median,
          median / first);
    }
    return 0;
  }

  /** Seconds from the start of the navigation until the page's scripts are through. */
  private double load(Path page, Path profile) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                chromium,
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                "--disable-background-networking",
                "--user-data-dir=" + profile,
                "--window-size=1400,900",
                "--dump-dom",
                page.toUri().toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    double ready = -1;
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      String head = lines.readLine();
      while (head != null && !head.contains("<html")) {
        head = lines.readLine();
      }
      int at = head == null ? -1 : head.indexOf("data-ready=\"");
      if (at >= 0) {
        int from = at + "data-ready=\"".length();
        ready = Integer.parseInt(head, from, head.indexOf('"', from), 10) / 1000.0;
      }
      while (lines.readLine() != null) {
        // To its end, or the browser waits for its reader.
      }
    }
    if (!process.waitFor(Duration.ofMinutes(1)) || ready < 0) {
      process.destroyForcibly();
      throw new IOException(chromium + " did not load " + page);
    }
    return ready;
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }
}
