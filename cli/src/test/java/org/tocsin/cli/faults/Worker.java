package org.tocsin.cli.faults;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tocsin.cli.local.Endpoints;
import org.tocsin.edge.Environment;
import org.tocsin.pipeline.json.Json;
import org.tocsin.pipeline.json.MalformedRecordException;
import org.tocsin.testing.InvocationContext;
import org.tocsin.testing.StillClock;
import software.amazon.awssdk.services.sqs.model.Message;

/**
 * Runs a function as Lambda does: an event, an answer or none. A life that may have a fault gets a
 * process of its own; what is without faults goes to one that stays, as in Lambda too.
 */
final class Worker implements AutoCloseable {

  private static final int LONGEST_SECONDS = 60;
  private static final InvocationContext TIME = new InvocationContext(60_000);

  private final World world;
  private final Map<String, String> variables;
  private final StillClock clock;
  private final Function<Environment, RequestStreamHandler> function;
  private final Queue<String> log = new ConcurrentLinkedQueue<>();
  private final Life steady = harmless();
  private final ServerSocket steadyPort;
  private final RequestStreamHandler steadyHandler;

  /** Of a function, by its constructor. */
  Worker(
      World world,
      Map<String, String> variables,
      StillClock clock,
      Function<Environment, RequestStreamHandler> function)
      throws IOException {
    this.world = world;
    this.variables = Map.copyOf(variables);
    this.clock = clock;
    this.function = function;
    this.steadyPort = world.proxy.open(steady);
    this.steadyHandler = function.apply(environment(steady, steadyPort.getLocalPort()));
  }

  /** What the function wrote so far. */
  List<String> log() {
    return List.copyOf(log);
  }

  /** Begins a case: the clock is set back, the log is empty. */
  void fresh() {
    clock.reset();
    log.clear();
    steady.forget();
  }

  /** An invocation without faults, which has to end with an answer. */
  String invoke(byte[] event) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    steadyHandler.handleRequest(new ByteArrayInputStream(event), out, TIME);
    return out.toString(StandardCharsets.UTF_8);
  }

  /** A life of the function: one invocation, which ends with an answer, an exception or death. */
  @Nullable String invoke(Life life, byte[] event) throws IOException, InterruptedException {
    try (ServerSocket port = world.proxy.open(life)) {
      RequestStreamHandler handler = function.apply(environment(life, port.getLocalPort()));
      CompletableFuture<String> answer = new CompletableFuture<>();
      Thread thread =
          Thread.ofVirtual()
              .start(
                  () -> {
                    try {
                      ByteArrayOutputStream out = new ByteArrayOutputStream();
                      handler.handleRequest(new ByteArrayInputStream(event), out, TIME);
                      answer.complete(out.toString(StandardCharsets.UTF_8));
                    } catch (IOException | RuntimeException | Error e) {
                      log.add("invocation ended with " + e);
                      answer.completeExceptionally(e);
                    }
                  });
      CompletableFuture.anyOf(answer, life.death()).get(LONGEST_SECONDS, TimeUnit.SECONDS);
      if (life.isDead()) {
        thread.interrupt();
        return null;
      }
      return answer.get();
    } catch (ExecutionException e) {
      return null;
    } catch (TimeoutException e) {
      throw new AssertionError("no answer within " + LONGEST_SECONDS + " s: " + log, e);
    } finally {
      world.proxy.check();
    }
  }

  /** Gives it a batch of messages and settles what it answers. */
  void deliver(Life life, Deliveries queue, List<Message> batch)
      throws IOException, InterruptedException {
    queue.settle(batch, failed(invoke(life, Deliveries.event(batch)), batch));
  }

  /** Delivers until the queue is empty; the function meets no faults. */
  void deliverAll(Deliveries queue) throws IOException {
    int rounds = 0;
    for (List<Message> batch = queue.receive(); !batch.isEmpty(); batch = queue.receive()) {
      if (++rounds > 50) {
        throw new AssertionError("messages come back for ever: " + log);
      }
      queue.settle(batch, failed(invoke(Deliveries.event(batch)), batch));
    }
  }

  /** Delivers until the queue is empty, to several invocations at once. */
  void deliverAtOnce(Deliveries queue, int invocations) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(invocations)) {
      List<Future<Object>> ends = new ArrayList<>();
      for (int i = 0; i < invocations; i++) {
        ends.add(
            threads.submit(
                () -> {
                  deliverAll(queue);
                  return "done";
                }));
      }
      for (Future<Object> end : ends) {
        end.get(LONGEST_SECONDS, TimeUnit.SECONDS);
      }
    }
  }

  /** A life without faults. */
  static Life harmless() {
    return new Life(World.number(), call -> null);
  }

  /** The ids of the messages that failed: all, where there was no answer. */
  static Set<String> failed(@Nullable String answer, List<Message> batch) {
    Set<String> failed = new HashSet<>();
    if (answer == null) {
      batch.forEach(m -> failed.add(m.messageId()));
      return failed;
    }
    try {
      for (JsonNode item : Json.readTree(answer).path("batchItemFailures")) {
        failed.add(item.path("itemIdentifier").asText());
      }
      return failed;
    } catch (MalformedRecordException e) {
      throw new AssertionError(answer, e);
    }
  }

  @Override
  public void close() throws IOException {
    steadyPort.close();
  }

  private Environment environment(Life life, int port) {
    Map<String, String> all = new HashMap<>(variables);
    all.put("AWS_REGION", Endpoints.REGION);
    // The functions' clients do not try again: each fault reaches the function itself.
    all.put("AWS_MAX_ATTEMPTS", "1");
    all.put("AWS_ACCESS_KEY_ID", Endpoints.ACCESS_KEY);
    all.put("AWS_SECRET_ACCESS_KEY", Endpoints.SECRET_KEY);
    all.put("AWS_ENDPOINT_URL", "http://127.0.0.1:" + port);
    all.put("USER_AGENT", "Tocsin/0.1 (+https://faults.invalid/life-" + life.id() + ")");
    all.put("ALLOW_PRIVATE", world.address().getAuthority());
    return new Environment(all, clock, log::add);
  }
}
