package org.tocsin.article;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.tocsin.edge.Environment;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * A bucket in which nothing is and nothing stays, for work that is done ahead: the client signs and
 * encodes as ever, and what it would send goes nowhere.
 */
final class EmptyBucket implements SdkHttpClient {

  private static final String NONE = "<Error><Code>NoSuchKey</Code><Message>None</Message></Error>";

  private EmptyBucket() {}

  /** A client of it, set up as the function's own and with no credentials of an account. */
  static S3Client client(Environment environment) {
    Map<String, String> nobody =
        Map.of(
            "AWS_REGION", "us-east-1",
            "AWS_ACCESS_KEY_ID", "ahead",
            "AWS_SECRET_ACCESS_KEY", "ahead");
    return new Environment(nobody, environment.clock(), environment.lines())
        .aws()
        .set("S3", S3Client.builder())
        .httpClientBuilder(null)
        .httpClient(new EmptyBucket())
        .build();
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

  /** Takes what is put, and has nothing of what is asked for. */
  private static HttpExecuteResponse answer(HttpExecuteRequest request) throws IOException {
    SdkHttpMethod method = request.httpRequest().method();
    if (method == SdkHttpMethod.PUT) {
      try (InputStream body =
          request.contentStreamProvider().map(ContentStreamProvider::newStream).orElseThrow()) {
        body.readAllBytes();
      }
      return answer(200, "");
    }
    return answer(404, method == SdkHttpMethod.HEAD ? "" : NONE);
  }

  private static HttpExecuteResponse answer(int status, String body) {
    return HttpExecuteResponse.builder()
        .response(SdkHttpResponse.builder().statusCode(status).build())
        .responseBody(AbortableInputStream.create(new ByteArrayInputStream(body.getBytes(UTF_8))))
        .build();
  }

  @Override
  public void close() {
    // Nothing was opened.
  }
}
