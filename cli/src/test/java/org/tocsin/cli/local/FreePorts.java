package org.tocsin.cli.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;

/** Ports for a test that nothing else listens on. */
public final class FreePorts {

  /** Where to look next: no two tests of this process get the same. */
  private static final AtomicInteger NEXT = new AtomicInteger(start());

  private FreePorts() {}

  /** Tests of several modules may run at once: each process starts at a place of its own. */
  private static int start() {
    return (int) (20_000 + ProcessHandle.current().pid() * 40 % 10_000);
  }

  /** Five free ports in a row, below those that the system hands out by itself. */
  public static Ports find() {
    for (int base = NEXT.getAndAdd(10); base < 32_000; base = NEXT.getAndAdd(10)) {
      Ports ports = new Ports(base);
      if (free(base) && free(base + 1) && free(base + 2) && free(base + 3) && free(base + 4)) {
        return ports;
      }
    }
    throw new UncheckedIOException(new IOException("no free ports from " + start()));
  }

  private static boolean free(int port) {
    try (ServerSocket socket = new ServerSocket(port)) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }
}
