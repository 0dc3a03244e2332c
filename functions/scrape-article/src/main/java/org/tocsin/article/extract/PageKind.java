package org.tocsin.article.extract;

/** What a page is. Only {@link #ARTICLE} becomes one. */
public enum PageKind {
  /** A text that somebody published. */
  ARTICLE,
  /** A front page or section page: links to articles. */
  LIST_PAGE,
  /** Says that something is not found or went wrong, whatever its status code. */
  ERROR_PAGE,
  /** Asks for consent to cookies before it shows anything. */
  CONSENT_WALL,
  /** Asks whether the reader is a person. */
  BOT_WALL,
  /** Shows only the beginning, and asks for a subscription. */
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
