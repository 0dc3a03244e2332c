package org.tocsin.bench.throughput;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tocsin.cli.local.Ports;
import org.tocsin.cli.run.Home;
import org.tocsin.cli.run.LocalSystem;
import org.tocsin.edge.AllowedApi;

/**
 * How long the embedded servers take to start: a fresh JVM on the launcher's own class path starts
 * the local system (servers, the template's resources, the functions' handlers) and tells the time
 * since its start.
 */
public final class ServerStart {

  private final Home home;
  private final int port;
  private final Path folder;

  ServerStart(Home home, int port, Path folder) {
    this.home = home;
    this.port = port;
    this.folder = folder;
  }

  /** The median in milliseconds of fresh starts without a class-data archive. */
  long plain(int runs) throws IOException, InterruptedException {
    return median(runs, List.of());
  }

  /** The same with an archive that a first start, which does not count, has written. */
  long archived(int runs) throws IOException, InterruptedException {
    List<String> options =
        List.of(
            "-XX:+AutoCreateSharedArchive",
            "-XX:SharedArchiveFile=" + folder.resolve("servers.jsa"));
    start(options);
    return median(runs, options);
  }

  private long median(int runs, List<String> options) throws IOException, InterruptedException {
    List<Long> times = new ArrayList<>();
    for (int run = 0; run < runs; run++) {
      times.add(start(options));
    }
    return times.stream().sorted().toList().get(runs / 2);
  }

  private long start(List<String> options) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-Xlog:disable"));
    command.addAll(
        List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
    command.addAll(options);
    command.addAll(List.of("-Dtocsin.home=" + home.root(), "-cp", classPath()));
    command.addAll(List.of(ServerStart.class.getName(), Integer.toString(port)));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      String line = out.readLine();
      if (process.waitFor() != 0 || line == null) {
        throw new IOException("the local servers did not start: see above");
      }
      return Long.parseLong(line);
    }
  }

  /** The launcher's, and this class's own jar behind it. */
  private String classPath() throws IOException {
    Path target = home.root().resolve("cli").resolve("target");
    List<Path> jars = new ArrayList<>();
    for (Path from : List.of(target, target.resolve("lib"))) {
      try (Stream<Path> files = Files.list(from)) {
        files
            .filter(file -> file.toString().endsWith(".jar"))
            .sorted(Comparator.naturalOrder())
            .forEach(jars::add);
      }
    }
    String own = System.getProperty("java.class.path").split(":", -1)[0];
    return Stream.concat(jars.stream().map(Path::toString), Stream.of(own))
        .collect(Collectors.joining(":"));
  }

  /** Starts the local system on ports from the given one on, prints the milliseconds, and ends. */
  @AllowedApi("the process that started this reads its standard output")
  public static void main(String[] arguments) {
    LocalSystem.Plan plan =
        new LocalSystem.Plan(
            Home.find().template(),
            Map.of("Contact", "bench@example.org"),
            new Ports(Integer.parseInt(arguments[0])),
            null,
            Map.of(),
            Clock.systemUTC(),
            line -> {},
            false);
    LocalSystem system = LocalSystem.start(plan);
    System.out.println(ManagementFactory.getRuntimeMXBean().getUptime());
    system.close();
    System.exit(0);
  }
}
