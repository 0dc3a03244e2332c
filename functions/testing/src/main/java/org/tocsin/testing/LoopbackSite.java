package org.tocsin.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A web site on loopback, at a port that is free: what it answers is set path by path, and it notes
 * what it was asked. What it has no answer to is 404. Safe for use by many threads; tests extend it
 * with the answers of their subject.
 */
public class LoopbackSite implements AutoCloseable {

  /** Answers one request. */
  @FunctionalInterface
  public interface Route {
    /** Answers; the exchange is closed afterwards. */
    void answer(HttpExchange exchange) throws IOException;
  }

  /** Runs what answers; for servers beside it as well. */
  protected final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  private final Map<String, Route> routes = new ConcurrentHashMap<>();
  private final List<HttpExchange> exchanges = new CopyOnWriteArrayList<>();
  private final AtomicInteger bodies = new AtomicInteger();
  private final HttpServer server;

  /** Starts it. */
  public LoopbackSite() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  private void answer(HttpExchange exchange) throws IOException {
    exchanges.add(exchange);
    URI target = exchange.getRequestURI();
    Route route = routes.get(target.toString());
    if (route == null) {
      route = routes.get(target.getPath());
    }
    if (route == null) {
      exchange.sendResponseHeaders(404, -1);
    } else {
      route.answer(exchange);
    }
    exchange.close();
  }

  /** Host and port, as in a URL. */
  public final String hostPort() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  /** An address on it. */
  public final URI url(String path) {
    return URI.create("http://" + hostPort() + path);
  }

  /** All that it was asked since it was started or cleared, robots.txt included. */
  public final List<HttpExchange> exchanges() {
    return List.copyOf(exchanges);
  }

  /** The paths and queries that it was asked for, in order, robots.txt left out. */
  public final List<String> asked() {
    return exchanges.stream()
        .map(e -> e.getRequestURI().toString())
        .filter(target -> !target.equals("/robots.txt"))
        .toList();
  }

  /** How often it was asked for its robots.txt. */
  public final long robotsAsked() {
    return exchanges.stream()
        .filter(e -> e.getRequestURI().getPath().equals("/robots.txt"))
        .count();
  }

  /** How many bodies of {@link #tagged} were sent, where "not modified" was the other answer. */
  public final int bodies() {
    return bodies.get();
  }

  /** Forgets what it was asked. */
  public final void forget() {
    exchanges.clear();
    bodies.set(0);
  }

  /** Forgets that and all answers. */
  public final void clear() {
    routes.clear();
    forget();
  }

  /** Answers a path, with its query or with any, as the route says. */
  public final void on(String path, Route route) {
    routes.put(path, route);
  }

  /** Answers with a status, a body and headers, names and values in turn. */
  public final void bytes(String path, int status, byte[] body, String... headers) {
    on(path, exchange -> send(exchange, status, body, headers));
  }

  /** Answers with a text in UTF-8. */
  public final void page(String path, String text, String... headers) {
    bytes(path, 200, text.getBytes(StandardCharsets.UTF_8), headers);
  }

  /** Answers with a status and headers alone. */
  public final void status(String path, int status, String... headers) {
    bytes(path, status, new byte[0], headers);
  }

  /** Answers with a text, and with 304 to who has its ETag. */
  public final void tagged(String path, String etag, String text) {
    on(
        path,
        exchange -> {
          if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            send(exchange, 304, new byte[0], "ETag", etag);
          } else {
            bodies.incrementAndGet();
            send(exchange, 200, text.getBytes(StandardCharsets.UTF_8), "ETag", etag);
          }
        });
  }

  private static void send(HttpExchange exchange, int status, byte[] body, String... headers)
      throws IOException {
    for (int i = 0; i < headers.length; i += 2) {
      exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
    }
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  @Override
  public void close() throws IOException {
    server.stop(0);
    threads.shutdownNow();
  }
}
