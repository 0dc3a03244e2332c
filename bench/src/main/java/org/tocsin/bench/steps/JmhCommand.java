package org.tocsin.bench.steps;

import java.io.PrintWriter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bench jmh}: the JMH benchmarks of the steps. */
@Command(
    name = "jmh",
    description = "Runs the steps' JMH benchmarks, each in a fresh JVM on one thread.",
    mixinStandardHelpOptions = true)
public final class JmhCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "REGEX",
      defaultValue = ".*",
      description = "Which of FeedReading, ArticleExtraction, Coding; all by default.")
  private String regex = "";

  @Option(
      names = "-D",
      paramLabel = "NAME=VALUE",
      description = "A system property of the benchmarks: -Dpages=DIR for pages of your own.")
  private Map<String, String> properties = new LinkedHashMap<>();

  @Option(
      names = "--iterations",
      defaultValue = "5",
      description = "Measured iterations, after as many to warm up (default: ${DEFAULT-VALUE}).")
  private int iterations;

  @Option(
      names = "--seconds",
      defaultValue = "2",
      description = "Seconds of each iteration (default: ${DEFAULT-VALUE}).")
  private int seconds;

  @Spec private CommandSpec spec = CommandSpec.create();

  /** Reads its options when called. */
  public JmhCommand() {}

  @Override
  public Integer call() throws RunnerException {
    TimeValue time = TimeValue.seconds(seconds);
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .include(regex)
                    .forks(1)
                    .shouldFailOnError(true)
                    .warmupIterations(iterations)
                    .warmupTime(time)
                    .measurementIterations(iterations)
                    .measurementTime(time)
                    .jvmArgsAppend(
                        properties.entrySet().stream()
                            .map(p -> "-D" + p.getKey() + "=" + p.getValue())
                            .toArray(String[]::new))
                    .verbosity(VerboseMode.SILENT)
                    .build())
            .run();
    PrintWriter out = spec.commandLine().getOut();
    out.println("| benchmark | a second, one thread | ± (99.9 %) |");
    out.println("|---|---|---|");
    for (RunResult result : results) {
      Result<?> score = result.getPrimaryResult();
      String name = result.getParams().getBenchmark();
      String of =
          result.getParams().getParamsKeys().stream()
              .map(key -> " " + result.getParams().getParam(key))
              .collect(Collectors.joining());
      out.println(
          String.format(
              Locale.ROOT,
              "| %s | %.0f | %.0f |",
              name.substring(name.lastIndexOf('.', name.lastIndexOf('.') - 1) + 1) + of,
              score.getScore(),
              score.getScoreError()));
    }
    out.flush();
    return 0;
  }
}
