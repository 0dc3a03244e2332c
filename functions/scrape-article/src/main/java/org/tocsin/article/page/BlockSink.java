package org.tocsin.article.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Gathers the characters of a run of text, folds its white space, and makes a block of it. */
final class BlockSink {

  /** A longer heading is text that follows a heading whose end is missing. */
  private static final int LONGEST_HEADING = 250;

  private static final char NO_BREAK_SPACE = '\u00a0';
  private static final char FIRST_WIDE_SPACE = '\u1680';
  private static final char LAST_SPACE = '\u3000';

  final List<Block> blocks = new ArrayList<>();
  private final int maxBlocks;
  private char[] text = new char[1024];
  private int length;
  private char[] read = new char[1024];
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
    int size = more.length();
    makeRoom(size);
    more.getChars(0, size, read, 0);
    int start = length;
    for (int i = 0; i < size; i++) {
      char c = read[i];
      if (isSpace(c)) {
        space = true;
      } else if (!isInvisible(c)) {
        if (breaks > 0) {
          if (breaks > 1 || isLine(emphasis, typeface)) {
            flush();
            start = 0;
          }
          breaks = 0;
        }
        if (length == 0) {
          kind = kindOfText;
          level = headingLevel;
        } else if (space) {
          text[length++] = ' ';
        }
        space = false;
        font = typeface;
        text[length++] = c;
      }
    }
    int added = length - start;
    if (link) {
      linkChars += added;
    }
    if (emphasis) {
      emphasised += added;
    }
  }

  /** A space before it and after it is all that more text can add. */
  private void makeRoom(int size) {
    if (read.length < size) {
      read = new char[Math.max(size, 2 * read.length)];
    }
    if (text.length < length + size + 2) {
      text = Arrays.copyOf(text, Math.max(length + size + 2, 2 * text.length));
    }
  }

  private static boolean isSpace(char c) {
    return c <= ' '
        || c == NO_BREAK_SPACE
        || (c >= FIRST_WIDE_SPACE
            && c <= LAST_SPACE
            && (c == '\u202f' || Character.isWhitespace(c)));
  }

  private static boolean isInvisible(char c) {
    return c > NO_BREAK_SPACE && (c == '\u00ad' || c == '\u200b' || c == '\ufeff');
  }

  /**
   * Whether what stands before a single break is a line of its own, by how it is set: in another
   * typeface than what follows, or all of it bold or slanted and what follows not.
   */
  private boolean isLine(boolean emphasisAfter, @Nullable Object typefaceAfter) {
    return length > 0
        && kind != Block.Kind.HEADING
        && (!Objects.equals(typefaceAfter, font) || (!emphasisAfter && emphasised >= length));
  }

  /** Whether the block has no text yet. */
  boolean isEmpty() {
    return length == 0;
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
    if (length > 0) {
      if (blocks.size() >= maxBlocks) {
        throw new BlockLimitException(maxBlocks);
      }
      boolean unclosed = kind == Block.Kind.HEADING && length > LONGEST_HEADING;
      blocks.add(
          new Block(
              blocks.size(),
              unclosed ? Block.Kind.PARAGRAPH : kind,
              new String(text, 0, length),
              box(),
              linkChars,
              links,
              emphasised,
              unclosed ? 0 : level));
      length = 0;
    }
    linkChars = 0;
    links = 0;
    emphasised = 0;
    breaks = 0;
    space = false;
  }
}
