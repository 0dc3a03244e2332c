package org.tocsin.article.page;

/**
 * One run of text: what lies between two elements that break the line, or two {@code <br>}.
 *
 * @param index its place on the page
 * @param kind what it is by its tag
 * @param text one line, white space folded, never empty
 * @param box the innermost box that holds it
 * @param linkChars how many of its characters are in links
 * @param links how many links it has
 * @param emphasised how many of its characters are bold or slanted
 * @param level 1 to 6 for a heading, else 0
 */
public record Block(
    int index,
    Kind kind,
    String text,
    Box box,
    int linkChars,
    int links,
    int emphasised,
    int level) {

  /** What a block is by its tag. */
  public enum Kind {
    /** In a {@code p}. */
    PARAGRAPH,
    /** In {@code h1} to {@code h6}. */
    HEADING,
    /** In {@code li}, {@code dd}, {@code dt}. */
    ITEM,
    /** In {@code blockquote}. */
    QUOTE,
    /** In {@code td}, {@code th}. */
    CELL,
    /** In {@code pre}. */
    PREFORMATTED,
    /** In anything else. */
    LOOSE
  }

  /** How many characters it has. */
  public int length() {
    return text.length();
  }

  /** The part of its characters that is in links, 0 to 1. */
  public double linkDensity() {
    return Math.min(1.0, (double) linkChars / text.length());
  }
}
