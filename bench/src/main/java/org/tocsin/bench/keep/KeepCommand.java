package org.tocsin.bench.keep;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.IncidentCoder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code bench keep}: the candidates of texts, to be judged; and the weights, fitted on candidates
 * that were judged.
 */
@Command(
    name = "keep",
    description = "Fits the weights by which the coder tells incidents from what is only touched.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  bench/bench keep --texts texts.jsonl > candidates.jsonl   all candidates with their"
          + " traits",
      "  bench/bench keep --fit judged.jsonl > keep.txt            the weights, for the coder",
      "",
      "Texts are {\"id\",\"title\",\"publishedAt\",\"text\"} a line, judged candidates",
      "{\"traits\":[…],\"incident\":true|false,\"weight\":1}."
    })
public final class KeepCommand implements Callable<Integer> {

  @Option(names = "--texts", paramLabel = "FILE", description = "Print the candidates of texts.")
  private @Nullable Path texts;

  @Option(names = "--fit", paramLabel = "FILE", description = "Fit on candidates that were judged.")
  private @Nullable Path judged;

  @Option(
      names = "--penalty",
      defaultValue = "3",
      description = "How strongly weights are held small (default: ${DEFAULT-VALUE}).")
  private double penalty;

  @Option(
      names = "--lean",
      defaultValue = "0.5",
      description =
          "Added to every candidate's sum: more finds more, less errs less (default:"
              + " ${DEFAULT-VALUE}).")
  private double lean;

  @Spec private CommandSpec spec = CommandSpec.create();

  /** Reads its options when called. */
  public KeepCommand() {}

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    if ((texts == null) == (judged == null)) {
      throw new ParameterException(spec.commandLine(), "give either --texts or --fit");
    }
    if (texts != null) {
      Requests.answer(texts, "candidates", new IncidentCoder()::candidates, out);
    } else if (judged != null) {
      printWeights(judged, out);
    }
    return 0;
  }

  private void printWeights(Path file, PrintWriter out) throws IOException {
    List<Sample> samples = Requests.lines(file).stream().map(Sample::of).toList();
    if (samples.isEmpty()) {
      throw new IllegalArgumentException("no judged candidate in " + file);
    }
    Logistic.print(samples, penalty, lean, out);
  }
}
