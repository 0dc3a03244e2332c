package org.tocsin.feeds.read;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;
import org.tocsin.web.WebUrl;

/** The right one of several links: the page that a person would read. */
final class Links {

  /** The rank of a link to the page itself, of whatever type. */
  private static final int ALTERNATE = 3;

  private Links() {}

  /** Of an RSS channel. */
  static @Nullable String ofRss(Element channel, @Nullable URI document) {
    String own = plain(channel, document);
    return own != null ? own : alternate(channel, document);
  }

  /** Of an RSS item: its link, Atom's, the guid that is an address, RDF's about. */
  static @Nullable String ofItem(Element item, @Nullable URI document) {
    String link = ofRss(item, document);
    if (link != null) {
      return link;
    }
    Element guid = item.getChild("guid");
    if (guid != null && !"false".equalsIgnoreCase(guid.getAttributeValue("isPermaLink"))) {
      URI address = WebUrl.parse(guid.getTextTrim());
      if (address != null) {
        return guid.getTextTrim();
      }
    }
    String about = item.getAttributeValue("about", Names.RDF);
    return about != null && WebUrl.parse(about) != null ? about : null;
  }

  /** RSS allows one; where a feed has several, the last counts, as for other readers. */
  private static @Nullable String plain(Element parent, @Nullable URI document) {
    List<Element> links = parent.getChildren("link");
    for (int i = links.size() - 1; i >= 0; i--) {
      Element link = links.get(i);
      String text = link.getTextTrim();
      boolean aside = text.isEmpty() && rank(link) < ALTERNATE;
      String address =
          aside
              ? null
              : Base.link(
                  text.isEmpty() ? link.getAttributeValue("href") : text, Base.at(link, document));
      if (address != null) {
        return address;
      }
    }
    return null;
  }

  /** Of an Atom element: {@code rel="alternate"} or none, HTML rather than another type. */
  static @Nullable String alternate(Element parent, @Nullable URI document) {
    Element best = null;
    int bestRank = 0;
    for (var namespace : List.of(Names.ATOM, Names.ATOM_03)) {
      for (Element link : parent.getChildren("link", namespace)) {
        int rank = rank(link);
        if (rank > bestRank) {
          best = link;
          bestRank = rank;
        }
      }
    }
    return best == null ? null : Base.link(best.getAttributeValue("href"), Base.at(best, document));
  }

  private static int rank(Element link) {
    if (link.getAttributeValue("href", "").isBlank()) {
      return 0;
    }
    String rel = link.getAttributeValue("rel", "alternate").strip().toLowerCase(Locale.ROOT);
    String type = link.getAttributeValue("type", "text/html").toLowerCase(Locale.ROOT);
    if (rel.equals("alternate")
        || rel.equals("http://www.iana.org/assignments/relation/alternate")) {
      return type.contains("html") ? ALTERNATE + 1 : ALTERNATE;
    }
    return rel.equals("canonical") || rel.equals("via") || rel.equals("related") ? 1 : 0;
  }
}
