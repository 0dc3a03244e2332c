package org.tocsin.bench.keep;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.IncidentCoder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code bench parts}: who and what may have a part in the incidents of texts, to be judged; and
 * the weights, fitted on those that were judged.
 */
@Command(
    name = "parts",
    description = "Fits the weights by which the coder tells who did it and who suffered it.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  bench/bench parts --texts texts.jsonl > castings.jsonl   each incident with all who may",
      "                                                           have a part, and their traits",
      "  bench/bench parts --fit judged.jsonl > parts.txt         the weights, for the coder",
      "",
      "Texts are {\"id\",\"title\",\"publishedAt\",\"text\"} a line, judged parts",
      "{\"traits\":[…],\"part\":\"assailant\"|\"target\"|\"none\",\"weight\":1}."
    })
public final class PartsCommand implements Callable<Integer> {

  private static final int PER_LOGIT = 100;

  @Option(names = "--texts", paramLabel = "FILE", description = "Print who may have a part.")
  private @Nullable Path texts;

  @Option(names = "--fit", paramLabel = "FILE", description = "Fit on parts that were judged.")
  private @Nullable Path judged;

  @Option(
      names = "--penalty",
      defaultValue = "25",
      description = "How strongly weights are held small (default: ${DEFAULT-VALUE}).")
  private double penalty;

  @Option(
      names = "--least",
      defaultValue = "150",
      description = "Traits that fewer have get no weight (default: ${DEFAULT-VALUE}).")
  private int least;

  @Spec private CommandSpec spec = CommandSpec.create();

  /** Reads its options when called. */
  public PartsCommand() {}

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    if ((texts == null) == (judged == null)) {
      throw new ParameterException(spec.commandLine(), "give either --texts or --fit");
    }
    if (texts != null) {
      Requests.answer(texts, "castings", new IncidentCoder()::castings, out);
    } else if (judged != null) {
      printWeights(judged, out);
    }
    return 0;
  }

  private void printWeights(Path file, PrintWriter out) throws IOException {
    List<String> lines = Requests.lines(file);
    if (lines.isEmpty()) {
      throw new IllegalArgumentException("no judged part in " + file);
    }
    Map<String, Integer> counts = new HashMap<>();
    for (String line : lines) {
      Sample.traits(line).forEach(trait -> counts.merge(trait, 1, Integer::sum));
    }
    counts.values().removeIf(count -> count < least);
    Map<String, Double> assailant = weights(lines, "assailant", counts);
    Map<String, Double> target = weights(lines, "target", counts);
    for (String trait : new TreeSet<>(assailant.keySet())) {
      long one = Math.round(PER_LOGIT * assailant.getOrDefault(trait, 0.0));
      long two = Math.round(PER_LOGIT * target.getOrDefault(trait, 0.0));
      if (one != 0 || two != 0) {
        out.println(one + " " + two + " " + trait);
      }
    }
  }

  private Map<String, Double> weights(
      List<String> lines, String part, Map<String, Integer> traits) {
    List<Sample> samples =
        lines.stream().map(line -> Sample.ofPart(line, part, traits.keySet())).toList();
    return Logistic.fit(samples, penalty);
  }
}
