package org.tocsin.article.pages;

/**
 * Why no further page was read.
 *
 * @param reason which case it is
 * @param detail the address, the limit or the outcome of the fetch, for people; empty at the last
 *     page
 */
public record Ending(Reason reason, String detail) {

  /** The cases. */
  public enum Reason {
    /** The last page names no next one. */
    LAST_PAGE(true, false),
    /** The next page is one that was read before. */
    SEEN_BEFORE(true, false),
    /** The next page repeats what was read. */
    NOTHING_NEW(true, false),
    /** The next page is another article. */
    OTHER_ARTICLE(true, false),
    /** The next page is on another host, or leads to one. */
    OTHER_SITE(true, false),
    /** The article has more pages, or more bytes, than are read. */
    LIMIT(false, false),
    /** The next page is gone, refused, not to be fetched, or none of an article. */
    MISSING(false, false),
    /** The next page could not be fetched at present. */
    FAILED(false, true);

    private final boolean whole;
    private final boolean passing;

    Reason(boolean whole, boolean passing) {
      this.whole = whole;
      this.passing = passing;
    }
  }

  /** Whether the article has been read to its end. */
  public boolean isWhole() {
    return reason.whole;
  }

  /** Whether what is missing may well be read later. */
  public boolean isPassing() {
    return reason.passing;
  }

  @Override
  public String toString() {
    return detail.isEmpty() ? reason.toString() : reason + ": " + detail;
  }
}
