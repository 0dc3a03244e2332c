package org.tocsin.incidents;

import org.tocsin.pipeline.json.Json;
import org.tocsin.pipeline.record.Article;
import org.tocsin.pipeline.record.ArticleId;

/**
 * Tells whether an article has to be coded again. Everything that a coder may read counts, not only
 * the text: a corrected date of publication moves "on Sunday". When it was fetched, and through
 * which feed, does not.
 */
final class Fingerprint {

  private Fingerprint() {}

  /** Equal for equal articles. */
  static String of(Article a) {
    return ArticleId.sha256(Json.write(a.withoutFetch()));
  }
}
