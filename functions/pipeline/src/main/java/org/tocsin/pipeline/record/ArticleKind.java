package org.tocsin.pipeline.record;

/** What sort of text an article is. */
public enum ArticleKind {
  /** One text that was published at one time. */
  ARTICLE,
  /** Posts in the order of their times, each with its own ({@link Paragraph#at}). */
  LIVE_BLOG,
  /** Pictures with the text that belongs to them. */
  GALLERY
}
