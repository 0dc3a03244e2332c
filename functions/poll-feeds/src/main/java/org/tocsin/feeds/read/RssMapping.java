package org.tocsin.feeds.read;

import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.feed.rss.Enclosure;
import com.rometools.rome.feed.rss.Guid;
import com.rometools.rome.feed.rss.Item;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;
import org.tocsin.feeds.read.FeedDocument.Entry;
import org.tocsin.web.WebUrl;

/** From Rome's RSS channel and the elements behind it to a {@link FeedDocument}. */
final class RssMapping {

  private final FeedContext context;

  RssMapping(FeedContext context) {
    this.context = context;
  }

  FeedDocument map(Element root, Channel rome) throws UnreadableFeedException {
    Element channel = Objects.requireNonNullElse(root.getChild("channel"), root);
    String link = Links.ofRss(channel, context.address());
    URI site = link == null ? null : WebUrl.parse(link);
    List<Element> items = channel.getChildren("item");
    Limits.entries(items.size());
    // Rome leaves out what it cannot read; then its items cannot be told apart by their order.
    List<Item> romeItems = rome.getItems().size() == items.size() ? rome.getItems() : List.of();
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      Item item = romeItems.isEmpty() ? new Item() : romeItems.get(i);
      entries.add(entry(items.get(i), item, context.address() != null ? context.address() : site));
    }
    String language = Fields.text(channel, "feed.language");
    return new FeedDocument(
        context.version(),
        context.encoding(),
        first(Fields.text(channel, "feed.title"), rome.getTitle()),
        link,
        first(Fields.text(channel, "feed.description"), rome.getDescription()),
        language == null ? Base.language(channel) : language,
        first(Fields.text(channel, "feed.rights"), rome.getCopyright()),
        null,
        Fields.date(channel, "feed.updated"),
        ttl(rome, channel),
        Skips.hours(channel),
        Skips.days(channel),
        entries);
  }

  private static Entry entry(Element item, Item rome, @Nullable URI document) {
    URI base = Base.at(item, document);
    String language = Fields.text(item, "entry.language");
    return new Entry(
        id(item, rome),
        first(Fields.text(item, "entry.title"), rome.getTitle()),
        Links.ofItem(item, document),
        Fields.date(item, "entry.published"),
        Fields.date(item, "entry.updated"),
        Fields.text(item, "entry.summary"),
        Fields.text(item, "entry.content"),
        first(Fields.text(item, "entry.author"), rome.getAuthor()),
        language == null ? Base.language(item) : language,
        rome.getEnclosures().stream()
            .map(Enclosure::getUrl)
            .map(url -> Base.link(url, base))
            .filter(Objects::nonNull)
            .map(String::valueOf)
            .toList());
  }

  private static @Nullable String id(Element item, Item rome) {
    Guid guid = rome.getGuid();
    String id = guid == null ? null : guid.getValue();
    String field = first(Fields.text(item, "entry.id"), id);
    return field == null ? first(item.getAttributeValue("about", Names.RDF), null) : field;
  }

  private static @Nullable Long ttl(Channel rome, Element channel) {
    int minutes = rome.getTtl();
    return minutes > 0 ? Long.valueOf(minutes) : Syndication.minutes(channel);
  }

  private static @Nullable String first(@Nullable String one, @Nullable String other) {
    if (one != null && !one.isBlank()) {
      return one;
    }
    return other == null || other.isBlank() ? null : other.strip();
  }
}
