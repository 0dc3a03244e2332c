package org.tocsin.cli.operate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.tocsin.article.extract.ArticleExtractor;
import org.tocsin.article.extract.Extraction;
import org.tocsin.article.page.PageBytes;
import org.tocsin.article.pages.FurtherPages;
import org.tocsin.pipeline.json.Json;
import org.tocsin.pipeline.json.MalformedRecordException;
import org.tocsin.pipeline.record.Article;
import org.tocsin.pipeline.record.ArticleId;
import org.tocsin.pipeline.record.FeedEntry;
import org.tocsin.web.Fetched;
import org.tocsin.web.Redirects;
import org.tocsin.web.ResponseHeaders;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Reads articles again from the raw pages that lie beside them, as the extractor of this release
 * reads them, and writes those anew that now say something else. Used by one thread.
 */
final class PageReadings {

  private static final int PRECONDITION_FAILED = 412;
  private static final int MOST_BYTES = FurtherPages.MOST_BYTES;
  private static final String CHARSET = "charset";
  private static final String ANSWERED_BY = "answered-by";

  private final S3Client s3;
  private final String bucket;
  private final ArticleExtractor extractor = new ArticleExtractor();
  private int changed;
  private int same;
  private int withoutPage;
  private int keptAsTheyAre;

  PageReadings(S3Client s3, String bucket) {
    this.s3 = s3;
    this.bucket = bucket;
  }

  Recode.Pages counts() {
    return new Recode.Pages(changed, same, withoutPage, keptAsTheyAre);
  }

  /** Reads articles again; returns the keys of those that were not written anew. */
  List<String> unchanged(List<String> keys) {
    List<String> unchanged = new ArrayList<>();
    for (String key : keys) {
      if (!written(key)) {
        unchanged.add(key);
      }
    }
    return unchanged;
  }

  private boolean written(String key) {
    ResponseBytes<GetObjectResponse> object = object(key);
    Article old = object == null ? null : article(object.asByteArrayUnsafe());
    Fetched.Body page = old == null ? null : page(old.id(), 1, old.url());
    if (object == null || old == null || page == null) {
      withoutPage++;
      return false;
    }
    Article read = read(old, page);
    if (read == null || !read.id().equals(old.id())) {
      keptAsTheyAre++;
      return false;
    }
    if (read.withoutFetch().equals(old.withoutFetch())) {
      same++;
      return false;
    }
    try {
      String tag = object.response().eTag();
      s3.putObject(
          r -> r.bucket(bucket).key(key).contentType("application/json").ifMatch(tag),
          RequestBody.fromBytes(Json.write(read).getBytes(StandardCharsets.UTF_8)));
      changed++;
      return true;
    } catch (S3Exception e) {
      if (e.statusCode() != PRECONDITION_FAILED) {
        throw e;
      }
      keptAsTheyAre++; // a newer fetch was stored meanwhile, and S3 told of it
      return false;
    }
  }

  private @Nullable Article read(Article old, Fetched.Body page) {
    Extraction first = extract(page, entry(old), old);
    if (!(first instanceof Extraction.Extracted extracted)) {
      return null;
    }
    int[] number = {1};
    FurtherPages further =
        new FurtherPages(
            (url, most) -> {
              Fetched.Body next = page(old.id(), ++number[0], url);
              return next == null ? new Fetched.Gone(url, 404, Redirects.NONE) : next;
            },
            next -> extract(next, null, old));
    return further.after(page, extracted).article();
  }

  private Extraction extract(Fetched.Body page, @Nullable FeedEntry entry, Article old) {
    String text = PageBytes.decode(page.bytes(), page.headers().charset()).text();
    Instant fetched = old.fetchedAt();
    return extractor.extract(text, page.url(), entry, fetched == null ? Instant.EPOCH : fetched);
  }

  /** What the feed said, as far as the article still tells. */
  private static @Nullable FeedEntry entry(Article old) {
    URI feed = old.feed();
    return feed == null
        ? null
        : new FeedEntry(
            FeedEntry.VERSION,
            old.url(),
            ofFeed(old, "headline") ? old.headline() : null,
            ofFeed(old, "publishedAt") ? old.publishedAt() : null,
            ofFeed(old, "updatedAt") ? old.updatedAt() : null,
            feed,
            ofFeed(old, "outlet") ? old.outlet() : null,
            ofFeed(old, "language") ? old.language() : null);
  }

  private static boolean ofFeed(Article old, String field) {
    var origin = old.origins().get(field);
    // "feed, time element": the page and the feed say the same
    return origin != null
        && (origin.source().equals("feed") || origin.source().startsWith("feed, "));
  }

  private Fetched.@Nullable Body page(String id, int number, URI url) {
    ResponseBytes<GetObjectResponse> object = object(ArticleId.pageKey(id, number));
    if (object == null) {
      return null;
    }
    Map<String, String> metadata = object.response().metadata();
    String charset = metadata.get(CHARSET);
    String answeredBy = number == 1 ? metadata.get(ANSWERED_BY) : null;
    ResponseHeaders headers =
        new ResponseHeaders(
            metadata.get("content-type"),
            null,
            charset != null && Charset.isSupported(charset) ? charset : null,
            null,
            null,
            null,
            null,
            null,
            null);
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(object.asByteArray()))) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        return null; // half a page says less than the article that was read of all of it
      }
      return new Fetched.Body(
          answeredBy == null ? url : URI.create(answeredBy), 200, Redirects.NONE, headers, bytes);
    } catch (IOException | IllegalArgumentException e) {
      return null; // no page of ours
    }
  }

  private static @Nullable Article article(byte[] json) {
    try {
      return Json.read(json, Article.class);
    } catch (MalformedRecordException e) {
      return null; // StoreIncidents will refuse it by name
    }
  }

  private @Nullable ResponseBytes<GetObjectResponse> object(String key) {
    try {
      return s3.getObjectAsBytes(r -> r.bucket(bucket).key(key));
    } catch (NoSuchKeyException e) {
      return null;
    }
  }
}
