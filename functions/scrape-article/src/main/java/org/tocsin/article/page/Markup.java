package org.tocsin.article.page;

import java.util.Locale;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The attributes of one element that say what it is for, taken in one pass over them: asking the
 * element for each by its name is what costs most in reading a page. One object serves the elements
 * of a page one after the other. For use by one thread.
 */
final class Markup {

  /** The shortest style that hides: {@code clip:auto;} and shorter ones do not. */
  private static final int SHORTEST_HIDING = 10;

  String id = "";
  String classes = "";
  String role = "";
  String style = "";
  String rel = "";
  @Nullable String itemprop;
  @Nullable String href;
  boolean hidden;

  /**
   * Whether an attribute is named after a date: {@code datetime}, {@code data-timestamp}; or the
   * element is what the hAtom microformat calls updated, or RDFa a date.
   */
  boolean dated;

  private boolean title;
  private boolean content;
  private boolean dateProperty;

  /** Takes those of an element in place of what it held. */
  void read(Element element) {
    id = "";
    classes = "";
    role = "";
    style = "";
    rel = "";
    itemprop = null;
    href = null;
    hidden = false;
    dated = false;
    title = false;
    content = false;
    dateProperty = false;
    if (element.attributesSize() > 0) {
      for (Attribute attribute : element.attributes()) {
        take(attribute.getKey(), attribute);
      }
      dated |= (dateProperty && content) || (title && element.hasClass("updated"));
    }
  }

  private void take(String name, Attribute attribute) {
    switch (name) {
      case "class" -> classes = attribute.getValue().trim();
      case "id" -> id = attribute.getValue();
      case "href" -> href = attribute.getValue();
      case "role" -> role = attribute.getValue();
      case "rel" -> rel = attribute.getValue();
      case "style" -> style = attribute.getValue();
      case "itemprop" -> itemprop = attribute.getValue();
      case "hidden" -> hidden = true;
      case "datetime" -> dated = true;
      case "title" -> title = true;
      case "content" -> content = true;
      case "property" -> dateProperty = isDate(attribute.getValue());
      default ->
          dated |= name.startsWith("data-") && (name.contains("date") || name.endsWith("time"));
    }
  }

  private static boolean isDate(String property) {
    return property.contains("date") || property.contains("Date") || property.contains("created");
  }

  /** Whether the element is not shown when the page opens, as far as its own attributes say. */
  boolean isHidden() {
    return hidden || (style.length() >= SHORTEST_HIDING && hides(style));
  }

  private static boolean hides(String style) {
    String folded = style.toLowerCase(Locale.ROOT).replace(" ", "");
    return folded.contains("display:none") || folded.contains("visibility:hidden");
  }
}
