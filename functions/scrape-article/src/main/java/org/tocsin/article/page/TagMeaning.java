package org.tocsin.article.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a tag of HTML means to a reader of text.
 *
 * @param silent never text
 * @param inline part of a line
 * @param emphasis bold or slanted
 * @param heading of any level
 * @param mayStandApart inline, unless its class says that it is no part of the line
 * @param hint what the tag says its element is for
 */
record TagMeaning(
    boolean silent,
    boolean inline,
    boolean emphasis,
    boolean heading,
    boolean mayStandApart,
    HintSet hint) {

  private static final Set<String> SILENT =
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

  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn",
          "em", "font", "i", "ins", "kbd", "label", "mark", "nobr", "q", "ruby", "rb", "s", "samp",
          "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
          "blink", "picture");

  private static final Set<String> EMPHASIS = Set.of("b", "strong", "em", "i");

  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

  private static final Set<String> MAY_STAND_APART = Set.of("span", "small", "label");

  private static final Map<String, Hint> HINTS =
      Map.ofEntries(
          Map.entry("nav", Hint.NAVIGATION),
          Map.entry("menu", Hint.NAVIGATION),
          Map.entry("footer", Hint.FOOTER),
          Map.entry("header", Hint.HEADER),
          Map.entry("aside", Hint.ASIDE),
          Map.entry("form", Hint.ASIDE),
          Map.entry("fieldset", Hint.ASIDE),
          Map.entry("figcaption", Hint.CAPTION),
          Map.entry("caption", Hint.CAPTION),
          Map.entry("dialog", Hint.NEWSLETTER),
          Map.entry("article", Hint.CONTENT),
          Map.entry("main", Hint.CONTENT),
          Map.entry("noscript", Hint.HIDDEN),
          Map.entry("address", Hint.META));

  private static final Map<String, TagMeaning> BY_NAME = new HashMap<>();

  /**
   * TagMeaning that mean nothing of these, such as {@code div}; and of unknown ones, words' marks.
   */
  private static final TagMeaning OTHER = named("");

  private static final TagMeaning MARK =
      new TagMeaning(false, true, false, false, false, HintSet.NONE);

  static {
    for (Set<String> names : List.of(SILENT, INLINE, HEADINGS, HINTS.keySet())) {
      names.forEach(name -> BY_NAME.put(name, named(name)));
    }
  }

  private static TagMeaning named(String name) {
    Hint hint = HINTS.get(name);
    return new TagMeaning(
        SILENT.contains(name),
        INLINE.contains(name),
        EMPHASIS.contains(name),
        HEADINGS.contains(name),
        MAY_STAND_APART.contains(name),
        hint == null ? HintSet.NONE : HintSet.of(hint));
  }

  /**
   * What a tag means.
   *
   * @param name lower case
   * @param known whether HTML has it: text goes on through unknown ones without a hyphen
   */
  static TagMeaning of(String name, boolean known) {
    @Nullable TagMeaning tag = BY_NAME.get(name);
    if (tag != null) {
      return tag;
    }
    return known || name.indexOf('-') >= 0 ? OTHER : MARK;
  }
}
