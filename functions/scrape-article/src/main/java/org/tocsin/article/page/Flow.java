package org.tocsin.article.page;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Where a run of text lies, as far as the elements around it tell. */
record Flow(Block.Kind kind, int level, boolean link, boolean emphasis, @Nullable Element font) {

  static final Flow START = new Flow(Block.Kind.LOOSE, 0, false, false, null);

  /** Into an element that breaks the line. */
  Flow into(String tag) {
    return switch (tag) {
      case "h1", "h2", "h3", "h4", "h5", "h6" ->
          new Flow(Block.Kind.HEADING, tag.charAt(1) - '0', link, false, font);
      case "li", "dd", "dt" -> new Flow(Block.Kind.ITEM, 0, link, emphasis, font);
      case "blockquote" -> new Flow(Block.Kind.QUOTE, 0, link, emphasis, font);
      case "td", "th" -> new Flow(Block.Kind.CELL, 0, link, emphasis, font);
      case "pre" -> new Flow(Block.Kind.PREFORMATTED, 0, link, emphasis, font);
      case "p" ->
          kind == Block.Kind.QUOTE || kind == Block.Kind.ITEM || kind == Block.Kind.HEADING
              ? this
              : new Flow(Block.Kind.PARAGRAPH, 0, link, emphasis, font);
      case "div", "section" -> kind == Block.Kind.PARAGRAPH ? START.linked(link) : this;
      default -> this;
    };
  }

  Flow linked(boolean inLink) {
    return inLink == link ? this : new Flow(kind, level, inLink, emphasis, font);
  }

  Flow setIn(Element fontElement) {
    return new Flow(kind, level, link, emphasis, fontElement);
  }

  Flow emphasised() {
    return emphasis ? this : new Flow(kind, level, link, true, font);
  }
}
