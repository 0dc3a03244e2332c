package org.tocsin.feeds.read;

/** The bytes are no feed, or one beyond the limits. The message says what they are instead. */
public final class UnreadableFeedException extends Exception {

  private static final long serialVersionUID = 1L;

  /** What the bytes are instead of a feed. */
  public enum Kind {
    /** No bytes, or only white space. */
    EMPTY,
    /** A web page: the feed has moved, or a consent or error page answers in its place. */
    HTML,
    /** Neither XML nor JSON. */
    NOT_XML,
    /** XML or JSON, though no feed: an OPML list, a site map, an error document. */
    NOT_A_FEED,
    /** XML or JSON that is damaged beyond repair. */
    BROKEN,
    /** Beyond a limit that the message names. */
    TOO_LARGE
  }

  private final Kind kind;

  UnreadableFeedException(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  /** Of a list that should be OPML: XML with another root. */
  public static UnreadableFeedException notOpml(String root) {
    return new UnreadableFeedException(Kind.NOT_A_FEED, "no OPML: its root is <" + root + ">");
  }

  /** What the bytes are instead. */
  public Kind kind() {
    return kind;
  }
}
