package org.tocsin.incidents.queries;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.tocsin.incidents.table.BackOff;
import org.tocsin.incidents.table.IncidentTable;
import org.tocsin.pipeline.record.IncidentReport;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

/** An empty incident table in DynamoDB Local, and the writer that fills it in production. */
final class LocalTable {

  private static final AtomicInteger NAMES = new AtomicInteger();
  private static final DynamoDbClient DYNAMO = start();

  final DynamoDbClient dynamo = DYNAMO;
  final String name = "incidents-" + NAMES.incrementAndGet();
  final IncidentTable store;

  LocalTable() {
    dynamo.createTable(
        t ->
            t.tableName(name)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(
                    Stream.of("pk", "sk", "country", "day", "actor", "daySort")
                        .map(LocalTable::attribute)
                        .toList())
                .keySchema(keys("pk", "sk"))
                .globalSecondaryIndexes(
                    index("byCountry", "country"),
                    index("byDay", "day"),
                    index("byActor", "actor")));
    this.store = new IncidentTable(dynamo, name, BackOff.standard());
  }

  /** Stores what an article reports, as StoreIncidents does. */
  void put(String articleId, List<IncidentReport> reports) {
    store.replace(store.coding(articleId), "of " + reports.hashCode(), "1", reports);
  }

  private static DynamoDbClient start() {
    try {
      Server server = new Server(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      LocalDynamoDBRequestHandler handler =
          new LocalDynamoDBRequestHandler(0, true, null, true, false);
      server.setHandler(new ContextHandler(new LocalDynamoDBServerHandler(handler, null), "/"));
      server.start();
      int port = ((ServerConnector) server.getConnectors()[0]).getLocalPort();
      return DynamoDbClient.builder()
          .endpointOverride(URI.create("http://127.0.0.1:" + port))
          .region(Region.US_EAST_1)
          .credentialsProvider(
              StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "localsecret")))
          .httpClientBuilder(UrlConnectionHttpClient.builder())
          .build();
    } catch (Exception e) {
      throw new IllegalStateException("DynamoDB Local does not start", e);
    }
  }

  private static AttributeDefinition attribute(String name) {
    return AttributeDefinition.builder()
        .attributeName(name)
        .attributeType(ScalarAttributeType.S)
        .build();
  }

  private static GlobalSecondaryIndex index(String name, String hash) {
    return GlobalSecondaryIndex.builder()
        .indexName(name)
        .keySchema(keys(hash, "daySort"))
        .projection(p -> p.projectionType(ProjectionType.KEYS_ONLY))
        .build();
  }

  private static List<KeySchemaElement> keys(String hash, String range) {
    return List.of(
        KeySchemaElement.builder().attributeName(hash).keyType(KeyType.HASH).build(),
        KeySchemaElement.builder().attributeName(range).keyType(KeyType.RANGE).build());
  }
}
