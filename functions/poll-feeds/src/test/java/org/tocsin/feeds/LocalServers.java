package org.tocsin.feeds;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;
import org.tocsin.pipeline.json.Json;
import org.tocsin.pipeline.json.MalformedRecordException;
import org.tocsin.pipeline.record.FeedEntry;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
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
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

/** DynamoDB Local, ElasticMQ and S3Proxy in this JVM, on loopback, in memory; started once. */
public final class LocalServers {

  private static final String KEY = "local";
  private static final String SECRET = "localsecret";
  private static final AtomicInteger NAMES = new AtomicInteger();

  private static final URI DYNAMO = startDynamo();
  private static final URI S3 = startS3();
  private static final URI SQS = startSqs();

  private LocalServers() {}

  private static URI startDynamo() {
    try {
      Server server = new Server(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      LocalDynamoDBRequestHandler handler =
          new LocalDynamoDBRequestHandler(0, true, null, true, false);
      server.setHandler(new ContextHandler(new LocalDynamoDBServerHandler(handler, null), "/"));
      server.start();
      return at(((ServerConnector) server.getConnectors()[0]).getLocalPort());
    } catch (Exception e) {
      throw new IllegalStateException("DynamoDB Local does not start", e);
    }
  }

  private static URI startS3() {
    try {
      S3Proxy proxy =
          S3Proxy.builder()
              .blobStore(new TransientNio2BlobStore())
              .endpoint(at(0))
              .awsAuthentication(AuthenticationType.AWS_V4, KEY, SECRET)
              .build();
      proxy.start();
      return at(proxy.getPort());
    } catch (Exception e) {
      throw new IllegalStateException("S3Proxy does not start", e);
    }
  }

  private static URI startSqs() {
    SQSRestServer server =
        SQSRestServerBuilder.withInterface("127.0.0.1")
            .withDynamicPort()
            .withAWSRegion("us-east-1")
            .start();
    return at(server.waitUntilStarted().localAddress().getPort());
  }

  private static URI at(int port) {
    return URI.create("http://127.0.0.1:" + port);
  }

  private static <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> B set(
      B builder, URI endpoint, ExecutionInterceptor... interceptors) {
    return builder
        .endpointOverride(endpoint)
        .region(Region.US_EAST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create(KEY, SECRET)))
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .overrideConfiguration(o -> o.executionInterceptors(List.of(interceptors)));
  }

  /** A DynamoDB client. */
  public static DynamoDbClient dynamo(ExecutionInterceptor... interceptors) {
    return set(DynamoDbClient.builder(), DYNAMO, interceptors).build();
  }

  /** An SQS client. */
  public static SqsClient sqs(ExecutionInterceptor... interceptors) {
    return set(SqsClient.builder(), SQS, interceptors).build();
  }

  /** An S3 client. */
  public static S3Client s3() {
    return set(S3Client.builder(), S3).forcePathStyle(true).build();
  }

  /** The variables that lead a handler here. */
  public static Map<String, String> variables() {
    Map<String, String> variables = new HashMap<>();
    variables.put("AWS_REGION", "us-east-1");
    variables.put("AWS_ACCESS_KEY_ID", KEY);
    variables.put("AWS_SECRET_ACCESS_KEY", SECRET);
    variables.put("AWS_ENDPOINT_URL_S3", S3.toString());
    variables.put("AWS_ENDPOINT_URL_SQS", SQS.toString());
    variables.put("AWS_ENDPOINT_URL_DYNAMODB", DYNAMO.toString());
    return variables;
  }

  /** A name that no other test has. */
  public static String newName(String prefix) {
    return prefix + "-" + NAMES.incrementAndGet();
  }

  /** An empty queue; its URL. */
  public static String newQueue() {
    return sqs().createQueue(q -> q.queueName(newName("scrape"))).queueUrl();
  }

  /** Takes all messages out of a queue. */
  public static List<FeedEntry> drain(String queue) throws MalformedRecordException {
    List<FeedEntry> entries = new ArrayList<>();
    SqsClient sqs = sqs();
    while (true) {
      List<Message> messages =
          sqs.receiveMessage(r -> r.queueUrl(queue).maxNumberOfMessages(10)).messages();
      if (messages.isEmpty()) {
        return entries;
      }
      for (Message message : messages) {
        entries.add(Json.read(message.body(), FeedEntry.class));
        sqs.deleteMessage(d -> d.queueUrl(queue).receiptHandle(message.receiptHandle()));
      }
    }
  }

  /** An empty FeedTable; its name. */
  public static String newTable() {
    String name = newName("feeds");
    List<AttributeDefinition> attributes = new ArrayList<>();
    for (String attribute : List.of("feed", "shard", "nextPollAt")) {
      attributes.add(
          AttributeDefinition.builder()
              .attributeName(attribute)
              .attributeType(ScalarAttributeType.S)
              .build());
    }
    dynamo()
        .createTable(
            t ->
                t.tableName(name)
                    .billingMode(BillingMode.PAY_PER_REQUEST)
                    .attributeDefinitions(attributes)
                    .keySchema(key("feed", KeyType.HASH))
                    .globalSecondaryIndexes(
                        GlobalSecondaryIndex.builder()
                            .indexName("byNextPoll")
                            .keySchema(key("shard", KeyType.HASH), key("nextPollAt", KeyType.RANGE))
                            .projection(p -> p.projectionType(ProjectionType.KEYS_ONLY))
                            .build()));
    return name;
  }

  private static KeySchemaElement key(String name, KeyType type) {
    return KeySchemaElement.builder().attributeName(name).keyType(type).build();
  }
}
