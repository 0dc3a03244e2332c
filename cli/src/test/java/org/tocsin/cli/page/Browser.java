package org.tocsin.cli.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.tocsin.cli.reader.Chromium;
import org.tocsin.pipeline.json.Json;
import org.tocsin.pipeline.json.MalformedRecordException;

/** A Chromium without a window that is used as a person would: clicks and keys, by DevTools. */
final class Browser implements AutoCloseable {

  private static final String LISTENING = "DevTools listening on ";
  private static final int PATIENCE_SECONDS = 30;

  private final Process process;
  private final HttpClient http = HttpClient.newHttpClient();
  private final WebSocket socket;
  private final Map<Integer, CompletableFuture<JsonNode>> asked = new ConcurrentHashMap<>();
  private final AtomicInteger ids = new AtomicInteger();
  private final String session;

  private Browser(Process process, URI address) throws IOException {
    this.process = process;
    this.socket = http.newWebSocketBuilder().buildAsync(address, new Answers()).join();
    String target =
        send("", "Target.createTarget", Map.of("url", "about:blank")).path("targetId").asText();
    this.session =
        send("", "Target.attachToTarget", Map.of("targetId", target, "flatten", true))
            .path("sessionId")
            .asText();
  }

  static Browser start(Chromium chromium, Path profile) throws IOException {
    Process process =
        new ProcessBuilder(
                chromium.program().toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + profile,
                "--window-size=1200,800",
                "--remote-debugging-port=0",
                "about:blank")
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    BufferedReader lines = process.errorReader(StandardCharsets.UTF_8);
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith(LISTENING)) {
        Thread.ofVirtual().start(() -> lines.lines().forEach(rest -> {}));
        return new Browser(process, URI.create(line.substring(LISTENING.length()).strip()));
      }
    }
    throw new IOException("the browser ended before it listened");
  }

  /** Opens a page and waits until its scripts are through. */
  void open(Path page) throws IOException {
    send(session, "Page.enable", Map.of());
    send(session, "Page.navigate", Map.of("url", page.toUri().toString()));
    eval(
        "new Promise(r => document.readyState === 'complete' ? r() :"
            + " addEventListener('load', () => r()))");
  }

  /** The value of an expression in the page, as text; promises are waited for. */
  String eval(String expression) throws IOException {
    JsonNode answer =
        send(
            session,
            "Runtime.evaluate",
            Map.of("expression", expression, "awaitPromise", true, "returnByValue", true));
    if (answer.has("exceptionDetails")) {
      throw new IOException(expression + ": " + answer.path("exceptionDetails"));
    }
    return answer.path("result").path("value").asText();
  }

  /** Waits for the next picture, since the page draws then. */
  void frame() throws IOException {
    eval("new Promise(r => requestAnimationFrame(() => requestAnimationFrame(() => r())))");
  }

  /** Clicks in the middle of the element that a selector names. */
  void click(String selector) throws IOException {
    String place =
        eval(
            "(() => { const b = document.querySelector("
                + Json.write(selector)
                + ").getBoundingClientRect();"
                + " return (b.x + b.width / 2) + ' ' + (b.y + b.height / 2); })()");
    String[] point = place.split(" ", -1);
    clickAt(Double.parseDouble(point[0]), Double.parseDouble(point[1]));
  }

  /** Clicks at a point of the window. */
  void clickAt(double x, double y) throws IOException {
    for (String type : new String[] {"mouseMoved", "mousePressed", "mouseReleased"}) {
      Map<String, Object> event = new HashMap<>(Map.of("type", type, "x", x, "y", y));
      if (!type.equals("mouseMoved")) {
        event.putAll(Map.of("button", "left", "clickCount", 1));
      }
      send(session, "Input.dispatchMouseEvent", event);
    }
    frame();
  }

  /** Presses a key, such as ArrowDown. */
  void key(String key) throws IOException {
    for (String type : new String[] {"rawKeyDown", "keyUp"}) {
      send(session, "Input.dispatchKeyEvent", Map.of("type", type, "key", key, "code", key));
    }
    frame();
  }

  /** Types a text where the focus is. */
  void type(String text) throws IOException {
    send(session, "Input.insertText", Map.of("text", text));
    frame();
  }

  private JsonNode send(String to, String method, Map<String, ?> parameters) throws IOException {
    int id = ids.incrementAndGet();
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    asked.put(id, answer);
    Map<String, Object> message =
        new HashMap<>(Map.of("id", id, "method", method, "params", parameters));
    if (!to.isEmpty()) {
      message.put("sessionId", to);
    }
    socket.sendText(Json.write(message), true).join();
    try {
      JsonNode read = answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (read.has("error")) {
        throw new IOException(method + ": " + read.path("error"));
      }
      return read.path("result");
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new IOException("no answer to " + method, e);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      send("", "Browser.close", Map.of());
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new IOException("the browser does not end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      process.destroyForcibly();
      http.shutdownNow();
    }
  }

  private final class Answers implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
      text.append(part);
      if (last) {
        try {
          JsonNode message = Json.readTree(text.toString());
          CompletableFuture<JsonNode> waiting = asked.remove(message.path("id").asInt());
          if (waiting != null) {
            waiting.complete(message);
          }
        } catch (MalformedRecordException e) {
          throw new IllegalStateException(e);
        } finally {
          text.setLength(0);
        }
      }
      from.request(1);
      return CompletableFuture.completedStage(null);
    }
  }
}
