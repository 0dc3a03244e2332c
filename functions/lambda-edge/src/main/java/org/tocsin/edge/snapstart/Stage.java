package org.tocsin.edge.snapstart;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.tocsin.pipeline.json.Json;
import org.tocsin.pipeline.json.MalformedRecordException;

/**
 * Plays web sites, DynamoDB, S3 and SQS on loopback, as far as a function that rehearses needs
 * them: pages and objects that it was given, an empty table, a queue that takes everything. What is
 * written is forgotten. Safe for use by many threads.
 */
public final class Stage implements AutoCloseable {

  private static final String MISSING =
      "<Error><Code>NoSuchKey</Code><Message>not on the stage</Message></Error>";

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, Content> contents = new ConcurrentHashMap<>();
  private final Map<String, String> answers = new ConcurrentHashMap<>();

  private record Content(String type, String text) {}

  private Stage(HttpServer server) {
    this.server = server;
  }

  /** Opens a stage on a free port of loopback. */
  public static Stage open() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    Stage stage = new Stage(server);
    server.setExecutor(stage.threads);
    server.createContext("/", stage::play);
    server.start();
    return stage;
  }

  /** Where it is, without a path. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** Has something at a path: a page of a site, or an object of a bucket as {@code /bucket/key}. */
  public void put(String path, String type, String text) {
    contents.put(path, new Content(type, text));
  }

  /** What an operation of DynamoDB answers, as JSON, in place of nothing. */
  public void answer(String operation, String json) {
    answers.put(operation, json);
  }

  private void play(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
      if (target != null) {
        String operation = target.substring(target.indexOf('.') + 1);
        String json =
            target.startsWith("DynamoDB")
                ? answers.getOrDefault(operation, nothing(operation))
                : queued(new String(body, StandardCharsets.UTF_8));
        send(exchange, 200, "application/x-amz-json-1.0", json);
      } else {
        content(exchange);
      }
    }
  }

  private void content(HttpExchange exchange) throws IOException {
    Content content = contents.get(exchange.getRequestURI().getPath());
    if (exchange.getRequestMethod().equals("PUT")) {
      exchange.getResponseHeaders().set("ETag", "\"0\"");
      exchange.sendResponseHeaders(200, -1);
    } else if (content == null) {
      send(exchange, 404, "application/xml", MISSING);
    } else {
      exchange.getResponseHeaders().set("ETag", "\"1\"");
      send(exchange, 200, content.type(), content.text());
    }
  }

  private static String nothing(String operation) {
    return switch (operation) {
      case "Query", "Scan" -> "{\"Items\":[],\"Count\":0,\"ScannedCount\":0}";
      case "BatchGetItem" -> "{\"Responses\":{},\"UnprocessedKeys\":{}}";
      default -> "{}";
    };
  }

  /** The answer of SQS; its client checks the digests. */
  private static String queued(String request) {
    List<Map<String, String>> taken = new ArrayList<>();
    try {
      for (JsonNode entry : Json.readTree(request).path("Entries")) {
        taken.add(
            Map.of(
                "Id", entry.path("Id").asText(),
                "MessageId", entry.path("Id").asText(),
                "MD5OfMessageBody", md5(entry.path("MessageBody").asText())));
      }
    } catch (MalformedRecordException e) {
      return "{}";
    }
    return Json.write(Map.of("Successful", taken, "Failed", List.of()));
  }

  private static String md5(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has MD5", e);
    }
  }

  private static void send(HttpExchange exchange, int status, String type, String text)
      throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type.toLowerCase(Locale.ROOT));
    if (exchange.getRequestMethod().equals("HEAD")) {
      exchange.getResponseHeaders().set("Content-Length", Integer.toString(bytes.length));
      exchange.sendResponseHeaders(status, -1);
      return;
    }
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
  }
}
