package org.tocsin.article.extract;

/**
 * What a page is. Only {@link #ARTICLE} becomes one; whether it is a live blog or a gallery, the
 * article's own kind says.
 */
public enum PageKind {
  /** A text that somebody published. */
  ARTICLE,
  /** A front page, section, tag page or list of results: links to articles. */
  LIST_PAGE,
  /** A film, with no more than a few lines about it. */
  VIDEO_PAGE,
  /** Says that something is not found or went wrong, whatever its status code. */
  ERROR_PAGE,
  /** Asks for consent to cookies before it shows anything. */
  CONSENT_WALL,
  /** Asks whether the reader is a person. */
  BOT_WALL,
  /**
   * Asks for a subscription and shows no paragraph of the text. Where it shows the first paragraph,
   * that is taken as the article: it says what happened.
   */
  PAYWALL_STUB,
  /** Has no text. */
  EMPTY,
  /** Is not text: a picture, a document, a film. */
  NOT_TEXT,
  /** Is a feed. */
  FEED,
  /** Has no text before its scripts run. */
  NEEDS_JAVASCRIPT,
  /** Larger or deeper than is read. */
  OVER_LIMIT
}
