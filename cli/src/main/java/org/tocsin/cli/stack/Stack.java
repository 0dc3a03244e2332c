package org.tocsin.cli.stack;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.awscore.endpoint.AwsClientEndpointProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * A deployed stack: the names of its bucket, tables and queues, which CloudFormation makes up. One
 * signed request to DescribeStacks with the ordinary credentials and region of the AWS tools; a
 * client library of its own would be megabytes for this one call.
 *
 * @param name as it was deployed
 * @param region where it is
 * @param outputs what template.yaml puts out, by name
 */
public record Stack(String name, Region region, Map<String, String> outputs) {

  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final int LONGEST_ANSWER = 4 << 20;

  /** Copies. */
  public Stack {
    outputs = Map.copyOf(outputs);
  }

  /**
   * Asks CloudFormation.
   *
   * @throws StackException where there is no such stack, no credentials or no region
   */
  public static Stack find(String name) {
    Region region;
    try {
      region = DefaultAwsRegionProviderChain.builder().build().getRegion();
    } catch (SdkClientException e) {
      throw new StackException(
          "no region: set AWS_REGION, or a region in the profile that AWS_PROFILE names", e);
    }
    // As the service clients find theirs: AWS_ENDPOINT_URL and the profile may name another.
    URI endpoint =
        AwsClientEndpointProvider.builder()
            .serviceEndpointOverrideEnvironmentVariable("AWS_ENDPOINT_URL_CLOUDFORMATION")
            .serviceEndpointOverrideSystemProperty("aws.endpointUrlCloudFormation")
            .serviceProfileProperty("cloudformation")
            .resolveFromOverrides()
            .orElseGet(
                () ->
                    URI.create(
                        String.format(
                            Locale.ROOT, "https://cloudformation.%s.amazonaws.com", region)));
    try (SdkHttpClient http =
            UrlConnectionHttpClient.builder()
                .connectionTimeout(PATIENCE)
                .socketTimeout(PATIENCE)
                .build();
        DefaultCredentialsProvider credentials = DefaultCredentialsProvider.builder().build()) {
      return find(name, region, endpoint, credentials, http);
    }
  }

  /** The same with everything given. */
  static Stack find(
      String name,
      Region region,
      URI endpoint,
      AwsCredentialsProvider credentials,
      SdkHttpClient http) {
    Document answer = ask(endpoint, request(name, region, endpoint, credentials), http);
    Element fault = answer.selectFirst("Error > Message");
    if (fault != null) {
      throw new StackException(
          "stack "
              + name
              + " in "
              + region
              + ": "
              + fault.text()
              + "; 'aws cloudformation"
              + " list-stacks' names those that there are");
    }
    if (answer.selectFirst("DescribeStacksResult") == null) {
      throw new StackException("no answer of CloudFormation's from " + endpoint);
    }
    Map<String, String> outputs = new TreeMap<>();
    for (Element output : answer.select("Outputs > member")) {
      Element key = output.selectFirst("OutputKey");
      Element value = output.selectFirst("OutputValue");
      if (key != null && value != null) {
        outputs.put(key.text(), value.text());
      }
    }
    return new Stack(name, region, outputs);
  }

  /** The signed request for one stack. */
  private static HttpExecuteRequest request(
      String name, Region region, URI endpoint, AwsCredentialsProvider credentials) {
    byte[] body =
        ("Action=DescribeStacks&Version=2010-05-15&StackName="
                + URLEncoder.encode(name, StandardCharsets.UTF_8))
            .getBytes(StandardCharsets.UTF_8);
    SdkHttpRequest request =
        SdkHttpRequest.builder()
            .method(SdkHttpMethod.POST)
            .uri(endpoint)
            .putHeader("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
            .build();
    try {
      AwsCredentialsIdentity identity = credentials.resolveCredentials();
      var signed =
          AwsV4HttpSigner.create()
              .sign(
                  r ->
                      r.identity(identity)
                          .request(request)
                          .payload(() -> new ByteArrayInputStream(body))
                          .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "cloudformation")
                          .putProperty(AwsV4HttpSigner.REGION_NAME, region.id()));
      return HttpExecuteRequest.builder()
          .request(signed.request())
          .contentStreamProvider(signed.payload().orElseThrow())
          .build();
    } catch (SdkClientException e) {
      throw new StackException(
          "no AWS credentials: 'aws configure' or 'aws sso login' sets them up ("
              + e.getMessage()
              + ")",
          e);
    }
  }

  private static Document ask(URI endpoint, HttpExecuteRequest request, SdkHttpClient http) {
    try {
      HttpExecuteResponse answer = http.prepareRequest(request).call();
      if (answer.responseBody().isEmpty()) {
        throw new StackException(
            "an empty answer from " + endpoint + ": HTTP " + answer.httpResponse().statusCode());
      }
      try (InputStream in = answer.responseBody().get()) {
        byte[] bytes = in.readNBytes(LONGEST_ANSWER + 1);
        if (bytes.length > LONGEST_ANSWER) {
          throw new StackException(
              "the answer from " + endpoint + " has more than " + LONGEST_ANSWER + " bytes");
        }
        return Jsoup.parse(new String(bytes, StandardCharsets.UTF_8), "", Parser.xmlParser());
      }
    } catch (IOException e) {
      throw new StackException("no answer from " + endpoint + ": " + e.getMessage(), e);
    }
  }

  /** A client of the region's DynamoDB with the ordinary credentials; to be closed. */
  public DynamoDbClient dynamoDb() {
    return DynamoDbClient.builder()
        .region(region)
        .httpClientBuilder(
            UrlConnectionHttpClient.builder().connectionTimeout(PATIENCE).socketTimeout(PATIENCE))
        .build();
  }

  /**
   * An output.
   *
   * @throws StackException for a stack that has none of that name, and is no Tocsin
   */
  public String output(String key) {
    String value = outputs.get(key);
    if (value == null) {
      throw new StackException(
          "stack " + name + " has no output " + key + ": is it one of Tocsin's template?");
    }
    return value;
  }
}
