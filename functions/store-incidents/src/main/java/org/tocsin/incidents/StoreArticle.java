package org.tocsin.incidents;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.tocsin.incidents.table.ArticleCoding;
import org.tocsin.incidents.table.BackOff;
import org.tocsin.incidents.table.IncidentTable;
import org.tocsin.incidents.table.StoreResult;
import org.tocsin.pipeline.record.Article;

/**
 * One article from the bucket to the table. It always takes the article as it is now, and starts
 * again when another writer took the article over meanwhile; so whatever the order of the
 * notifications, the last state of the object is the one that stays. Safe for use by many threads.
 */
final class StoreArticle {

  private final ArticleBucket bucket;
  private final Function<Article, CodedArticle> coder;
  private final String coderVersion;
  private final IncidentTable table;
  private final BackOff backOff;

  /** With its collaborators; the coder's version changes whenever it may code differently. */
  StoreArticle(
      ArticleBucket bucket,
      Function<Article, CodedArticle> coder,
      String coderVersion,
      IncidentTable table,
      BackOff backOff) {
    this.bucket = bucket;
    this.coder = coder;
    this.coderVersion = coderVersion;
    this.table = table;
    this.backOff = backOff;
  }

  /**
   * Brings the table up to date with an object.
   *
   * @throws org.tocsin.incidents.table.ContentionException where too many writers were there at
   *     once: do it again later
   */
  ArticleOutcome store(ObjectName object) {
    Optional<String> id = object.articleId();
    if (id.isEmpty()) {
      return new ArticleOutcome.Refused(
          "the key is not articles/…/<id>.json with an id of letters, digits, '.', '_' and '-'");
    }
    for (int attempt = 1; ; attempt++) {
      // The order matters: who reads the object first could overwrite what a later writer stored.
      ArticleCoding seen = table.coding(id.get());
      Optional<ArticleOutcome> outcome = attempt(seen, bucket.read(object, id.get()));
      if (outcome.isPresent()) {
        return outcome.get();
      }
      backOff.after(attempt, object.toString(), "storing article " + id.get());
    }
  }

  private Optional<ArticleOutcome> attempt(ArticleCoding seen, ArticleObject object) {
    return switch (object) {
      case ArticleObject.Refused refused ->
          Optional.of(new ArticleOutcome.Refused(refused.reason()));
      case ArticleObject.Gone gone ->
          switch (table.withdraw(seen)) {
            case StoreResult.Stored stored ->
                Optional.of(new ArticleOutcome.Withdrawn(stored.left()));
            case StoreResult.Unchanged unchanged ->
                Optional.of(new ArticleOutcome.Withdrawn(Set.of()));
            case StoreResult.Superseded superseded -> Optional.empty();
          };
      case ArticleObject.Found found -> code(seen, found.article());
    };
  }

  private Optional<ArticleOutcome> code(ArticleCoding seen, Article article) {
    String fingerprint = Fingerprint.of(article);
    if (seen.isOf(fingerprint, coderVersion)) {
      return Optional.of(new ArticleOutcome.Unchanged());
    }
    CodedArticle coded = coder.apply(article);
    return switch (table.replace(seen, fingerprint, coderVersion, coded.reports())) {
      case StoreResult.Stored stored ->
          Optional.of(
              new ArticleOutcome.Coded(
                  stored.incidents(),
                  stored.left(),
                  coded.reports().size(),
                  stored.changed(),
                  coded.languageKnown()));
      case StoreResult.Unchanged unchanged -> Optional.of(new ArticleOutcome.Unchanged());
      case StoreResult.Superseded superseded -> Optional.empty();
    };
  }
}
