package org.tocsin.bench.throughput;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tocsin.bench.sites.CopiedSites;
import org.tocsin.cli.local.Ports;
import org.tocsin.cli.run.Home;
import org.tocsin.cli.run.LocalSystem;

/** Measures the functions step by step, in a process of their own with a Lambda's memory. */
final class Steps {

  /** Of a function's memory, what Lambda's Java runtime gives to the heap. */
  private static final double HEAP_SHARE = 0.88;

  private final Home home;
  private final CopiedSites sites;
  private final int port;
  private final Map<String, String> parameters;
  private final Clock clock;

  /**
   * @param port the first of four free ports
   * @param parameters values of the template's parameters
   */
  Steps(Home home, CopiedSites sites, int port, Map<String, String> parameters, Clock clock) {
    this.home = home;
    this.sites = sites;
    this.port = port;
    this.parameters = parameters(parameters);
    this.clock = clock;
  }

  /** The given parameters, and those that every run here has. */
  static Map<String, String> parameters(Map<String, String> given) {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("Contact", "bench@example.org");
    all.put("FirstPollDays", "0");
    all.putAll(given);
    return Map.copyOf(all);
  }

  /**
   * Starts new servers here and the functions beside them.
   *
   * @param megabytes the memory of the function
   * @return rows of a table
   */
  List<String> rows(int megabytes) throws IOException, InterruptedException {
    LocalSystem.Plan plan =
        new LocalSystem.Plan(
            home.template(),
            parameters,
            new Ports(port),
            null,
            Map.of("ALLOW_PRIVATE", String.join(",", sites.hosts())),
            clock,
            line -> {},
            false);
    try (LocalSystem system = LocalSystem.start(plan)) {
      system.putFeeds(sites.everyFeed(home.sampleFeeds()).getBytes(StandardCharsets.UTF_8));
      Process process =
          new ProcessBuilder(command(megabytes))
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      List<String> rows = new ArrayList<>();
      try (BufferedReader out =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
        for (String line = out.readLine(); line != null; line = out.readLine()) {
          if (line.startsWith("|")) {
            rows.add("| " + megabytes + " " + line);
          }
        }
      }
      int status = process.waitFor();
      if (status != 0) {
        throw new IOException("the functions' process ended with status " + status + ": see above");
      }
      return rows;
    }
  }

  private List<String> command(int megabytes) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // As Lambda's managed runtime starts a function: serial collector, quick compiler only.
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.add("-Xmx" + Math.round(megabytes * HEAP_SHARE) + "m");
    command.addAll(
        List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
    // Where the project is, and which XML parser, as bench/bench chose for this process.
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(option -> option.startsWith("-D"))
        .forEach(command::add);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(StepsProcess.class.getName(), Integer.toString(port)));
    command.add(String.join(",", sites.hosts()));
    parameters.forEach((name, value) -> command.add(name + "=" + value));
    return command;
  }
}
