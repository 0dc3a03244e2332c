package org.tocsin.cli.lambda;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.InvocationTargetException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.tocsin.cli.template.FunctionSpec;
import org.tocsin.cli.template.TemplateException;
import org.tocsin.edge.Environment;
import org.tocsin.edge.PlayedContext;

/**
 * A function as Lambda runs it: the template's handler class, made once with the template's
 * environment, given the event's bytes, its answer's bytes taken, ended at its timeout. Safe for
 * use by many threads, as its handler is.
 */
public final class LocalFunction implements AutoCloseable {

  private final FunctionSpec spec;
  private final RequestStreamHandler handler;
  private final Clock clock;
  private final Consumer<String> lines;
  private final ExecutorService threads = Executors.newCachedThreadPool();

  private LocalFunction(
      FunctionSpec spec, RequestStreamHandler handler, Clock clock, Consumer<String> lines) {
    this.spec = spec;
    this.handler = handler;
    this.clock = clock;
    this.lines = lines;
  }

  /**
   * Makes the function's handler.
   *
   * @param spec what the template says of it
   * @param variables environment variables beside the template's, which they may replace
   * @param clock the function's clock
   * @param lines takes its log lines
   * @throws TemplateException where the class is not there or is no such handler
   */
  public static LocalFunction of(
      FunctionSpec spec, Map<String, String> variables, Clock clock, Consumer<String> lines) {
    Map<String, String> environment = new HashMap<>(spec.environment());
    environment.putAll(variables);
    environment.put("AWS_LAMBDA_FUNCTION_NAME", spec.name());
    environment.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", Integer.toString(spec.memory()));
    Environment given = new Environment(environment, clock, lines);
    try {
      Object handler =
          Class.forName(spec.handler()).getConstructor(Environment.class).newInstance(given);
      if (handler instanceof RequestStreamHandler stream) {
        return new LocalFunction(spec, stream, clock, lines);
      }
      throw new TemplateException(
          spec.name() + ": " + spec.handler() + " is not a RequestStreamHandler");
    } catch (ClassNotFoundException e) {
      throw new TemplateException(
          spec.name() + ": no class " + spec.handler() + " for its Handler", e);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException fault) {
        throw fault;
      }
      throw new TemplateException(spec.name() + " does not start: " + e.getCause(), e);
    } catch (ReflectiveOperationException e) {
      throw new TemplateException(
          spec.name()
              + ": "
              + spec.handler()
              + " has no public constructor that takes the Environment",
          e);
    }
  }

  /** What the template says of it. */
  public FunctionSpec spec() {
    return spec;
  }

  /**
   * Invokes it and waits for its answer.
   *
   * @param event the event, JSON
   * @return the answer, JSON
   * @throws InvocationException where it throws, or has not answered at its timeout
   */
  public byte[] invoke(byte[] event) throws InvocationException {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    Instant end = clock.instant().plus(spec.timeout());
    PlayedContext context =
        new PlayedContext(
            spec.name(),
            UUID.randomUUID().toString(),
            spec.memory(),
            () -> Duration.between(clock.instant(), end),
            lines);
    Future<?> invocation =
        threads.submit(
            () -> {
              handler.handleRequest(new ByteArrayInputStream(event), answer, context);
              return null;
            });
    try {
      invocation.get(spec.timeout().toMillis(), TimeUnit.MILLISECONDS);
      return answer.toByteArray();
    } catch (ExecutionException e) {
      throw new InvocationException(spec.name() + " failed: " + e.getCause(), e);
    } catch (TimeoutException e) {
      invocation.cancel(true);
      throw new InvocationException(
          spec.name() + " did not answer within " + spec.timeout().toSeconds() + " s", e);
    } catch (InterruptedException e) {
      invocation.cancel(true);
      Thread.currentThread().interrupt();
      throw new InvocationException(spec.name() + " was interrupted", e);
    }
  }

  /** Ends what still runs. */
  @Override
  public void close() {
    threads.shutdownNow();
  }
}
