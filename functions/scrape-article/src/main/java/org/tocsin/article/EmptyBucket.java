package org.tocsin.article;

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
    boolean put = request.httpRequest().method() == SdkHttpMethod.PUT;
    if (put) {
      try (InputStream body =
          request.contentStreamProvider().map(ContentStreamProvider::newStream).orElseThrow()) {
        body.readAllBytes();
      }
    }
    return HttpExecuteResponse.builder()
        .response(SdkHttpResponse.builder().statusCode(put ? 200 : 404).build())
        .responseBody(AbortableInputStream.createEmpty())
        .build();
  }

  @Override
  public void close() {
    // Nothing was opened.
  }
}
