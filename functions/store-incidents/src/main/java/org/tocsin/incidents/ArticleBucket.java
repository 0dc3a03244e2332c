package org.tocsin.incidents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.tocsin.pipeline.json.Json;
import org.tocsin.pipeline.json.MalformedRecordException;
import org.tocsin.pipeline.record.Article;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** Reads articles from S3, as they are now. Safe for use by many threads. */
final class ArticleBucket {

  private final S3Client s3;
  private final int mostBytes;

  /** With the size in bytes over which an object is refused. */
  ArticleBucket(S3Client s3, int mostBytes) {
    this.s3 = s3;
    this.mostBytes = mostBytes;
  }

  /** Reads an object that should hold the article with an id. */
  ArticleObject read(ObjectName name, String articleId) {
    byte[] bytes;
    try (ResponseInputStream<GetObjectResponse> in =
        s3.getObject(g -> g.bucket(name.bucket()).key(name.key()))) {
      Long length = in.response().contentLength();
      if (length != null && length > mostBytes) {
        in.abort();
        return tooLarge(length);
      }
      bytes = in.readNBytes(mostBytes + 1);
      if (bytes.length > mostBytes) {
        in.abort();
        return tooLarge(bytes.length);
      }
    } catch (NoSuchKeyException e) {
      return new ArticleObject.Gone();
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + name, e);
    }
    return parse(bytes, articleId);
  }

  private ArticleObject tooLarge(long bytes) {
    return new ArticleObject.Refused(
        String.format(Locale.ROOT, "%d bytes or more, the limit is %d", bytes, mostBytes));
  }

  private static ArticleObject parse(byte[] bytes, String articleId) {
    try {
      Article article = Json.read(bytes, Article.class);
      return article.id().equals(articleId)
          ? new ArticleObject.Found(article)
          : new ArticleObject.Refused(
              "the key says article " + articleId + ", the object " + article.id());
    } catch (MalformedRecordException e) {
      return new ArticleObject.Refused(String.valueOf(e.getMessage()));
    }
  }
}
