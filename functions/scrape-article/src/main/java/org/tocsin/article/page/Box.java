package org.tocsin.article.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An element that holds blocks of text: the page's tree without its inline elements and without
 * what is never text. The blocks of a box and of the boxes within it lie side by side in {@link
 * Page#blocks}. Not changed once the page is read.
 */
public final class Box {

  /** Of id and classes that are shown; pages may have a million characters of them. */
  private static final int LONGEST_NAMES = 200;

  private final int index;
  private final String tag;
  private final String id;
  private final String classes;
  private final @Nullable Box parent;
  private final int depth;
  private final HintSet hints;
  private List<Box> children = List.of();
  private int firstBlock;
  private int endBlock;
  private boolean picture;
  private @Nullable String described;

  Box(
      int index,
      String tag,
      String id,
      String classes,
      @Nullable Box parent,
      HintSet hints,
      int firstBlock) {
    this.index = index;
    this.tag = tag;
    this.id = id;
    this.classes = classes;
    this.parent = parent;
    this.depth = parent == null ? 0 : parent.depth + 1;
    this.hints = hints;
    this.firstBlock = firstBlock;
    this.endBlock = firstBlock;
    if (parent != null) {
      parent.add(this);
    }
  }

  /** Most boxes hold none or one. */
  private void add(Box child) {
    if (children.isEmpty()) {
      children = List.of(child);
    } else {
      if (children.size() == 1) {
        children = new ArrayList<>(children);
      }
      children.add(child);
    }
  }

  /** A picture lies in this box, and so in those around it. */
  void addPicture() {
    for (Box box = this; box != null && !box.picture; box = box.parent) {
      box.picture = true;
    }
  }

  void close(int end) {
    this.endBlock = end;
  }

  /** Its place among the page's boxes, in the order of the page; the page's own has 0. */
  public int index() {
    return index;
  }

  /** The element's tag, lower case. */
  public String tag() {
    return tag;
  }

  /** The box that holds this one, absent for the page's own. */
  public @Nullable Box parent() {
    return parent;
  }

  /** How many boxes hold this one. */
  public int depth() {
    return depth;
  }

  String id() {
    return id;
  }

  String classes() {
    return classes;
  }

  /** The boxes directly within, in order. */
  public List<Box> children() {
    return children;
  }

  /** What tag, role, class and id say of it. */
  HintSet hints() {
    return hints;
  }

  /** Whether it has the hint. */
  public boolean is(Hint hint) {
    return hints.has(hint);
  }

  /** The index of its first block. */
  public int firstBlock() {
    return firstBlock;
  }

  /** The index after its last block; equal to {@link #firstBlock} where it holds no text. */
  public int endBlock() {
    return endBlock;
  }

  /** Whether a picture lies within. */
  public boolean hasPicture() {
    return picture;
  }

  /**
   * Tag, id and classes, for people: {@code div#main.story}; of an element without id and class
   * behind those of the nearest one around it that has one, {@code div#main.story > p}.
   */
  @Override
  public String toString() {
    if (described == null) {
      String names = names();
      Box around = parent;
      while (names.isEmpty() && around != null && !around.isNamed()) {
        around = around.parent;
      }
      described =
          names.isEmpty() && around != null
              ? around.tag + around.names() + " > " + tag
              : tag + names;
    }
    return described;
  }

  private boolean isNamed() {
    return !id.isEmpty() || !classes.isBlank();
  }

  /** For people, and so no longer than they read. */
  private String names() {
    if (!isNamed()) {
      return "";
    }
    StringBuilder names = new StringBuilder();
    if (!id.isEmpty()) {
      names.append('#').append(id, 0, Math.min(id.length(), LONGEST_NAMES));
    }
    char before = ' ';
    for (int i = 0; i < classes.length() && names.length() < LONGEST_NAMES; i++) {
      char c = classes.charAt(i);
      if (c > ' ') {
        if (before <= ' ') {
          names.append('.');
        }
        names.append(c);
      }
      before = c;
    }
    return names.length() < LONGEST_NAMES ? names.toString() : names.append('…').toString();
  }
}
