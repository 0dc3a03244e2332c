package org.tocsin.bench.keep;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.IncidentCoder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code bench same}: what each sentence of texts tells and the incidents that it may tell more of,
 * to be judged; and the weights, fitted on pairs that were judged.
 */
@Command(
    name = "same",
    description = "Fits the weights by which the coder tells one incident from another.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  bench/bench same --texts texts.jsonl > pairings.jsonl   each sentence with the incidents"
          + " before it",
      "  bench/bench same --fit judged.jsonl > same.txt          the weights, for the coder",
      "",
      "Texts are {\"id\",\"title\",\"publishedAt\",\"text\"} a line, judged pairs",
      "{\"traits\":[…],\"incident\":true|false,\"weight\":1}."
    })
public final class SameCommand implements Callable<Integer> {

  @Option(names = "--texts", paramLabel = "FILE", description = "Print the sentences of texts.")
  private @Nullable Path texts;

  @Option(names = "--fit", paramLabel = "FILE", description = "Fit on pairs that were judged.")
  private @Nullable Path judged;

  @Option(
      names = "--penalty",
      defaultValue = "5",
      description = "How strongly weights are held small (default: ${DEFAULT-VALUE}).")
  private double penalty;

  @Option(
      names = "--lean",
      defaultValue = "0",
      description =
          "Added to every pair's sum: more joins more, less parts more (default:"
              + " ${DEFAULT-VALUE}).")
  private double lean;

  @Option(
      names = "--least",
      defaultValue = "8",
      description = "Traits that fewer pairs have get no weight (default: ${DEFAULT-VALUE}).")
  private int least;

  @Spec private CommandSpec spec = CommandSpec.create();

  /** Reads its options when called. */
  public SameCommand() {}

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    if ((texts == null) == (judged == null)) {
      throw new ParameterException(spec.commandLine(), "give either --texts or --fit");
    }
    if (texts != null) {
      Requests.answer(texts, "pairings", new IncidentCoder()::pairings, out);
    } else if (judged != null) {
      printWeights(judged, out);
    }
    return 0;
  }

  private void printWeights(Path file, PrintWriter out) throws IOException {
    List<Sample> all = Requests.lines(file).stream().map(Sample::of).toList();
    Map<String, Integer> counts = new HashMap<>();
    all.forEach(pair -> pair.traits().forEach(trait -> counts.merge(trait, 1, Integer::sum)));
    counts.values().removeIf(count -> count < least);
    List<Sample> samples = all.stream().map(pair -> pair.of(counts.keySet())).toList();
    if (samples.isEmpty()) {
      throw new IllegalArgumentException("no judged pair in " + file);
    }
    Logistic.print(samples, penalty, lean, out);
  }
}
