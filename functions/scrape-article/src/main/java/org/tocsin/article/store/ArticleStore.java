package org.tocsin.article.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.tocsin.pipeline.json.Json;
import org.tocsin.pipeline.json.MalformedRecordException;
import org.tocsin.pipeline.record.Article;
import org.tocsin.pipeline.record.ArticleId;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Keeps an article and the page that it was read from. The page goes first: every article in the
 * bucket has its page. An article that says the same as the one that is there is not written again,
 * so that nothing downstream runs for it. Two writers at once: the second sees the first's object
 * and decides anew.
 *
 * <p>Safe for use by many threads.
 */
public final class ArticleStore {

  private static final int CONFLICT = 409;
  private static final int PRECONDITION_FAILED = 412;
  private static final int MOST_TRIES = 4;

  private final S3Client s3;
  private final String bucket;

  /** In a bucket. */
  public ArticleStore(S3Client s3, String bucket) {
    this.s3 = s3;
    this.bucket = bucket;
  }

  /** What became of an article. */
  public enum Outcome {
    /** There was none of this id. */
    CREATED,
    /** There was one that said something else. */
    UPDATED,
    /** There was one that says the same; nothing was written. */
    UNCHANGED
  }

  /**
   * A page as it was received.
   *
   * @param bytes inflated, not copied; do not change them
   * @param contentType the Content-Type header
   * @param charset what the bytes were read as
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record RawPage(byte[] bytes, @Nullable String contentType, String charset) {}

  private record Existing(@Nullable Article article, String etag) {}

  /**
   * Keeps page and article.
   *
   * @throws software.amazon.awssdk.core.exception.SdkException where the bucket cannot be reached
   *     or refuses
   */
  public Outcome put(Article article, RawPage page) {
    S3Exception last = null;
    for (int i = 0; i < MOST_TRIES; i++) {
      Existing existing = existing(article.id());
      if (existing != null && existing.article != null && saysSame(existing.article, article)) {
        return Outcome.UNCHANGED;
      }
      putPage(article, page);
      try {
        putArticle(article, existing);
        return existing == null ? Outcome.CREATED : Outcome.UPDATED;
      } catch (S3Exception e) {
        if (e.statusCode() != PRECONDITION_FAILED && e.statusCode() != CONFLICT) {
          throw e;
        }
        last = e; // another writer was faster: look again
      }
    }
    throw last == null ? new IllegalStateException("not tried") : last;
  }

  /** Whether a reader finds the same in both, whenever and through whichever feed they came. */
  static boolean saysSame(Article one, Article two) {
    return one.withoutFetch().equals(two.withoutFetch());
  }

  private @Nullable Existing existing(String id) {
    try {
      ResponseBytes<GetObjectResponse> object =
          s3.getObjectAsBytes(r -> r.bucket(bucket).key(ArticleId.articleKey(id)));
      return new Existing(read(object.asByteArrayUnsafe()), object.response().eTag());
    } catch (NoSuchKeyException e) {
      return null;
    }
  }

  /** An object that is no article, or one of another version, is written over. */
  private static @Nullable Article read(byte[] json) {
    try {
      return Json.read(json, Article.class);
    } catch (MalformedRecordException e) {
      return null;
    }
  }

  private void putPage(Article article, RawPage page) {
    Map<String, String> metadata = PageMetadata.of(article.url(), page.contentType, page.charset);
    s3.putObject(
        r ->
            r.bucket(bucket)
                .key(ArticleId.pageKey(article.id()))
                .contentType("application/gzip")
                .metadata(metadata),
        RequestBody.fromBytes(gzip(page.bytes)));
  }

  private void putArticle(Article article, @Nullable Existing existing) {
    PutObjectRequest.Builder request =
        PutObjectRequest.builder()
            .bucket(bucket)
            .key(ArticleId.articleKey(article.id()))
            .contentType("application/json");
    if (existing == null) {
      request.ifNoneMatch("*");
    } else {
      request.ifMatch(existing.etag);
    }
    byte[] json = Json.write(article).getBytes(StandardCharsets.UTF_8);
    s3.putObject(request.build(), RequestBody.fromBytes(json));
  }

  private static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 4 + 64);
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("in memory", e);
    }
    return out.toByteArray();
  }
}
