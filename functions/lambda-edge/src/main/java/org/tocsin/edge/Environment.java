package org.tocsin.edge;

import com.amazonaws.services.lambda.runtime.Context;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The world outside a handler: its environment variables, its clock, and where its log lines go. In
 * Lambda these are the process's own; a local run and the tests pass others in, so that several
 * handlers with different settings live in one JVM. Immutable, safe for use by many threads.
 *
 * @param variables the environment variables
 * @param clock the clock
 * @param lines takes each log line, without its line end; must be safe for use by many threads
 */
public record Environment(Map<String, String> variables, Clock clock, Consumer<String> lines) {

  /** Copies the variables. */
  public Environment {
    variables = Map.copyOf(variables);
  }

  /** The process's own variables, the system clock, and standard output, which Lambda collects. */
  @AllowedApi("the one place that reads the process's environment, clock and output")
  public static Environment ofProcess() {
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    return new Environment(System.getenv(), Clock.systemUTC(), out::println);
  }

  /** Reads settings from the variables. */
  public Settings settings() {
    return new Settings(variables);
  }

  /** A log for one function, at the level of {@code LOG_LEVEL} (default INFO). */
  public Log log(String function) {
    String level = variables.getOrDefault("LOG_LEVEL", Log.Level.INFO.name());
    return new Log(clock, lines, Log.Level.of(level), Map.of("function", function));
  }

  /**
   * A log for one invocation: each line names its request, and X-Ray's trace where Lambda tells it.
   */
  public Log log(String function, Context context) {
    return log(function)
        .with("requestId", context.getAwsRequestId())
        .with("trace", Traces.id(context.getXrayTraceId()));
  }

  /** Counters for one invocation of one function, of the stack that {@code STACK} names. */
  public Metrics metrics(String function) {
    return new Metrics(clock, lines, variables.getOrDefault("STACK", "local"), function);
  }

  /** The service clients. */
  public AwsClients aws() {
    return new AwsClients(variables);
  }
}
