package org.tocsin.feeds.read;

import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;
import org.tocsin.feeds.read.FeedDocument.Entry;
import org.tocsin.pipeline.record.PublicationTime;

/** From Rome's Atom feed and the elements behind it to a {@link FeedDocument}. */
final class AtomMapping {

  private final FeedContext context;

  AtomMapping(FeedContext context) {
    this.context = context;
  }

  FeedDocument map(Element feed, Feed rome) throws UnreadableFeedException {
    URI document = context.address() == null ? self(feed) : context.address();
    List<Element> elements = feed.getChildren("entry", feed.getNamespace());
    Limits.entries(elements.size());
    var romeEntries =
        rome.getEntries().size() == elements.size()
            ? rome.getEntries()
            : List.<com.rometools.rome.feed.atom.Entry>of();
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < elements.size(); i++) {
      entries.add(
          entry(elements.get(i), romeEntries.isEmpty() ? null : romeEntries.get(i), document));
    }
    return new FeedDocument(
        context.version(),
        context.encoding(),
        text(feed, document, "title"),
        Links.alternate(feed, document),
        text(feed, document, "subtitle", "tagline"),
        Base.language(feed),
        text(feed, document, "rights", "copyright"),
        text(feed, document, "id"),
        date(feed, "updated", "modified"),
        Syndication.minutes(feed),
        List.of(),
        List.of(),
        entries);
  }

  private static @Nullable URI self(Element feed) {
    for (Element link : feed.getChildren("link", feed.getNamespace())) {
      if ("self".equals(link.getAttributeValue("rel"))) {
        return org.tocsin.web.WebUrl.parse(link.getAttributeValue("href", ""));
      }
    }
    return null;
  }

  private static Entry entry(
      Element entry, com.rometools.rome.feed.atom.@Nullable Entry rome, @Nullable URI document) {
    PublicationTime published = date(entry, "published", "issued", "created");
    return new Entry(
        id(entry),
        text(entry, document, "title"),
        link(entry, document),
        published != null ? published : Fields.date(entry, "entry.published"),
        date(entry, "updated", "modified"),
        text(entry, document, "summary"),
        text(entry, document, "content"),
        author(entry),
        Base.language(entry),
        enclosures(entry, rome, document));
  }

  /** An id is an address in full; one that is not counts from xml:base, where there is one. */
  private static @Nullable String id(Element entry) {
    String id = text(entry, null, "id");
    return Base.link(id, Base.at(entry, null));
  }

  private static @Nullable String link(Element entry, @Nullable URI document) {
    String alternate = Links.alternate(entry, document);
    if (alternate != null) {
      return alternate;
    }
    Element content = entry.getChild("content", entry.getNamespace());
    return content == null
        ? null
        : Base.link(content.getAttributeValue("src"), Base.at(content, document));
  }

  private static List<String> enclosures(
      Element entry, com.rometools.rome.feed.atom.@Nullable Entry rome, @Nullable URI document) {
    if (rome == null) {
      return List.of();
    }
    return rome.getOtherLinks().stream()
        .filter(link -> "enclosure".equals(link.getRel()))
        .map(Link::getHref)
        .map(href -> Base.link(href, Base.at(entry, document)))
        .filter(Objects::nonNull)
        .map(String::valueOf)
        .toList();
  }

  private static @Nullable String author(Element entry) {
    Namespace atom = entry.getNamespace();
    for (Element author : entry.getChildren("author", atom)) {
      for (String part : List.of("name", "email")) {
        String text = author.getChildTextTrim(part, atom);
        if (text != null && !text.isEmpty()) {
          return text;
        }
      }
    }
    return Fields.text(entry, "entry.author");
  }

  private static @Nullable String text(Element parent, @Nullable URI document, String... names) {
    for (String name : names) {
      for (Element child : parent.getChildren(name, parent.getNamespace())) {
        String text = Markup.ofAtom(child, Base.at(child, document));
        if (text != null && !text.isEmpty()) {
          return text;
        }
      }
    }
    return null;
  }

  private static @Nullable PublicationTime date(Element parent, String... names) {
    for (String name : names) {
      PublicationTime date = FeedDates.read(parent.getChildText(name, parent.getNamespace()));
      if (date != null) {
        return date;
      }
    }
    return null;
  }
}
