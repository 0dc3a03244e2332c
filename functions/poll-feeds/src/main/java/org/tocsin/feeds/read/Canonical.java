package org.tocsin.feeds.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jdom2.Attribute;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;
import org.tocsin.feeds.read.UnreadableFeedException.Kind;

/**
 * Brings a feed's tree into the two forms that are read from there on: RSS 2.0 without namespace,
 * items within the channel; or Atom in the namespace of its version. RDF and the RSS dialects
 * differ from RSS 2.0 in namespaces and in where items stand, hardly in elements.
 */
final class Canonical {

  private static final Set<String> RSS_NAMESPACES =
      Set.of(
          "http://purl.org/rss/1.0/",
          "http://my.netscape.com/rdf/simple/0.9/",
          "http://channel.netscape.com/rdf/simple/0.9/",
          "http://purl.org/net/rss1.1#",
          "http://backend.userland.com/rss2",
          "http://backend.userland.com/rss091",
          "http://backend.userland.com/rss",
          "http://blogs.law.harvard.edu/tech/rss",
          "http://cyber.law.harvard.edu/rss/rss.html");

  private Canonical() {}

  /**
   * Changes the tree.
   *
   * @return format and version as the feed declares them
   */
  static String make(Document document) throws UnreadableFeedException {
    Element root = document.getRootElement();
    String name = root.getName().toLowerCase(Locale.ROOT);
    return switch (name) {
      case "rss" -> rss(root);
      case "rdf" -> rdf(document, root);
      case "channel", "item" ->
          Cdf.is(root) ? Cdf.make(document, root) : bare(document, root, name);
      case "feed" -> atom(root);
      case "entry" -> entry(document, root);
      case "html", "body", "head" ->
          throw new UnreadableFeedException(Kind.HTML, "a web page, no feed");
      default ->
          throw new UnreadableFeedException(
              Kind.NOT_A_FEED, "XML of another kind: its root is <" + root.getName() + ">");
    };
  }

  private static String rss(Element root) {
    String version = Objects.requireNonNullElse(root.getAttributeValue("version"), "");
    String own = root.getNamespaceURI();
    root.setName("rss");
    withoutNamespace(root, own);
    Element channel = root.getChild("channel");
    if (channel == null) {
      channel = new Element("channel");
      root.addContent(channel);
    }
    gather(root, channel);
    root.setAttribute("version", "2.0");
    return ("rss " + version).strip();
  }

  private static String rdf(Document document, Element root) {
    String version = "1.0";
    for (Element child : root.getChildren()) {
      if (child.getNamespaceURI().contains("/0.9/")) {
        version = "0.90";
      }
    }
    withoutNamespace(root, "");
    Element rss = new Element("rss");
    rss.setAttribute("version", "2.0");
    for (Attribute attribute : root.getAttributes()) {
      if (attribute.getNamespace().equals(Namespace.XML_NAMESPACE)) {
        rss.setAttribute(attribute.clone());
      }
    }
    Element channel = root.getChild("channel");
    channel = channel == null ? new Element("channel") : channel.detach();
    rss.addContent(channel);
    gather(root, channel);
    document.setRootElement(rss);
    return "rdf " + version;
  }

  private static String bare(Document document, Element root, String name) {
    withoutNamespace(root, root.getNamespaceURI());
    document.detachRootElement();
    Element rss = new Element("rss");
    rss.setAttribute("version", "2.0");
    Element channel = name.equals("channel") ? root : new Element("channel").addContent(root);
    document.setRootElement(rss.addContent(channel));
    return "rss";
  }

  /** Moves the items that stand beside the channel, as in RSS 0.90 and 1.0, into it. */
  private static void gather(Element root, Element channel) {
    for (Element child : List.copyOf(root.getChildren())) {
      if (!child.equals(channel)) {
        channel.addContent(child.detach());
      }
    }
    List<Element> nested = new ArrayList<>();
    for (Element items : channel.getChildren("items")) {
      nested.addAll(items.getChildren("item"));
    }
    for (Element item : nested) {
      channel.addContent(item.detach());
    }
  }

  private static String atom(Element root) {
    Namespace own = root.getNamespace();
    boolean old =
        own.equals(Names.ATOM_03)
            || "0.3".equals(root.getAttributeValue("version"))
            || own.getURI().startsWith("http://purl.org/atom/ns");
    Namespace wanted = old ? Names.ATOM_03 : Names.ATOM;
    root.setName("feed");
    if (!own.equals(wanted)) {
      rename(root, own, wanted);
    }
    return old ? "atom 0.3" : "atom 1.0";
  }

  private static String entry(Document document, Element root) {
    document.detachRootElement();
    document.setRootElement(new Element("feed", root.getNamespace()).addContent(root));
    return atom(document.getRootElement());
  }

  private static void withoutNamespace(Element root, @Nullable String own) {
    for (Element element : List.copyOf(descendants(root))) {
      String namespace = element.getNamespaceURI();
      boolean plain =
          namespace.equals(own) || RSS_NAMESPACES.contains(namespace.toLowerCase(Locale.ROOT));
      if (plain && !namespace.isEmpty()) {
        element.setNamespace(Namespace.NO_NAMESPACE);
      }
    }
  }

  private static void rename(Element root, Namespace from, Namespace to) {
    for (Element element : descendants(root)) {
      if (element.getNamespace().equals(from)) {
        element.setNamespace(to);
      }
    }
  }

  private static List<Element> descendants(Element root) {
    List<Element> all = new ArrayList<>();
    all.add(root);
    for (int i = 0; i < all.size(); i++) {
      all.addAll(all.get(i).getChildren());
    }
    return all;
  }
}
