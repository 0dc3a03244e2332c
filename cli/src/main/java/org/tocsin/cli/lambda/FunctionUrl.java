package org.tocsin.cli.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.tocsin.pipeline.json.Json;
import org.tocsin.pipeline.json.MalformedRecordException;

/**
 * The address of a function on loopback: passes each request on as the event that a Lambda function
 * URL makes of it (payload version 2.0), and the answer back. Bodies of requests are not read: the
 * functions that have an address take questions only. Anybody on this machine may ask.
 */
public final class FunctionUrl implements AutoCloseable {

  private static final int FAILED = 502;

  private final LocalFunction function;
  private final HttpServer server;
  private final ExecutorService threads;

  private FunctionUrl(LocalFunction function, HttpServer server, ExecutorService threads) {
    this.function = function;
    this.server = server;
    this.threads = threads;
  }

  /**
   * Starts to listen.
   *
   * @param port the port, 0 for any
   * @throws IOException where it is in use
   */
  public static FunctionUrl of(LocalFunction function, int port) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    FunctionUrl url = new FunctionUrl(function, server, threads);
    server.setExecutor(threads);
    server.createContext("/", url::handle);
    server.start();
    return url;
  }

  /** The root's address, without a slash at its end. */
  public URI address() {
    return URI.create("http://" + host());
  }

  private String host() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      JsonNode answer;
      try {
        byte[] event = Json.write(event(exchange)).getBytes(StandardCharsets.UTF_8);
        answer = Json.readTree(new String(function.invoke(event), StandardCharsets.UTF_8));
      } catch (InvocationException | MalformedRecordException e) {
        // As Lambda answers where a function fails; the reason is in the function's log.
        answer = JsonNodeFactory.instance.objectNode().put("statusCode", FAILED);
      }
      pass(answer, exchange);
    }
  }

  private Map<String, Object> event(HttpExchange exchange) {
    URI asked = exchange.getRequestURI();
    String path = asked.getRawPath() == null ? "/" : asked.getRawPath();
    Map<String, String> headers = new LinkedHashMap<>();
    exchange
        .getRequestHeaders()
        .forEach(
            (name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(",", values)));
    headers.put("x-forwarded-proto", "http");
    Map<String, Object> context = new LinkedHashMap<>();
    context.put("domainName", host());
    context.put("requestId", UUID.randomUUID().toString());
    context.put(
        "http",
        Map.of(
            "method", exchange.getRequestMethod(),
            "path", path,
            "protocol", exchange.getProtocol(),
            "sourceIp", exchange.getRemoteAddress().getAddress().getHostAddress()));
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("version", "2.0");
    event.put("routeKey", "$default");
    event.put("rawPath", path);
    event.put("rawQueryString", asked.getRawQuery() == null ? "" : asked.getRawQuery());
    event.put("headers", headers);
    event.put("requestContext", context);
    event.put("isBase64Encoded", false);
    return event;
  }

  private static void pass(JsonNode answer, HttpExchange exchange) throws IOException {
    answer
        .path("headers")
        .properties()
        .forEach(h -> exchange.getResponseHeaders().set(h.getKey(), h.getValue().asText()));
    String text = answer.path("body").asText("");
    byte[] body =
        answer.path("isBase64Encoded").asBoolean()
            ? Base64.getDecoder().decode(text)
            : text.getBytes(StandardCharsets.UTF_8);
    boolean none = body.length == 0 || exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(answer.path("statusCode").asInt(FAILED), none ? -1 : body.length);
    if (!none) {
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
