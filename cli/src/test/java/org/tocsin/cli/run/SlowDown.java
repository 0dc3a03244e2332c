package org.tocsin.cli.run;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;

/**
 * A site that asks for patience with one page, fails with another and stopped its feed for good.
 */
final class SlowDown implements AutoCloseable {

  private final HttpServer server;

  private SlowDown(HttpServer server) {
    this.server = server;
  }

  static SlowDown start() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", exchange -> answer(exchange, 404));
    server.createContext("/stopped.xml", exchange -> answer(exchange, 410));
    server.createContext("/later.html", exchange -> answer(exchange, 503));
    server.createContext("/odd.html", exchange -> answer(exchange, 400));
    server.start();
    return new SlowDown(server);
  }

  private static void answer(HttpExchange exchange, int status) throws IOException {
    try (exchange) {
      if (status == 503) {
        exchange.getResponseHeaders().set("Retry-After", "3600");
      }
      exchange.sendResponseHeaders(status, -1);
    }
  }

  String hostAndPort() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  String page(String name) {
    return "http://" + hostAndPort() + "/" + name;
  }

  URI stoppedFeed() {
    return URI.create("http://" + hostAndPort() + "/stopped.xml");
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
