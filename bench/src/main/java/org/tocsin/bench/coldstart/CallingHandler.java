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
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * Makes one call of each service that a function calls first, and nothing else: what the function's
 * own start is measured beside. {@code SERVICES} says which.
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
    String services = variables.getOrDefault("SERVICES", "");
    if (services.contains("S3")) {
      try (S3Client s3 = set("S3", S3Client.builder()).forcePathStyle(true).build()) {
        s3.headObject(h -> h.bucket(variable("BUCKET")).key("none"));
      } catch (S3Exception e) {
        output.write(("\"S3 " + e.statusCode() + "\"").getBytes(StandardCharsets.UTF_8));
      }
    }
    if (services.contains("DYNAMODB")) {
      try (DynamoDbClient dynamo = set("DYNAMODB", DynamoDbClient.builder()).build()) {
        dynamo.scan(s -> s.tableName(variable("TABLE")).limit(1));
      }
    }
    if (services.contains("SQS")) {
      try (SqsClient sqs = set("SQS", SqsClient.builder()).build()) {
        sqs.getQueueAttributes(
            q -> q.queueUrl(variable("QUEUE")).attributeNamesWithStrings("QueueArn"));
      }
    }
    output.write("\"done\"".getBytes(StandardCharsets.UTF_8));
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
