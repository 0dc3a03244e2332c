package org.tocsin.feeds.read;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jdom2.Attribute;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

/**
 * Brings the Channel Definition Format of 1997 into the form of RSS 2.0: addresses and days of
 * change stand in attributes there, names in any case. Source: the W3C note NOTE-CDFsubmit.
 */
final class Cdf {

  private static final Map<String, String> NAMES =
      Map.of("title", "title", "abstract", "description", "copyright", "copyright");

  private Cdf() {}

  /** Whether a channel is one of CDF: RSS gives channels no address in an attribute. */
  static boolean is(Element root) {
    return attribute(root, "href") != null
        || attribute(root, "base") != null
        || root.getChildren().stream().anyMatch(c -> c.getName().equalsIgnoreCase("abstract"))
        || root.getChildren().stream().anyMatch(c -> attribute(c, "href") != null);
  }

  /** Puts an RSS tree in the place of the document's. */
  static String make(Document document, Element root) {
    Element channel = outline(root, "channel");
    String base = attribute(root, "base");
    if (base != null) {
      channel.setAttribute("base", base, Namespace.XML_NAMESPACE);
    }
    items(root, channel);
    document.detachRootElement();
    document.setRootElement(new Element("rss").setAttribute("version", "2.0").addContent(channel));
    return "cdf";
  }

  /** Items, those of channels within the channel too. */
  private static void items(Element parent, Element channel) {
    for (Element child : parent.getChildren()) {
      switch (child.getName().toLowerCase(Locale.ROOT)) {
        case "item" -> channel.addContent(outline(child, "item"));
        case "channel" -> items(child, channel);
        default -> {}
      }
    }
  }

  private static Element outline(Element from, String name) {
    Element to = new Element(name);
    String address = attribute(from, "href");
    for (Element child : List.copyOf(from.getChildren())) {
      String tag = child.getName().toLowerCase(Locale.ROOT);
      String field = NAMES.get(tag);
      if (field != null) {
        to.addContent(new Element(field).setText(child.getText()));
      } else if (tag.equals("a") && address == null) {
        address = attribute(child, "href");
      }
    }
    add(to, "link", address);
    add(to, name.equals("item") ? "pubDate" : "lastBuildDate", attribute(from, "lastmod"));
    return to;
  }

  private static void add(Element to, String name, @Nullable String text) {
    if (text != null) {
      to.addContent(new Element(name).setText(text));
    }
  }

  private static @Nullable String attribute(Element element, String name) {
    for (Attribute attribute : element.getAttributes()) {
      if (attribute.getName().equalsIgnoreCase(name) && !attribute.getValue().isBlank()) {
        return attribute.getValue().strip();
      }
    }
    return null;
  }
}
