package org.tocsin.pipeline.record;

import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An article that reports an incident.
 *
 * @param articleId the article's id
 * @param url the article's address
 * @param outlet who published it
 * @param publishedAt when
 * @param independent false for a copy of a text that another source already carried
 */
public record Source(
    String articleId,
    URI url,
    @Nullable String outlet,
    @Nullable PublicationTime publishedAt,
    boolean independent) {

  /** Refuses a source without article or address. */
  public Source {
    Objects.requireNonNull(articleId);
    Objects.requireNonNull(url);
  }

  /** This source, marked as independent or as a copy. */
  public Source withIndependent(boolean independent) {
    return new Source(articleId, url, outlet, publishedAt, independent);
  }
}
