package org.tocsin.edge;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpResponse;

/**
 * A bucket, table or queue in which nothing is and nothing stays, for work that is done {@link
 * Ahead}: the client signs, encodes and decodes as ever, and what it would send goes nowhere.
 */
public final class NoService implements SdkHttpClient {

  private static final Map<String, String> NOBODY =
      Map.of(
          "AWS_REGION", "us-east-1",
          "AWS_ACCESS_KEY_ID", "ahead",
          "AWS_SECRET_ACCESS_KEY", "ahead");

  private static final byte[] EMPTY_OBJECT = "{}".getBytes(StandardCharsets.UTF_8);

  private NoService() {}

  /**
   * Sets up a client as a function's own, with no credentials of an account.
   *
   * @param service the service's name as for {@link AwsClients}
   * @param builder the service client's builder
   * @return the same builder
   */
  public static <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> B set(
      String service, B builder) {
    return new AwsClients(NOBODY)
        .set(service, builder)
        .httpClientBuilder(null)
        .httpClient(new NoService());
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    return new ExecutableHttpRequest() {
      @Override
      public HttpExecuteResponse call() throws IOException {
        return answer(request);
      }

      @Override
      public void abort() {
        // Nothing is under way.
      }
    };
  }

  /** Takes what is put, has nothing of what is asked for, and answers JSON with an empty object. */
  private static HttpExecuteResponse answer(HttpExecuteRequest request) throws IOException {
    ContentStreamProvider content = request.contentStreamProvider().orElse(null);
    if (content != null) {
      try (InputStream body = content.newStream()) {
        body.readAllBytes();
      }
    }
    SdkHttpMethod method = request.httpRequest().method();
    boolean json = method == SdkHttpMethod.POST;
    return HttpExecuteResponse.builder()
        .response(
            SdkHttpResponse.builder()
                .statusCode(json || method == SdkHttpMethod.PUT ? 200 : 404)
                .build())
        .responseBody(
            json
                ? AbortableInputStream.create(new ByteArrayInputStream(EMPTY_OBJECT))
                : AbortableInputStream.createEmpty())
        .build();
  }

  @Override
  public void close() {
    // Nothing was opened.
  }
}
