package org.tocsin.article.page;

import java.util.Set;

/** What the tags of HTML mean to a reader of text. */
final class Tags {

  /** Never text. */
  static final Set<String> SILENT =
      Set.of(
          "script",
          "style",
          "template",
          "svg",
          "math",
          "iframe",
          "object",
          "embed",
          "canvas",
          "input",
          "select",
          "option",
          "textarea",
          "button",
          "audio",
          "video",
          "map",
          "datalist",
          "progress",
          "meter",
          "head",
          "frameset",
          "noframes",
          "img",
          "hr",
          "source",
          "track",
          "param",
          "link",
          "meta",
          "title",
          "base",
          "applet",
          "rp",
          "rt",
          "amp-ad");

  /** Part of a line. */
  static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn",
          "em", "font", "i", "ins", "kbd", "label", "mark", "nobr", "q", "ruby", "rb", "s", "samp",
          "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
          "blink", "picture");

  static final Set<String> EMPHASIS = Set.of("b", "strong", "em", "i");

  private Tags() {}

  /** Whether text goes on through the element: unknown tags without a hyphen are words' marks. */
  static boolean inline(String tag, boolean known) {
    return INLINE.contains(tag) || (!known && tag.indexOf('-') < 0);
  }
}
