package org.tocsin.web;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.tocsin.testing.LoopbackSite;

/** A web site on loopback: routes for well-behaved answers, and a raw socket for the others. */
final class TestSite extends LoopbackSite {

  interface RawRoute {
    void answer(Socket socket) throws IOException, InterruptedException;
  }

  private final List<Closeable> open = new CopyOnWriteArrayList<>();

  TestSite() throws IOException {}

  void redirect(String path, int status, String location) {
    status(path, status, "Location", location);
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
    for (Closeable socket : open) {
      socket.close();
    }
    super.close();
  }
}
