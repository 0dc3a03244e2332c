package org.tocsin.bench.coldstart;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Plays Lambda's Runtime API (version 2018-06-01) on loopback for one function: hands out one event
 * and keeps the answer. A second request for an event waits until this is closed, as it would in
 * Lambda between two invocations.
 */
final class RuntimeApi implements AutoCloseable {

  private static final String BASE = "/2018-06-01/runtime/";
  private static final String REQUEST_ID = "8476a536-e9f4-11e8-9739-2dfe598c3fcd";
  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  /** What the function answered. */
  record Answer(boolean good, String body, long nanoTime) {}

  private final HttpServer server;
  private final byte[] event;
  private final Clock clock;
  private final AtomicBoolean handedOut = new AtomicBoolean();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final CompletableFuture<Long> restoredAt = new CompletableFuture<>();
  private final CompletableFuture<Answer> answer = new CompletableFuture<>();

  RuntimeApi(String event, Clock clock) throws IOException {
    this.event = event.getBytes(StandardCharsets.UTF_8);
    this.clock = clock;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(BASE, this::handle);
    server.start();
  }

  /** The value of {@code AWS_LAMBDA_RUNTIME_API}. */
  String address() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  /** Completes with the function's answer, or with a bad one where its process ends without. */
  CompletableFuture<Answer> answerOf(Process process) {
    return answer.applyToEither(
        process
            .onExit()
            .thenApply(
                ended ->
                    new Answer(
                        false,
                        "the process ended with status " + ended.exitValue(),
                        System.nanoTime())),
        first -> first);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath().substring(BASE.length());
      byte[] body = exchange.getRequestBody().readAllBytes();
      if (path.equals("invocation/next")) {
        next(exchange);
      } else if (path.equals("restore/next")) {
        restore(exchange);
      } else if (path.endsWith("/response")) {
        complete(true, body);
        exchange.sendResponseHeaders(202, -1);
      } else if (path.endsWith("/error")) {
        complete(false, body);
        exchange.sendResponseHeaders(202, -1);
      } else {
        exchange.sendResponseHeaders(404, -1);
      }
    }
  }

  private void next(HttpExchange exchange) throws IOException {
    if (!handedOut.compareAndSet(false, true)) {
      try {
        closed.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return;
    }
    var headers = exchange.getResponseHeaders();
    headers.set("Lambda-Runtime-Aws-Request-Id", REQUEST_ID);
    headers.set("Lambda-Runtime-Deadline-Ms", Long.toString(clock.millis() + TIMEOUT.toMillis()));
    headers.set(
        "Lambda-Runtime-Invoked-Function-Arn",
        "arn:aws:lambda:eu-west-1:000000000000:function:bench");
    headers.set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, event.length);
    exchange.getResponseBody().write(event);
  }

  /** The snapshot is taken now: the moment in which the function is restored follows. */
  private void restore(HttpExchange exchange) throws IOException {
    restoredAt.complete(System.nanoTime());
    exchange.sendResponseHeaders(200, -1);
  }

  /** When the function was restored, in {@link System#nanoTime}; not complete where it was not. */
  CompletableFuture<Long> restoredAt() {
    return restoredAt;
  }

  private void complete(boolean good, byte[] body) {
    answer.complete(new Answer(good, new String(body, StandardCharsets.UTF_8), System.nanoTime()));
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
  }
}
