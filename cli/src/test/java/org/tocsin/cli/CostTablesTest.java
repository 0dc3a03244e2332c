package org.tocsin.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.tocsin.cli.cost.CostModel;

/** The tables of costs in the documents are those that {@code tocsin cost} prints. */
final class CostTablesTest {

  private static final Path ROOT = Path.of("..");

  /** A command as the guide spells it, at the start of a line or in the text. */
  private static final Pattern ONE_FIGURE =
      Pattern.compile("(?s)([\\d.]+)\\s+\\(`(--poll-minutes \\d+)`\\)");

  @Test
  void theGuidesTableIsWhatItsCommandPrints() throws Exception {
    String guide = Files.readString(ROOT.resolve("docs/costs.md"));
    String command =
        guide.lines().filter(l -> l.startsWith("    ./tocsin cost ")).findFirst().orElseThrow();
    List<String> printed = printed(command.strip().split(" ", -1));
    // The line below the head is a matter of taste.
    printed.remove(1);
    List<String> table =
        new ArrayList<>(guide.lines().filter(l -> l.startsWith("|")).limit(12).toList());
    table.remove(1);
    assertEquals(printed, table);

    Matcher figure = ONE_FIGURE.matcher(guide);
    assertTrue(figure.find(), "no figure with --poll-minutes");
    List<String> sum = printed(("./tocsin cost --feeds 500 " + figure.group(2)).split(" ", -1));
    assertTrue(sum.getLast().endsWith(" " + figure.group(1)), sum + " " + figure.group(1));
  }

  @Test
  void theReadmesTableIsTheColumnOfFiveHundredFeeds() throws Exception {
    List<String> rows =
        Files.readString(ROOT.resolve("README.md"))
            .split("## What it costs", -1)[1]
            .split("\n## ", -1)[0]
            .lines()
            .filter(l -> l.startsWith("| ") && !l.startsWith("| |"))
            .map(l -> l.replace("*", "").split(" *\\| *", -1))
            .map(cells -> cells[1] + " " + cells[3])
            .toList();
    List<CostModel.Line> month =
        CostModel.bundled().month(new CostModel.Size(500, 20_000 * 24 / 730.0, 15, 0.33, 0));
    List<String> expected = new ArrayList<>();
    for (CostModel.Line line : month) {
      // Without a read function there is no line of it.
      if (!line.what().equals("AskIncidents")) {
        expected.add(line.what() + " " + usd(line.usd()));
      }
    }
    expected.add("together " + usd(CostModel.sum(month)));
    assertEquals(expected, rows);
  }

  private static String usd(double usd) {
    return String.format(Locale.ROOT, "%.2f", usd);
  }

  private static List<String> printed(String[] command) {
    List<String> arguments = new ArrayList<>(List.of(command).subList(1, command.length));
    StringWriter out = new StringWriter();
    int status =
        Tocsin.run(new PrintWriter(out), new PrintWriter(out), arguments.toArray(String[]::new));
    assertEquals(0, status, out.toString());
    return new ArrayList<>(out.toString().lines().toList());
  }
}
