package org.tocsin.cli.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Locale;

/**
 * The loopback ports of a local run: five in a row.
 *
 * @param base the first of them
 */
public record Ports(int base) {

  /** Where a local run listens unless told otherwise. */
  public static final int DEFAULT_BASE = 18_500;

  private static final int COUNT = 5;

  /** Refuses a base from which five ports cannot be counted. */
  public Ports {
    if (base < 1 || base > 65_535 - COUNT + 1) {
      throw new LocalException(
          String.format(
              Locale.ROOT,
              "--port %d: expected a port from 1 to %d, since five in a row are used",
              base,
              65_535 - COUNT + 1));
    }
  }

  /** Of DynamoDB. */
  public int dynamoDb() {
    return base;
  }

  /** Of S3. */
  public int s3() {
    return base + 1;
  }

  /** Of SQS. */
  public int sqs() {
    return base + 2;
  }

  /** Of the bundled sample site. */
  public int samples() {
    return base + 3;
  }

  /** Of the function that answers questions. */
  public int asking() {
    return base + 4;
  }

  /**
   * Refuses a port that something else listens on.
   *
   * @throws LocalException naming the port, what it is for and the mend
   */
  public void requireFree(int port, String purpose) {
    InetAddress loopback = InetAddress.getLoopbackAddress();
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(loopback, port));
    } catch (IOException e) {
      throw new LocalException(
          String.format(
              Locale.ROOT,
              "port %d (%s) is in use: end the program that listens there, or name other ports"
                  + " with --port, for example --port %d",
              port,
              purpose,
              base + 100 > 65_000 ? DEFAULT_BASE : base + 100),
          e);
    }
  }
}
