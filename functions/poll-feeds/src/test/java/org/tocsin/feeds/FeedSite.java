package org.tocsin.feeds;

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

/** A site on loopback that serves feeds with validators. */
public final class FeedSite implements AutoCloseable {

  /** Answers one request. */
  public interface Route {
    /** Answers. */
    void answer(HttpExchange exchange) throws IOException;
  }

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, Route> routes = new ConcurrentHashMap<>();

  /** The paths that were asked for, in order, robots.txt apart. */
  public final List<String> asked = new CopyOnWriteArrayList<>();

  /** How often robots.txt was asked for. */
  public final AtomicInteger robots = new AtomicInteger();

  private final HttpServer server;

  /** Starts it. */
  public FeedSite() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext(
        "/",
        exchange -> {
          if (exchange.getRequestURI().getPath().equals("/robots.txt")) {
            robots.incrementAndGet();
          } else {
            asked.add(exchange.getRequestURI().toString());
          }
          Route route = routes.get(exchange.getRequestURI().getPath());
          if (route == null) {
            exchange.sendResponseHeaders(404, -1);
          } else {
            route.answer(exchange);
          }
          exchange.close();
        });
    server.start();
  }

  /** Where it is. */
  public String hostPort() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  /** An address on it. */
  public URI url(String path) {
    return URI.create("http://" + hostPort() + path);
  }

  /** Answers a path as the route says. */
  public void on(String path, Route route) {
    routes.put(path, route);
  }

  /** Serves a text whose ETag is its hash, and 304 where the client has it. */
  public void serve(String path, String text) {
    on(
        path,
        exchange -> {
          String tag = "\"" + Integer.toHexString(text.hashCode()) + "\"";
          exchange.getResponseHeaders().add("ETag", tag);
          if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            exchange.sendResponseHeaders(304, -1);
            return;
          }
          byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, bytes.length);
          exchange.getResponseBody().write(bytes);
        });
  }

  /** Answers with a status and headers, names and values in turn. */
  public void status(String path, int status, String... headers) {
    on(
        path,
        exchange -> {
          for (int i = 0; i < headers.length; i += 2) {
            exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
          }
          exchange.sendResponseHeaders(status, -1);
        });
  }

  /** An RSS feed with an entry for each name. */
  public static String rss(String... names) {
    StringBuilder items = new StringBuilder();
    for (String name : names) {
      items.append(
          """
          <item><title>Title of %s</title><guid>id-%s</guid>\
          <link>https://news.example/%s?utm_source=feed</link>\
          <pubDate>Mon, 02 Jun 2025 08:00:00 +0000</pubDate></item>
          """
              .replace("%s", name));
    }
    return "<rss version=\"2.0\"><channel><title>Courier</title><language>en</language>"
        + items
        + "</channel></rss>";
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
