package org.tocsin.cli.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.tocsin.cli.local.FreePorts;
import org.tocsin.cli.local.Ports;
import org.tocsin.pipeline.json.Json;

/**
 * {@code tocsin run --data} as a process of its own, killed with the signal that nobody can catch
 * while the site sees a certain request of it, again and again; the last run goes on and ends with
 * what a run that nobody killed ends with.
 */
@Tag("faults")
@Timeout(240)
@Execution(ExecutionMode.CONCURRENT)
final class KilledRunTest {

  private static final List<String> FEEDS =
      List.of(
          "sahel-wire/rss.xml",
          "meridian-post/atom.xml",
          "lakeside-courier/rdf.xml",
          "frontier-daily/feed.xml");

  @TempDir Path folder;

  private final AtomicReference<Process> running = new AtomicReference<>();
  private final AtomicInteger pages = new AtomicInteger();
  private final AtomicInteger feeds = new AtomicInteger();

  @Test
  void whateverIsKilledTheNextRunGoesOn() throws Exception {
    Ports ports = FreePorts.find();
    try (NewsSite site = NewsSite.start(World.HOME.resolve("samples/site"), ports.samples())) {
      assertEquals(0, run(site, ports, "whole", "whole-out", path -> false));
      // Each kill finds what the one before it left: of 4 feeds and 20 pages enough for each. "At
      // least", since requests come at once and one of them may be counted between two looks.
      List<Predicate<String>> moments =
          List.of(
              path -> feeds.get() >= 2,
              path -> feeds.get() >= 2,
              path -> pages.get() >= 3,
              path -> pages.get() >= 3,
              path -> pages.get() >= 2);
      int killed = 0;
      for (Predicate<String> moment : moments) {
        killed += run(site, ports, "killed", "killed-out", moment) == 0 ? 0 : 1;
      }
      assertTrue(killed >= 4, "only " + killed + " were killed");
      assertEquals(0, run(site, ports, "killed", "killed-out", path -> false));
      System.out.println("KilledRunTest: " + killed + " runs killed");
    }
    assertEquals(sorted("whole-out", "articles.jsonl"), sorted("killed-out", "articles.jsonl"));
    // An incident keeps the id that its first report gave it, and a kill may change which that is.
    assertEquals(incidents("whole-out"), incidents("killed-out"));
    assertFalse(incidents("whole-out").isEmpty());
    Set<String> ids = ids("killed-out");
    assertEquals(incidents("killed-out").size(), ids.size(), "an id for each");
    int all = ids.size();
    ids.retainAll(ids("whole-out"));
    System.out.println(
        "KilledRunTest: " + ids.size() + " of " + all + " incidents have the ids of the whole run");
  }

  private Set<String> ids(String out) throws Exception {
    Set<String> ids = new HashSet<>();
    for (String line : sorted(out, "incidents.jsonl")) {
      ids.add(Json.readTree(line).path("id").asText());
    }
    return ids;
  }

  private List<String> incidents(String out) throws Exception {
    return sorted(out, "incidents.jsonl").stream()
        .map(line -> line.replaceFirst("^\\{\"id\":\"[0-9a-f]{32}\",", "{"))
        .sorted()
        .toList();
  }

  private List<String> sorted(String out, String file) throws Exception {
    return Files.readAllLines(folder.resolve(out).resolve(file), StandardCharsets.UTF_8).stream()
        .map(line -> line.replaceAll("\"fetchedAt\":\"[^\"]*\"", ""))
        .sorted()
        .toList();
  }

  /** A run to its end, or until a request of it is the moment to kill it; its exit status. */
  private int run(NewsSite site, Ports ports, String data, String out, Predicate<String> moment)
      throws Exception {
    pages.set(0);
    feeds.set(0);
    site.told(
        path -> {
          (path.endsWith(".html") ? pages : feeds).addAndGet(path.endsWith(".txt") ? 0 : 1);
          if (moment.test(path)) {
            running.get().destroyForcibly();
          }
        });
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx600m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dtocsin.home=" + World.HOME,
                "-cp",
                System.getProperty("java.class.path"),
                "org.tocsin.cli.Tocsin",
                "run",
                "--data",
                folder.resolve(data).toString(),
                "--out",
                folder.resolve(out).toString(),
                "--port",
                Integer.toString(ports.base()),
                "--parameter",
                "FirstPollDays=0",
                "--allow-private",
                "127.0.0.1:" + ports.samples()));
    for (String feed : FEEDS) {
      command.add("--feed");
      command.add("http://127.0.0.1:" + ports.samples() + "/" + feed);
    }
    Path said = folder.resolve("said");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    running.set(process);
    assertTrue(process.waitFor(120, TimeUnit.SECONDS), () -> "no end: " + said);
    int status = process.exitValue();
    assertTrue(status == 0 || status == 137, status + ": " + Files.readString(said));
    return status;
  }
}
