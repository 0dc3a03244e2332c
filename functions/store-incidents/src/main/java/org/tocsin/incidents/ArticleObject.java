package org.tocsin.incidents;

import org.tocsin.pipeline.record.Article;

/** What the bucket holds under an article's key. */
sealed interface ArticleObject {

  /** The article. */
  record Found(Article article) implements ArticleObject {}

  /** Nothing: it was deleted, or never was. */
  record Gone() implements ArticleObject {}

  /** Something that this release cannot take for the article; the reason is for people. */
  record Refused(String reason) implements ArticleObject {}
}
