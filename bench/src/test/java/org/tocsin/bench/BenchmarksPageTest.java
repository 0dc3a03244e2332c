package org.tocsin.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.ParameterException;

/** Each command of docs/benchmarks.md is one, and no benchmark is left out there. */
final class BenchmarksPageTest {

  private static final Path PAGE = Path.of("../docs/benchmarks.md");

  /** A line of a code block, up to a comment or a redirection. */
  private static final Pattern SHOWN =
      Pattern.compile("(?m)^ {4}(?:[A-Z_]+=\\S+ )?bench/bench ([^#>\\n]+?)\\s*(?:[#>].*)?$");

  @Test
  void commandsAreUnderstood() throws IOException {
    List<String> wrong = new ArrayList<>();
    Matcher command = SHOWN.matcher(Files.readString(PAGE));
    int shown = 0;
    while (command.find()) {
      shown++;
      try {
        Bench.commands(Clock.systemUTC()).parseArgs(command.group(1).split("\\s+"));
      } catch (ParameterException e) {
        wrong.add(command.group(1) + ": " + e.getMessage());
      }
    }
    assertEquals(List.of(), wrong);
    assertTrue(shown > 15, shown + " commands found");
  }

  @Test
  void everyBenchmarkIsNamed() throws IOException {
    String page = Files.readString(PAGE);
    Set<String> missing =
        new TreeSet<>(Bench.commands(Clock.systemUTC()).getSubcommands().keySet());
    missing.removeIf(
        name -> page.contains("bench/bench " + name) || page.contains("`" + name + "`"));
    assertEquals(Set.of(), missing);
  }
}
