package org.tocsin.bench.coldstart;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.tocsin.edge.AllowedApi;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/**
 * Makes the first call that a function makes of each service, and nothing else: what the function's
 * own start is measured beside. {@code CALLS} says which.
 */
@AllowedApi("a handler of its own, which reads its process's environment")
public final class CallingHandler implements RequestStreamHandler {

  private final Map<String, String> variables = System.getenv();

  /** As Lambda wants it. */
  public CallingHandler() {}

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    input.readAllBytes();
    for (String call : variables.getOrDefault("CALLS", "").split(" ", -1)) {
      call(call);
    }
    output.write("\"done\"".getBytes(StandardCharsets.UTF_8));
  }

  private void call(String call) {
    switch (call) {
      case "HeadObject" -> {
        try (S3Client s3 = s3()) {
          s3.headObject(h -> h.bucket(variable("BUCKET")).key(variable("KEY")));
        }
      }
      case "GetObject" -> {
        try (S3Client s3 = s3()) {
          s3.getObjectAsBytes(g -> g.bucket(variable("BUCKET")).key(variable("KEY")));
        }
      }
      case "Query" -> {
        try (DynamoDbClient dynamo = dynamo()) {
          dynamo.query(
              q ->
                  q.tableName(variable("TABLE"))
                      .keyConditionExpression(variable("TABLE_KEY") + " = :none")
                      .expressionAttributeValues(Map.of(":none", AttributeValue.fromS("none"))));
        }
      }
      case "SendMessageBatch" -> {
        try (SqsClient sqs = set("SQS", SqsClient.builder()).build()) {
          sqs.sendMessageBatch(
              b ->
                  b.queueUrl(variable("QUEUE"))
                      .entries(
                          SendMessageBatchRequestEntry.builder()
                              .id("1")
                              .messageBody("{}")
                              .build()));
        }
      }
      default -> throw new IllegalArgumentException("no call " + call);
    }
  }

  private S3Client s3() {
    return set("S3", S3Client.builder()).forcePathStyle(true).build();
  }

  private DynamoDbClient dynamo() {
    return set("DYNAMODB", DynamoDbClient.builder()).build();
  }

  private String variable(String name) {
    return Objects.requireNonNull(variables.get(name), name);
  }

  private <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> B set(
      String service, B builder) {
    return builder
        .region(Region.of(variable("AWS_REGION")))
        .endpointOverride(URI.create(variable("AWS_ENDPOINT_URL_" + service)))
        .credentialsProvider(
            StaticCredentialsProvider.create(
                AwsBasicCredentials.create(
                    variable("AWS_ACCESS_KEY_ID"), variable("AWS_SECRET_ACCESS_KEY"))))
        .httpClientBuilder(UrlConnectionHttpClient.builder());
  }
}
