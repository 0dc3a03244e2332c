package org.tocsin.pipeline.record;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One block of an article's text.
 *
 * @param kind what the block is
 * @param text its text: one line, white space folded, never blank
 * @param at when it was published, for the post of a live blog that it belongs to; absent where it
 *     has no time of its own
 */
public record Paragraph(Kind kind, String text, @Nullable PublicationTime at) {

  /** What a block of text is on the page. */
  public enum Kind {
    /**
     * The summary or lead that a template sets apart between headline and text. Most often it says
     * what the text says, in other words: counting a report twice misleads.
     */
    STANDFIRST,
    /** A paragraph of the text. */
    TEXT,
    /** A cross-head. */
    HEADING,
    /** An item of a list. */
    LIST_ITEM,
    /** A block quotation. */
    QUOTE
  }

  /** A block without a time of its own. */
  public Paragraph(Kind kind, String text) {
    this(kind, text, null);
  }

  /** Refuses a blank text. */
  public Paragraph {
    Check.notBlank("paragraph text", text);
    Objects.requireNonNull(kind);
  }

  /** A paragraph of the text. */
  public static Paragraph text(String text) {
    return new Paragraph(Kind.TEXT, text);
  }
}
