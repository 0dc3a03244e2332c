package org.tocsin.cli.samples;

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
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Serves the bundled sample news site on loopback: its files as they are, save that in pages and
 * feeds the address {@code http://samples.invalid/} becomes the server's own.
 */
public final class SampleSite implements AutoCloseable {

  /** What stands in the files for the server's address. */
  public static final String TOKEN = "http://samples.invalid/";

  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html",
          "xml", "application/xml",
          "rss", "application/rss+xml",
          "rdf", "application/rdf+xml",
          "atom", "application/atom+xml",
          "txt", "text/plain; charset=utf-8",
          "css", "text/css",
          "svg", "image/svg+xml",
          "json", "application/json");

  private final HttpServer server;
  private final ExecutorService threads;
  private final Path root;

  private SampleSite(HttpServer server, ExecutorService threads, Path root) {
    this.server = server;
    this.threads = threads;
    this.root = root;
  }

  /**
   * Starts to serve a folder.
   *
   * @param root the folder
   * @param port the port, 0 for any
   */
  public static SampleSite start(Path root, int port) throws IOException {
    return start(root, new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
  }

  /**
   * Starts to serve a folder on an address, for several copies side by side.
   *
   * @param root the folder
   * @param address a loopback address and a port
   */
  public static SampleSite start(Path root, InetSocketAddress address) throws IOException {
    HttpServer server = HttpServer.create(address, 0);
    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    SampleSite site = new SampleSite(server, threads, root.toAbsolutePath().normalize());
    server.setExecutor(threads);
    server.createContext("/", site::handle);
    server.start();
    return site;
  }

  /** Its address, which ends with "/". */
  public URI base() {
    return URI.create("http://" + hostAndPort() + "/");
  }

  /** Host and port, as the list of allowed private addresses spells them. */
  public String hostAndPort() {
    return server.getAddress().getAddress().getHostAddress() + ":" + server.getAddress().getPort();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      Path file = root.resolve(path.substring(1)).normalize();
      if (Files.isDirectory(file)) {
        file = file.resolve("index.html");
      }
      if (!file.startsWith(root) || !Files.isRegularFile(file)) {
        answer(exchange, 404, "text/plain", "not found\n".getBytes(StandardCharsets.UTF_8));
        return;
      }
      String name = file.getFileName().toString();
      String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
      String type = TYPES.getOrDefault(ending, "application/octet-stream");
      byte[] body = Files.readAllBytes(file);
      boolean markup = type.contains("html") || type.contains("xml") || ending.equals("txt");
      String etag = "\"" + Integer.toHexString(Arrays.hashCode(body)) + "\"";
      exchange.getResponseHeaders().set("ETag", etag);
      if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
        exchange.sendResponseHeaders(304, -1);
        return;
      }
      answer(exchange, 200, type, markup ? replaceToken(body) : body);
    }
  }

  /** The token is ASCII, so that it reads the same in every encoding that the samples use. */
  private byte[] replaceToken(byte[] body) {
    Charset bytes = StandardCharsets.ISO_8859_1;
    return new String(body, bytes).replace(TOKEN, base().toString()).getBytes(bytes);
  }

  private static void answer(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    boolean head = exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(status, head || body.length == 0 ? -1 : body.length);
    if (!head && body.length > 0) {
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
