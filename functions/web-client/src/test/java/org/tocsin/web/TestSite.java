package org.tocsin.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A web site on loopback: routes for well-behaved answers, and a raw socket for the others. */
final class TestSite implements AutoCloseable {

  interface Route {
    void answer(HttpExchange exchange) throws IOException;
  }

  interface RawRoute {
    void answer(Socket socket) throws IOException, InterruptedException;
  }

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, Route> routes = new ConcurrentHashMap<>();
  private final List<Closeable> open = new CopyOnWriteArrayList<>();
  final List<HttpExchange> asked = new CopyOnWriteArrayList<>();
  private final HttpServer server;

  TestSite() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext(
        "/",
        exchange -> {
          asked.add(exchange);
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

  String hostPort() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  URI url(String path) {
    return URI.create("http://" + hostPort() + path);
  }

  void on(String path, Route route) {
    routes.put(path, route);
  }

  void body(String path, int status, byte[] body, String... headers) {
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

  void text(String path, String text, String... headers) {
    body(path, 200, text.getBytes(StandardCharsets.UTF_8), headers);
  }

  void redirect(String path, int status, String location) {
    body(path, status, new byte[0], "Location", location);
  }

  /** A server that answers each connection as the route says, byte for byte. */
  String raw(RawRoute route) throws IOException {
    ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    open.add(socket);
    threads.execute(() -> accept(socket, route));
    return "127.0.0.1:" + socket.getLocalPort();
  }

  private void accept(ServerSocket socket, RawRoute route) {
    try {
      while (true) {
        Socket connection = socket.accept();
        open.add(connection);
        threads.execute(() -> serve(connection, route));
      }
    } catch (IOException e) {
      // The test is over: the socket was closed.
      return;
    }
  }

  private static void serve(Socket connection, RawRoute route) {
    try (connection) {
      if (connection.getInputStream().read(new byte[8192]) > 0) {
        route.answer(connection);
      }
    } catch (IOException e) {
      // The client hung up, as most of these routes make it do.
      return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() throws IOException {
    server.stop(0);
    for (Closeable socket : open) {
      socket.close();
    }
    threads.shutdownNow();
  }
}
