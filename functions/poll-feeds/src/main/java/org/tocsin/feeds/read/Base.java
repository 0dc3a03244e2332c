package org.tocsin.feeds.read;

import java.net.URI;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;
import org.tocsin.web.WebUrl;

/** The address that relative links of an element count from: xml:base, each within its parent's. */
final class Base {

  private Base() {}

  /** The base that holds at the element, or null where nothing gives one. */
  static @Nullable URI at(Element element, @Nullable URI document) {
    Element parent = element.getParentElement();
    URI outer = parent == null ? document : at(parent, document);
    String own = element.getAttributeValue("base", Namespace.XML_NAMESPACE);
    URI inner = own == null ? null : WebUrl.resolve(outer, own);
    return inner == null ? outer : inner;
  }

  /** The language that holds at the element, or null. */
  static @Nullable String language(Element element) {
    for (Element e = element; e != null; e = e.getParentElement()) {
      String own = e.getAttributeValue("lang", Namespace.XML_NAMESPACE);
      if (own != null && !own.isBlank()) {
        return own.strip();
      }
    }
    return null;
  }

  /** The reference as an absolute address where that can be; else as it stands. */
  static @Nullable String link(@Nullable String reference, @Nullable URI base) {
    if (reference == null || reference.isBlank()) {
      return null;
    }
    String text = reference.strip();
    URI absolute = WebUrl.parse(text);
    if (absolute != null) {
      // As written, so that nothing is changed in an address that works.
      return text;
    }
    URI resolved = WebUrl.resolve(base, text);
    return resolved == null ? text : resolved.toString();
  }
}
