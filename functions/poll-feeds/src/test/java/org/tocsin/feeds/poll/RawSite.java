package org.tocsin.feeds.poll;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A server that answers byte for byte what its routes write, well-formed or not. */
final class RawSite implements AutoCloseable {

  /** Writes an answer, its head included. */
  interface Route {
    void answer(OutputStream out) throws IOException, InterruptedException;
  }

  private static final int DRIP_MILLIS = 20;

  private final Map<String, Route> routes = new ConcurrentHashMap<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch end = new CountDownLatch(1);
  private final ServerSocket socket;

  RawSite() throws IOException {
    socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
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

  private void serve(Socket client) {
    try (client;
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1))) {
      String line = in.readLine();
      for (String header = line; header != null && !header.isEmpty(); ) {
        header = in.readLine();
      }
      Route route = routes.get(line == null ? "" : line.replaceAll("^[A-Z]+ | HTTP/.*$", ""));
      if (route == null) {
        route = out -> write(out, "HTTP/1.1 404 No\r\nContent-Length: 0\r\n\r\n");
      }
      route.answer(client.getOutputStream());
    } catch (IOException e) {
      // The client has heard enough, as it should.
      return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  void on(String path, Route route) {
    routes.put(path, route);
  }

  /** Answers with these characters, one byte each. */
  void says(String path, String answer) {
    on(path, out -> write(out, answer));
  }

  /** Begins an answer, and goes on a byte at a time for as long as anybody listens. */
  void drips(String path, String start) {
    on(
        path,
        out -> {
          write(out, start);
          while (!end.await(DRIP_MILLIS, TimeUnit.MILLISECONDS)) {
            write(out, start.isEmpty() ? "" : "x");
          }
        });
  }

  /** Begins an answer, and goes on without an end. */
  void repeats(String path, String start, String more) {
    on(
        path,
        out -> {
          write(out, start);
          byte[] some = more.repeat(65_536 / more.length()).getBytes(StandardCharsets.ISO_8859_1);
          while (end.getCount() > 0) {
            out.write(some);
          }
        });
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
  }

  String hostPort() {
    return "127.0.0.1:" + socket.getLocalPort();
  }

  URI url(String path) {
    return URI.create("http://" + hostPort() + path);
  }

  @Override
  public void close() throws IOException {
    end.countDown();
    socket.close();
    threads.shutdownNow();
  }
}
