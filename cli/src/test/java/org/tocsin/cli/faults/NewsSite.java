package org.tocsin.cli.faults;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.tocsin.cli.samples.SampleSite;

/** The sample site behind the proxy: its files name the proxy's address; and pages of a test's. */
final class NewsSite implements AutoCloseable {

  private static final Charset BYTES = StandardCharsets.ISO_8859_1;

  private final HttpServer server;
  private final Path root;
  private final URI address;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, byte[]> pages = new ConcurrentHashMap<>();
  private final Map<String, String> moved = new ConcurrentHashMap<>();

  private volatile Consumer<String> listener = path -> {};

  private NewsSite(HttpServer server, Path root, URI address) {
    this.server = server;
    this.root = root;
    this.address = address;
  }

  /** Starts to serve a folder that is reached at an address. */
  static NewsSite start(Path root, URI address) throws IOException {
    return start(root, address, 0);
  }

  /** Starts to serve a folder on a port. */
  static NewsSite start(Path root, int port) throws IOException {
    return start(root, URI.create("http://127.0.0.1:" + port + "/"), port);
  }

  private static NewsSite start(Path root, URI address, int port) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    NewsSite site = new NewsSite(server, root, address);
    server.setExecutor(site.threads);
    server.createContext("/", site::handle);
    server.start();
    return site;
  }

  /** Where it really is. */
  URI behind() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  /** Lets a test know of each request, before it is answered. */
  void told(Consumer<String> path) {
    listener = path;
  }

  /** Serves a page of a test's own. */
  void page(String path, String html) {
    pages.put(path, html.getBytes(StandardCharsets.UTF_8));
  }

  /** Leads from one path to another. */
  void moved(String from, String to) {
    moved.put(from, to);
  }

  /** A sample file as the site serves it. */
  String file(String path) throws IOException {
    return new String(bytes(path), StandardCharsets.UTF_8);
  }

  private byte[] bytes(String path) throws IOException {
    byte[] own = pages.get(path);
    if (own != null) {
      return own;
    }
    byte[] file = Files.readAllBytes(root.resolve(path.substring(1)));
    return new String(file, BYTES).replace(SampleSite.TOKEN, address.toString()).getBytes(BYTES);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().toString();
      listener.accept(path);
      String to = moved.get(path);
      if (to != null) {
        exchange.getResponseHeaders().set("Location", to);
        exchange.sendResponseHeaders(301, -1);
        return;
      }
      String plain = pages.containsKey(path) ? path : path.replaceFirst("\\?.*", "");
      if (!pages.containsKey(plain) && !Files.isRegularFile(root.resolve(plain.substring(1)))) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      byte[] body = bytes(plain);
      String etag = "\"" + Integer.toHexString(java.util.Arrays.hashCode(body)) + "\"";
      exchange.getResponseHeaders().set("ETag", etag);
      exchange
          .getResponseHeaders()
          .set("Content-Type", plain.endsWith("ml") ? type(plain) : "text/plain");
      if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
        exchange.sendResponseHeaders(304, -1);
        return;
      }
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private static String type(String path) {
    return path.endsWith("xml") ? "application/xml" : "text/html; charset=utf-8";
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
