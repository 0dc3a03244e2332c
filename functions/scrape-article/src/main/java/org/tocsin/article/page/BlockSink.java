package org.tocsin.article.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Gathers the characters of a run of text, folds its white space, and makes a block of it. */
final class BlockSink {

  /** A longer heading is text that follows a heading whose end is missing. */
  private static final int LONGEST_HEADING = 250;

  final List<Block> blocks = new ArrayList<>();
  private final int maxBlocks;
  private final StringBuilder text = new StringBuilder();
  private @Nullable Box box;
  private Block.Kind kind = Block.Kind.LOOSE;
  private int level;
  private int linkChars;
  private int links;
  private int emphasised;
  private int breaks;
  private boolean space;
  private @Nullable Object font;

  BlockSink(int maxBlocks) {
    this.maxBlocks = maxBlocks;
  }

  /** The box that the next text belongs to. */
  void enter(Box next) {
    box = next;
  }

  Box box() {
    if (box == null) {
      throw new IllegalStateException("no box entered");
    }
    return box;
  }

  /**
   * More text of the block.
   *
   * @param typeface stands for the {@code font} element that sets the text, absent outside any
   */
  void text(
      String more,
      Block.Kind kindOfText,
      int headingLevel,
      boolean link,
      boolean emphasis,
      @Nullable Object typeface)
      throws BlockLimitException {
    int start = text.length();
    for (int i = 0; i < more.length(); i++) {
      char c = more.charAt(i);
      if (c <= ' ' || c == '\u00a0' || Character.isWhitespace(c) || c == '\u202f') {
        space = true;
      } else if (c != '\u200b' && c != '\u00ad' && c != '\ufeff') {
        if (breaks > 1 || (breaks == 1 && isLine(emphasis, typeface))) {
          flush();
          start = 0;
        }
        breaks = 0;
        if (text.isEmpty()) {
          kind = kindOfText;
          level = headingLevel;
        } else if (space) {
          text.append(' ');
        }
        space = false;
        font = typeface;
        text.append(c);
      }
    }
    int added = text.length() - start;
    if (link) {
      linkChars += added;
    }
    if (emphasis) {
      emphasised += added;
    }
  }

  /**
   * Whether what stands before a single break is a line of its own, by how it is set: in another
   * typeface than what follows, or all of it bold or slanted and what follows not.
   */
  private boolean isLine(boolean emphasisAfter, @Nullable Object typefaceAfter) {
    return !text.isEmpty()
        && kind != Block.Kind.HEADING
        && (!Objects.equals(typefaceAfter, font)
            || (!emphasisAfter && emphasised >= text.length()));
  }

  void link() {
    links++;
  }

  /** Two breaks with nothing between them end a block. */
  void lineBreak() {
    breaks++;
    space = true;
  }

  /** Ends the block. */
  void flush() throws BlockLimitException {
    if (!text.isEmpty()) {
      if (blocks.size() >= maxBlocks) {
        throw new BlockLimitException(maxBlocks);
      }
      boolean unclosed = kind == Block.Kind.HEADING && text.length() > LONGEST_HEADING;
      blocks.add(
          new Block(
              blocks.size(),
              unclosed ? Block.Kind.PARAGRAPH : kind,
              text.toString(),
              box(),
              linkChars,
              links,
              emphasised,
              unclosed ? 0 : level));
      text.setLength(0);
    }
    linkChars = 0;
    links = 0;
    emphasised = 0;
    breaks = 0;
    space = false;
  }
}
