package org.tocsin.article.store;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tocsin.pipeline.record.Article;
import org.tocsin.pipeline.record.ArticleId;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/**
 * Finds what is known of an address from an earlier fetch, so that the site is asked only for what
 * changed. Most feeds announce the address that is the article's own: then the page's object is
 * found under it at once. For another address ({@code ?utm=}, a redirect, a canonical address
 * elsewhere on the site) a small object in {@code addresses/}, named by a hash of the address,
 * tells the article. It is written only by who fetched that very address, so no page decides what
 * stands under another's.
 *
 * <p>An address that is new costs two HEAD requests. Safe for use by many threads.
 */
public final class KnownPages {

  private static final String ARTICLE = "article";

  private final S3Client s3;
  private final String bucket;

  /** In a bucket. */
  public KnownPages(S3Client s3, String bucket) {
    this.s3 = s3;
    this.bucket = bucket;
  }

  /**
   * What the bucket has of an address.
   *
   * @param isNew whether it has no page of that very address, and so no article either, unless the
   *     page has had its time or somebody put the article there
   * @param page what the site can be asked with; absent where it gave nothing to ask with, or there
   *     is no article of it any more
   */
  public record Found(boolean isNew, @Nullable KnownPage page) {}

  /**
   * What is known of an address.
   *
   * @throws software.amazon.awssdk.core.exception.SdkException where the bucket cannot be reached
   *     or refuses
   */
  public Found find(URI address) {
    String id = ArticleId.of(address);
    Map<String, String> page = metadata(ArticleId.pageKey(id));
    return new Found(page == null, known(address, id, page));
  }

  private @Nullable KnownPage known(URI address, String own, @Nullable Map<String, String> its) {
    String id = own;
    Map<String, String> page = its;
    if (page == null) {
      Map<String, String> pointer = metadata(key(address));
      id = pointer == null ? null : pointer.get(ARTICLE);
      page = id == null || id.length() < 2 ? null : metadata(ArticleId.pageKey(id));
    }
    if (id == null || page == null) {
      return null;
    }
    Validators validators = PageMetadata.validators(page);
    // The page goes first into the bucket: without its article it is of a writer that died.
    return validators == null || metadata(ArticleId.articleKey(id)) == null
        ? null
        : new KnownPage(id, validators);
  }

  /** Notes which article an address led to, unless the address is the article's own. */
  public void note(URI address, Article article) {
    if (!address.equals(article.url())) {
      s3.putObject(
          r -> r.bucket(bucket).key(key(address)).metadata(Map.of(ARTICLE, article.id())),
          RequestBody.empty());
    }
  }

  private static String key(URI address) {
    String id = ArticleId.of(address);
    return "addresses/" + id.substring(0, 2) + "/" + id;
  }

  private @Nullable Map<String, String> metadata(String key) {
    try {
      return s3.headObject(r -> r.bucket(bucket).key(key)).metadata();
    } catch (NoSuchKeyException e) {
      return null;
    }
  }
}
