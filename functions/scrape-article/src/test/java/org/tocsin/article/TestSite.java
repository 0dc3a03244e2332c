package org.tocsin.article;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A web site on loopback with a route for each awkward thing; it notes what it was asked. */
final class TestSite implements AutoCloseable {

  interface Route {
    void answer(HttpExchange exchange) throws IOException;
  }

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, Route> routes = new ConcurrentHashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final AtomicInteger bodies = new AtomicInteger();
  private final HttpServer server;

  TestSite() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext(
        "/",
        exchange -> {
          String target = exchange.getRequestURI().toString();
          if (!target.equals("/robots.txt")) {
            asked.add(target);
          }
          Route route = routes.get(target);
          if (route == null) {
            exchange.sendResponseHeaders(404, -1);
          } else {
            route.answer(exchange);
          }
          exchange.close();
        });
    server.start();
  }

  String hostPort() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  String url(String path) {
    return "http://" + hostPort() + path;
  }

  /** The paths and queries that were asked for, robots.txt left out. */
  List<String> asked() {
    return List.copyOf(asked);
  }

  /** How many bodies were sent where "not modified" was the other answer. */
  int bodies() {
    return bodies.get();
  }

  void clear() {
    routes.clear();
    asked.clear();
    bodies.set(0);
  }

  void on(String path, Route route) {
    routes.put(path, route);
  }

  void bytes(String path, int status, byte[] body, String... headers) {
    on(
        path,
        exchange -> {
          for (int i = 0; i < headers.length; i += 2) {
            exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
          }
          exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
          exchange.getResponseBody().write(body);
        });
  }

  void page(String path, String html, String... headers) {
    bytes(path, 200, html.getBytes(StandardCharsets.UTF_8), headers);
  }

  void status(String path, int status, String... headers) {
    bytes(path, status, new byte[0], headers);
  }

  /** A page that answers 304 to who has its ETag. */
  void tagged(String path, String etag, String html) {
    on(
        path,
        exchange -> {
          exchange.getResponseHeaders().add("ETag", etag);
          if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            exchange.sendResponseHeaders(304, -1);
          } else {
            bodies.incrementAndGet();
            byte[] body = html.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
          }
        });
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
