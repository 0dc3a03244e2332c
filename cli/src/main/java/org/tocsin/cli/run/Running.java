package org.tocsin.cli.run;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import org.tocsin.cli.local.Endpoints;
import org.tocsin.cli.local.LocalException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Finds out whether a run is going on at some endpoints. */
final class Running {

  private static final Duration WAIT = Duration.ofSeconds(2);

  private Running() {}

  /**
   * Whether the servers of a run answer there.
   *
   * @throws LocalException where something else does
   */
  static boolean at(Endpoints endpoints) {
    if (!listens(endpoints.dynamoDb())) {
      return false;
    }
    try (DynamoDbClient dynamoDb = endpoints.dynamoDbClient()) {
      dynamoDb.listTables(
          r -> r.overrideConfiguration(c -> c.apiCallTimeout(WAIT).apiCallAttemptTimeout(WAIT)));
      return true;
    } catch (SdkException e) {
      throw new LocalException(
          endpoints.dynamoDb() + " is in use by another program: name other ports with --port", e);
    }
  }

  private static boolean listens(URI address) {
    try (Socket socket = new Socket()) {
      socket.connect(
          new InetSocketAddress(address.getHost(), address.getPort()), (int) WAIT.toMillis());
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
