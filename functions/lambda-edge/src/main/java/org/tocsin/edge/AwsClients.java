package org.tocsin.edge;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;

/**
 * Sets up the clients of the AWS SDK from the environment's variables: region, credentials, and the
 * endpoints that a local run names ({@code AWS_ENDPOINT_URL_S3} and the like, or {@code
 * AWS_ENDPOINT_URL}). {@code AWS_MAX_ATTEMPTS} says how often a call is made at most, for each
 * service; without it the SDK decides, which tries DynamoDB more often than the others. The HTTP
 * client is the JDK's: the smallest and the fastest to start. Every call has a time limit.
 */
public final class AwsClients {

  /** What the names of the endpoints' variables begin with. */
  static final String ENDPOINT = "AWS_ENDPOINT_URL";

  private static final Duration CONNECT = Duration.ofSeconds(3);
  private static final Duration ATTEMPT = Duration.ofSeconds(15);
  private static final Duration CALL = Duration.ofSeconds(45);

  /**
   * Watches the calls' time limits for all clients: without it the SDK starts up to five threads
   * for each client, which stay as long as the client is not closed. Its threads hold up no exit.
   */
  private static final ScheduledExecutorService TIME_LIMITS = timeLimits();

  private final Map<String, String> variables;

  AwsClients(Map<String, String> variables) {
    this.variables = variables;
  }

  /**
   * Sets up a client.
   *
   * @param service the service's name as the endpoint variables spell it: S3, DYNAMODB, SQS
   * @param builder the service client's builder
   * @return the same builder
   */
  public <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> B set(
      String service, B builder) {
    String region = variables.get("AWS_REGION");
    if (region != null) {
      builder.region(Region.of(region));
    }
    URI endpoint = endpoint(service);
    if (endpoint != null) {
      builder.endpointOverride(endpoint);
    }
    return builder
        .credentialsProvider(credentials())
        .httpClientBuilder(
            UrlConnectionHttpClient.builder().connectionTimeout(CONNECT).socketTimeout(ATTEMPT))
        .overrideConfiguration(
            o ->
                attempts(
                    o.apiCallAttemptTimeout(ATTEMPT)
                        .apiCallTimeout(CALL)
                        .scheduledExecutorService(TIME_LIMITS)));
  }

  private static ScheduledExecutorService timeLimits() {
    ScheduledThreadPoolExecutor threads =
        new ScheduledThreadPoolExecutor(
            2, Thread.ofPlatform().daemon().name("call-time-limits-", 0).factory());
    threads.setRemoveOnCancelPolicy(true);
    return threads;
  }

  private void attempts(ClientOverrideConfiguration.Builder client) {
    String most = variables.get("AWS_MAX_ATTEMPTS");
    if (most != null && most.matches("[1-9]")) {
      int attempts = Integer.parseInt(most);
      client.retryStrategy(
          AwsRetryStrategy.standardRetryStrategy().toBuilder().maxAttempts(attempts).build());
    }
  }

  /**
   * Where a service is, if not at AWS. An S3 client for such an endpoint needs path-style
   * addresses.
   */
  public @Nullable URI endpoint(String service) {
    String url = variables.get(ENDPOINT + "_" + service.toUpperCase(Locale.ROOT));
    if (url == null) {
      url = variables.get(ENDPOINT);
    }
    return url == null || url.isBlank() ? null : URI.create(url);
  }

  /** Whether an endpoint is on this machine's loopback, by its literal address or as localhost. */
  static boolean isLoopback(@Nullable String url) {
    if (url == null || !SettingForm.ADDRESS.fits(url)) {
      return false;
    }
    String host = URI.create(url).getHost();
    return "127.0.0.1".equals(host) || "[::1]".equals(host) || "localhost".equals(host);
  }

  private AwsCredentialsProvider credentials() {
    String key = variables.get("AWS_ACCESS_KEY_ID");
    String secret = variables.get("AWS_SECRET_ACCESS_KEY");
    String token = variables.get("AWS_SESSION_TOKEN");
    if (key == null || secret == null) {
      return DefaultCredentialsProvider.builder().build();
    }
    return StaticCredentialsProvider.create(
        token == null
            ? AwsBasicCredentials.create(key, secret)
            : AwsSessionCredentials.create(key, secret, token));
  }
}
