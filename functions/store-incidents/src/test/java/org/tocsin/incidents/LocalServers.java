package org.tocsin.incidents;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

/** DynamoDB Local and S3Proxy in this JVM, on loopback, in memory; started once for all tests. */
public final class LocalServers {

  private static final String KEY = "local";
  private static final String SECRET = "localsecret";
  private static final StaticCredentialsProvider CREDENTIALS =
      StaticCredentialsProvider.create(AwsBasicCredentials.create(KEY, SECRET));
  private static final AtomicInteger NAMES = new AtomicInteger();

  /** Started on first use. */
  private static final class Dynamo {
    static final URI ENDPOINT = start();

    private static URI start() {
      try {
        Server server = new Server(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        LocalDynamoDBRequestHandler handler =
            new LocalDynamoDBRequestHandler(0, true, null, true, false);
        server.setHandler(new ContextHandler(new LocalDynamoDBServerHandler(handler, null), "/"));
        server.start();
        int port = ((ServerConnector) server.getConnectors()[0]).getLocalPort();
        return URI.create("http://127.0.0.1:" + port);
      } catch (Exception e) {
        throw new IllegalStateException("DynamoDB Local does not start", e);
      }
    }
  }

  /** Started on first use. */
  private static final class S3 {
    static final URI ENDPOINT = start();

    private static URI start() {
      try {
        S3Proxy proxy =
            S3Proxy.builder()
                .blobStore(new TransientNio2BlobStore())
                .endpoint(URI.create("http://127.0.0.1:0"))
                .awsAuthentication(AuthenticationType.AWS_V4, KEY, SECRET)
                .build();
        proxy.start();
        return URI.create("http://127.0.0.1:" + proxy.getPort());
      } catch (Exception e) {
        throw new IllegalStateException("S3Proxy does not start", e);
      }
    }
  }

  private LocalServers() {}

  /** A DynamoDB client without retries of its own, so that a test sees every call. */
  public static DynamoDbClient dynamo(ExecutionInterceptor... interceptors) {
    return DynamoDbClient.builder()
        .endpointOverride(Dynamo.ENDPOINT)
        .region(Region.US_EAST_1)
        .credentialsProvider(CREDENTIALS)
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .overrideConfiguration(
            o ->
                o.executionInterceptors(List.of(interceptors))
                    .retryStrategy(DefaultRetryStrategy.doNotRetry()))
        .build();
  }

  /** An S3 client. */
  public static S3Client s3() {
    return S3Client.builder()
        .endpointOverride(S3.ENDPOINT)
        .forcePathStyle(true)
        .region(Region.US_EAST_1)
        .credentialsProvider(CREDENTIALS)
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .build();
  }

  /** The variables that lead a handler here. */
  public static Map<String, String> variables(String table) {
    return Map.of(
        "INCIDENT_TABLE",
        table,
        "AWS_REGION",
        "us-east-1",
        "AWS_ACCESS_KEY_ID",
        KEY,
        "AWS_SECRET_ACCESS_KEY",
        SECRET,
        "AWS_ENDPOINT_URL_S3",
        S3.ENDPOINT.toString(),
        "AWS_ENDPOINT_URL_DYNAMODB",
        Dynamo.ENDPOINT.toString());
  }

  /** A name that no other test has. */
  public static String newName(String prefix) {
    return prefix + "-" + NAMES.incrementAndGet();
  }

  /** An empty incident table; its name. */
  public static String newTable(DynamoDbClient dynamo) {
    String name = newName("incidents");
    List<AttributeDefinition> attributes = new ArrayList<>();
    for (String attribute : List.of("pk", "sk", "country", "day", "daySort", "actor")) {
      attributes.add(
          AttributeDefinition.builder()
              .attributeName(attribute)
              .attributeType(ScalarAttributeType.S)
              .build());
    }
    dynamo.createTable(
        t ->
            t.tableName(name)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(attributes)
                .keySchema(keys("pk", "sk"))
                .globalSecondaryIndexes(
                    index("byCountry", "country", "daySort"),
                    index("byDay", "day", "daySort"),
                    index("byActor", "actor", "daySort")));
    return name;
  }

  private static GlobalSecondaryIndex index(String name, String hash, String range) {
    return GlobalSecondaryIndex.builder()
        .indexName(name)
        .keySchema(keys(hash, range))
        .projection(p -> p.projectionType(ProjectionType.KEYS_ONLY))
        .build();
  }

  private static List<KeySchemaElement> keys(String hash, String range) {
    return List.of(
        KeySchemaElement.builder().attributeName(hash).keyType(KeyType.HASH).build(),
        KeySchemaElement.builder().attributeName(range).keyType(KeyType.RANGE).build());
  }
}
