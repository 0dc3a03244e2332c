package org.tocsin.article;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

/** A server that answers, byte for byte, as a case of hostile-pages.jsonl says: {@code /NUMBER}. */
final class HostileSite implements AutoCloseable {

  private static final int DRIP_MILLIS = 20;

  private final List<JsonNode> cases;
  private final ServerSocket socket;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch end = new CountDownLatch(1);

  HostileSite(List<JsonNode> cases) throws IOException {
    this.cases = List.copyOf(cases);
    this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    threads.execute(
        () -> {
          try {
            while (true) {
              Socket client = socket.accept();
              threads.execute(() -> serve(client));
            }
          } catch (IOException e) {
            // The test is over: the socket was closed.
            return;
          }
        });
  }

  String hostPort() {
    return "127.0.0.1:" + socket.getLocalPort();
  }

  private void serve(Socket client) {
    try (client;
        BufferedReader in =
            new BufferedReader(new InputStreamReader(client.getInputStream(), ISO_8859_1));
        OutputStream out = new BufferedOutputStream(client.getOutputStream())) {
      String line = in.readLine();
      String path = line == null ? "" : line.replaceAll("^[A-Z]+ | HTTP/.*$", "");
      for (String header = line; header != null && !header.isEmpty(); ) {
        header = in.readLine();
      }
      if (path.matches("/[0-9]+")) {
        answer(cases.get(Integer.parseInt(path.substring(1))), path, out);
      } else {
        write(out, "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
      }
      out.flush();
    } catch (IOException e) {
      // The client has heard enough, as it should.
      return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void answer(JsonNode served, String path, OutputStream out)
      throws IOException, InterruptedException {
    if (served.has("raw")) {
      write(out, served.get("raw").asText());
      return;
    }
    String drip = served.path("drip").asText();
    if (drip.equals("nothing")) {
      drip(out, "");
    }
    boolean chunks = served.path("framing").asText().equals("chunks");
    List<String> encodings = new ArrayList<>();
    if (served.has("encoding")) {
      encodings.addAll(List.of(served.get("encoding").asText().split(", ")));
    }
    write(out, "HTTP/1.1 " + served.path("status").asText("200 OK") + "\r\n");
    for (JsonNode header : served.path("headers")) {
      write(out, header.asText().replace("?", path) + "\r\n");
    }
    flood(served.path("flood"), out);
    if (!encodings.isEmpty()) {
      write(out, "Content-Encoding: " + String.join(", ", encodings) + "\r\n");
    }
    if (drip.equals("head")) {
      drip(out, "X-Drip: ");
    }
    write(out, (chunks ? "Transfer-Encoding: chunked" : "Connection: close") + "\r\n\r\n");
    if (encodings.isEmpty()) {
      body(served, chunks ? new Chunks(out) : out);
    } else {
      out.write(encoded(served, encodings));
    }
    if (drip.equals("body")) {
      drip(out, "<");
    }
  }

  private static void flood(JsonNode flood, OutputStream out) throws IOException {
    for (int i = 0; i < flood.path("times").asInt(); i++) {
      write(out, flood.get("header").asText());
      for (int j = 0; j < flood.path("longer").asInt(); j++) {
        out.write('x');
      }
      write(out, "\r\n");
    }
  }

  private void drip(OutputStream out, String start) throws IOException, InterruptedException {
    write(out, start);
    out.flush();
    while (!end.await(DRIP_MILLIS, TimeUnit.MILLISECONDS)) {
      if (!start.isEmpty()) {
        out.write('x');
        out.flush();
      }
    }
  }

  private static byte[] encoded(JsonNode served, List<String> encodings) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    OutputStream out = bytes;
    for (String encoding : encodings.reversed()) {
      out = encoding.equals("deflate") ? new DeflaterOutputStream(out) : new GZIPOutputStream(out);
    }
    try (OutputStream all = out) {
      body(served, all);
    }
    return bytes.toByteArray();
  }

  /** The parts of the body, each as often as it says; below nothing is for ever. */
  private static void body(JsonNode served, OutputStream out) throws IOException {
    for (JsonNode part : served.path("body")) {
      byte[] bytes =
          part.has("text")
              ? part.get("text").asText().getBytes(UTF_8)
              : part.has("hex")
                  ? HexFormat.of().parseHex(part.get("hex").asText())
                  : Base64.getDecoder().decode(part.get("base64").asText());
      int times = part.path("times").asInt(1);
      for (int i = 0; i != times; i++) {
        out.write(bytes);
      }
    }
    out.flush();
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(ISO_8859_1));
  }

  /** Each piece as a chunk. */
  private static final class Chunks extends FilterOutputStream {

    Chunks(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes) throws IOException {
      HostileSite.write(out, String.format(Locale.ROOT, "%x\r\n", bytes.length));
      out.write(bytes);
      HostileSite.write(out, "\r\n");
    }
  }

  @Override
  public void close() throws IOException {
    end.countDown();
    socket.close();
    threads.shutdownNow();
  }
}
