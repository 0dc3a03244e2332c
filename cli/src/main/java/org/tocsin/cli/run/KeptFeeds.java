package org.tocsin.cli.run;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tocsin.cli.local.DataFolder;
import org.tocsin.cli.local.LocalException;
import org.tocsin.cli.local.LocalServers;
import org.tocsin.cli.local.Ports;
import org.tocsin.feeds.state.FeedState;
import org.tocsin.feeds.state.FeedTable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What a run remembers of feeds. */
public final class KeptFeeds {

  private KeptFeeds() {}

  /** Of a data folder that no run uses now; a feed that was never polled is left out. */
  public static Map<URI, FeedState> in(Path folder, Home home, Ports ports, List<URI> feeds) {
    try (DataFolder data = DataFolder.open(folder);
        LocalServers servers = LocalServers.start(ports, data);
        DynamoDbClient dynamoDb = servers.endpoints().dynamoDbClient()) {
      return at(dynamoDb, LocalTable.named("FEED_TABLE", home, servers.endpoints()), feeds);
    } catch (IOException e) {
      throw new LocalException("cannot close " + folder + ": " + e.getMessage(), e);
    }
  }

  /** Of a table. */
  public static Map<URI, FeedState> at(DynamoDbClient dynamoDb, String table, List<URI> feeds) {
    FeedTable states = new FeedTable(dynamoDb, table);
    Map<URI, FeedState> found = new LinkedHashMap<>();
    try {
      for (URI feed : feeds) {
        FeedState state = states.find(feed);
        if (state != null) {
          found.put(feed, state);
        }
      }
    } catch (SdkException e) {
      throw new LocalException("cannot read table " + table + ": " + e.getMessage(), e);
    }
    return found;
  }
}
