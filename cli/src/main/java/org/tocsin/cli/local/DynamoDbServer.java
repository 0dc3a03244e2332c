package org.tocsin.cli.local;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.jspecify.annotations.Nullable;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

/**
 * DynamoDB Local in a Jetty server of our own, since the one that it brings listens on all
 * interfaces. All callers share one set of tables, whatever region and key they name.
 */
final class DynamoDbServer implements LocalServer {

  private final Server server;
  private final LocalDynamoDBRequestHandler tables;

  private DynamoDbServer(Server server, LocalDynamoDBRequestHandler tables) {
    this.server = server;
    this.tables = tables;
  }

  /**
   * Starts it.
   *
   * @param folder where the tables are kept, in memory where absent
   */
  static DynamoDbServer start(int port, @Nullable Path folder) throws Exception {
    LocalDynamoDBRequestHandler tables =
        new LocalDynamoDBRequestHandler(
            0, folder == null, folder == null ? null : folder.toString(), true, false);
    Server server = new Server(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    server.setHandler(new ContextHandler(new LocalDynamoDBServerHandler(tables, null), "/"));
    server.setStopTimeout(0);
    server.start();
    return new DynamoDbServer(server, tables);
  }

  @Override
  public void stop() throws Exception {
    server.stop();
    tables.shutdown();
  }
}
