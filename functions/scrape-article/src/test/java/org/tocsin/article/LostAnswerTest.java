package org.tocsin.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tocsin.article.store.ArticleStore;
import org.tocsin.article.store.ArticleStore.Existing;
import org.tocsin.article.store.RawPage;
import org.tocsin.pipeline.record.Article;
import org.tocsin.pipeline.record.Paragraph;
import org.tocsin.pipeline.record.PublicationTime;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

/** The answer to a write can be lost after the bucket has done it; the client then writes again. */
class LostAnswerTest {

  @Test
  void aWriteThatIsDoneTwiceIsToldAsWhatItWas() throws Exception {
    TestSystem system = new TestSystem();
    Set<String> doubled = new HashSet<>();
    ExecutionInterceptor twice =
        new ExecutionInterceptor() {
          @Override
          public void beforeTransmission(
              Context.BeforeTransmission context, ExecutionAttributes attributes) {
            if (context.request() instanceof PutObjectRequest put
                && put.key().startsWith("articles/")) {
              var body = context.requestBody().orElseThrow().contentStreamProvider().newStream();
              try (body) {
                byte[] bytes = body.readAllBytes();
                // By content, and first: this write's own answer may be lost too, and then it
                // throws.
                doubled.add(new String(bytes, StandardCharsets.UTF_8));
                system.s3.putObject(put, RequestBody.fromBytes(bytes));
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            }
          }
        };
    URI endpoint = system.s3.serviceClientConfiguration().endpointOverride().orElseThrow();
    try (S3Client s3 =
        S3Client.builder()
            .endpointOverride(endpoint)
            .region(system.s3.serviceClientConfiguration().region())
            .forcePathStyle(true)
            .credentialsProvider(
                StaticCredentialsProvider.create(
                    AwsBasicCredentials.create("local", "localsecret")))
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .overrideConfiguration(o -> o.addExecutionInterceptor(twice))
            .build()) {
      ArticleStore store = new ArticleStore(s3, TestSystem.BUCKET);
      assertEquals(ArticleStore.Outcome.CREATED, put(store, "The river rose.", Existing.NONE));
      assertEquals(ArticleStore.Outcome.UPDATED, put(store, "The river fell.", Existing.REPLACE));
      assertEquals(ArticleStore.Outcome.UNCHANGED, put(store, "The river fell.", Existing.REPLACE));
      assertEquals(2, doubled.size());
    }
  }

  private static ArticleStore.Outcome put(ArticleStore store, String text, Existing existing) {
    URI address = URI.create("https://news.example/river");
    Article article =
        Article.bare(
            address,
            "River",
            PublicationTime.parse("2025-06-03"),
            "en",
            List.of(Paragraph.text(text)));
    byte[] bytes = ("<p>" + text).getBytes(StandardCharsets.UTF_8);
    RawPage page = new RawPage(bytes, "text/html", "UTF-8", null);
    return store.put(article, List.of(page), existing);
  }
}
