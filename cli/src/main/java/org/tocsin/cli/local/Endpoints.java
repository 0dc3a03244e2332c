package org.tocsin.cli.local;

import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * Where the local servers listen, and the credentials that they take.
 *
 * @param dynamoDb the address of DynamoDB
 * @param s3 the address of S3
 * @param sqs the address of SQS
 */
public record Endpoints(URI dynamoDb, URI s3, URI sqs) {

  /** The access key of the local servers. */
  public static final String ACCESS_KEY = "local";

  /** Its secret; no secret at all, since the servers listen on loopback only. */
  public static final String SECRET_KEY = "localsecret";

  /** The region that the local servers play. */
  public static final String REGION = "us-east-1";

  /** The endpoints on loopback ports. */
  public static Endpoints on(Ports ports) {
    return new Endpoints(at(ports.dynamoDb()), at(ports.s3()), at(ports.sqs()));
  }

  static URI at(int port) {
    return URI.create("http://127.0.0.1:" + port);
  }

  /** The environment variables by which a function finds the servers. */
  public Map<String, String> variables() {
    Map<String, String> variables = new TreeMap<>();
    variables.put("AWS_REGION", REGION);
    variables.put("AWS_ACCESS_KEY_ID", ACCESS_KEY);
    variables.put("AWS_SECRET_ACCESS_KEY", SECRET_KEY);
    variables.put("AWS_ENDPOINT_URL", dynamoDb.toString());
    variables.put("AWS_ENDPOINT_URL_DYNAMODB", dynamoDb.toString());
    variables.put("AWS_ENDPOINT_URL_S3", s3.toString());
    variables.put("AWS_ENDPOINT_URL_SQS", sqs.toString());
    return variables;
  }

  /** A client of the local DynamoDB; the caller closes it. */
  public DynamoDbClient dynamoDbClient() {
    return DynamoDbClient.builder()
        .endpointOverride(dynamoDb)
        .region(Region.of(REGION))
        .credentialsProvider(credentials())
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .build();
  }

  /** A client of the local S3; the caller closes it. */
  public S3Client s3Client() {
    return S3Client.builder()
        .endpointOverride(s3)
        .forcePathStyle(true)
        .region(Region.of(REGION))
        .credentialsProvider(credentials())
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .build();
  }

  /** A client of the local SQS; the caller closes it. */
  public SqsClient sqsClient() {
    return SqsClient.builder()
        .endpointOverride(sqs)
        .region(Region.of(REGION))
        .credentialsProvider(credentials())
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .build();
  }

  private static StaticCredentialsProvider credentials() {
    return StaticCredentialsProvider.create(AwsBasicCredentials.create(ACCESS_KEY, SECRET_KEY));
  }
}
