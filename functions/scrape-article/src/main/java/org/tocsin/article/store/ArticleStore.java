package org.tocsin.article.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
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
 * Keeps an article and the pages that it was read from. The pages go first: every article in the
 * bucket has its page. An article that says the same as the one that is there is not written again,
 * so that nothing downstream runs for it; one that changed is a new version of the same object. One
 * that was fetched earlier than the one that is there is not written: of two writers at once the
 * second sees the first's object and decides anew, so the later fetch stays whoever is slower. (The
 * page beside it may then be the other writer's, of the same address and nearly the same moment.)
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
    /** There was one that says the same; the article was not written. */
    UNCHANGED,
    /** There was one that was fetched later; nothing was written. */
    SUPERSEDED,
    /** There was one, which may be whole where this is not; nothing was written. */
    KEPT
  }

  /** What is to be done about an article that is there already. */
  public enum Existing {
    /** None is expected, so that none is asked for; one that is there all the same is replaced. */
    NONE,
    /** Replace it by one that says something else. */
    REPLACE,
    /** Replace it, and where it says the same, keep the new page with its validators. */
    REPLACE_PAGE_TOO,
    /** Leave it where it has as many paragraphs or more: the new one is not whole. */
    LEAVE_IF_LONGER
  }

  private record Stored(@Nullable Article article, String etag) {}

  /**
   * Keeps pages and article.
   *
   * @param pages at least one, in order
   * @throws software.amazon.awssdk.core.exception.SdkException where the bucket cannot be reached
   *     or refuses
   */
  public Outcome put(Article article, List<RawPage> pages, Existing existing) {
    S3Exception last = null;
    Outcome tried = Outcome.CREATED;
    for (int i = 0; i < MOST_TRIES; i++) {
      boolean asks = i > 0 || existing != Existing.NONE;
      Stored stored = asks ? stored(article.id()) : null;
      if (last != null && stored != null && article.equals(stored.article)) {
        // Our own write: its answer was lost on the way, and the client tried it once more.
        return tried;
      }
      Outcome settled = stored == null ? null : settled(stored.article, article, existing);
      if (settled != null) {
        if (settled == Outcome.UNCHANGED && existing == Existing.REPLACE_PAGE_TOO) {
          putPages(article, pages);
        }
        return settled;
      }
      putPages(article, pages);
      tried = stored == null ? Outcome.CREATED : Outcome.UPDATED;
      try {
        putArticle(article, stored);
        return tried;
      } catch (S3Exception e) {
        if (e.statusCode() != PRECONDITION_FAILED && e.statusCode() != CONFLICT) {
          throw e;
        }
        last = e; // another writer was faster: look again
      }
    }
    throw last == null ? new IllegalStateException("not tried") : last;
  }

  /** The outcome where nothing is to be written, null where the article is. */
  private static @Nullable Outcome settled(
      @Nullable Article there, Article article, Existing existing) {
    if (there == null) {
      return null; // an object that is no article, or one of another version, is written over
    }
    if (saysSame(there, article)) {
      return Outcome.UNCHANGED;
    }
    if (existing == Existing.LEAVE_IF_LONGER
        && there.paragraphs().size() >= article.paragraphs().size()) {
      return Outcome.KEPT;
    }
    Instant theirs = there.fetchedAt();
    Instant ours = article.fetchedAt();
    return theirs != null && ours != null && ours.isBefore(theirs) ? Outcome.SUPERSEDED : null;
  }

  /** Whether a reader finds the same in both, whenever and through whichever feed they came. */
  static boolean saysSame(Article one, Article two) {
    return one.withoutFetch().equals(two.withoutFetch());
  }

  private @Nullable Stored stored(String id) {
    try {
      ResponseBytes<GetObjectResponse> object =
          s3.getObjectAsBytes(r -> r.bucket(bucket).key(ArticleId.articleKey(id)));
      return new Stored(read(object.asByteArrayUnsafe()), object.response().eTag());
    } catch (NoSuchKeyException e) {
      return null;
    }
  }

  private static @Nullable Article read(byte[] json) {
    try {
      return Json.read(json, Article.class);
    } catch (MalformedRecordException e) {
      return null;
    }
  }

  /** Further pages first: where the first is, they are. */
  private void putPages(Article article, List<RawPage> pages) {
    for (int number = pages.size(); number >= 1; number--) {
      RawPage page = pages.get(number - 1);
      Map<String, String> metadata =
          new LinkedHashMap<>(
              PageMetadata.of(
                  article.url(), page.contentType(), page.charset(), page.validators()));
      if (pages.size() > 1) {
        metadata.put("pages", String.valueOf(pages.size()));
      }
      String key = ArticleId.pageKey(article.id(), number);
      s3.putObject(
          r -> r.bucket(bucket).key(key).contentType("application/gzip").metadata(metadata),
          RequestBody.fromBytes(gzip(page.bytes())));
    }
  }

  private void putArticle(Article article, @Nullable Stored stored) {
    PutObjectRequest.Builder request =
        PutObjectRequest.builder()
            .bucket(bucket)
            .key(ArticleId.articleKey(article.id()))
            .contentType("application/json");
    if (stored == null) {
      request.ifNoneMatch("*");
    } else {
      request.ifMatch(stored.etag);
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
