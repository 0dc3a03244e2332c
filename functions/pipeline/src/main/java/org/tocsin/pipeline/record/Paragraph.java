package org.tocsin.pipeline.record;

/**
 * One block of an article's text.
 *
 * @param kind what the block is
 * @param text its text: one line, white space folded, never blank
 */
public record Paragraph(Kind kind, String text) {

  /** What a block of text is on the page. */
  public enum Kind {
    /** A paragraph of the text. */
    TEXT,
    /** A cross-head. */
    HEADING,
    /** An item of a list. */
    LIST_ITEM,
    /** A block quotation. */
    QUOTE
  }

  /** Refuses a blank text. */
  public Paragraph {
    Check.notBlank("paragraph text", text);
  }

  /** A paragraph of the text. */
  public static Paragraph text(String text) {
    return new Paragraph(Kind.TEXT, text);
  }
}
