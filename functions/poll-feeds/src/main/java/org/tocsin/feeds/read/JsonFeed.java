package org.tocsin.feeds.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.feeds.read.FeedDocument.Entry;
import org.tocsin.feeds.read.UnreadableFeedException.Kind;
import org.tocsin.pipeline.json.Json;
import org.tocsin.pipeline.json.MalformedRecordException;
import org.tocsin.web.WebUrl;

/** Reads JSON Feed. Source: its specification, versions 1 and 1.1. */
final class JsonFeed {

  private static final String VERSION = "jsonfeed.org/version/";

  private JsonFeed() {}

  static FeedDocument read(FeedText text, @Nullable URI address) throws UnreadableFeedException {
    JsonNode feed = tree(text.text());
    String declared = feed.path("version").asText("");
    int at = declared.indexOf(VERSION);
    if (!feed.isObject() || at < 0) {
      throw new UnreadableFeedException(Kind.NOT_A_FEED, "JSON of another kind: no JSON Feed");
    }
    String home = text(feed, "home_page_url");
    String link = Base.link(home, address);
    URI site = link == null ? null : WebUrl.parse(link);
    URI base = address != null ? address : site;
    JsonNode items = feed.path("items");
    Limits.entries(items.size());
    List<Entry> entries = new ArrayList<>();
    for (JsonNode item : items) {
      entries.add(entry(item, base));
    }
    return new FeedDocument(
        "json " + declared.substring(at + VERSION.length()),
        text.encoding(),
        text(feed, "title"),
        link,
        text(feed, "description"),
        text(feed, "language"),
        null,
        null,
        null,
        null,
        List.of(),
        List.of(),
        entries);
  }

  private static Entry entry(JsonNode item, @Nullable URI base) {
    List<String> enclosures = new ArrayList<>();
    for (JsonNode attachment : item.path("attachments")) {
      String media = Base.link(text(attachment, "url"), base);
      if (media != null) {
        enclosures.add(media);
      }
    }
    String html = text(item, "content_html");
    String page = text(item, "url");
    return new Entry(
        text(item, "id"),
        text(item, "title"),
        Base.link(page != null ? page : text(item, "external_url"), base),
        FeedDates.read(text(item, "date_published")),
        FeedDates.read(text(item, "date_modified")),
        text(item, "summary"),
        html != null ? html : text(item, "content_text"),
        author(item),
        text(item, "language"),
        enclosures);
  }

  /** Version 1.1 has authors, version 1 an author. */
  private static @Nullable String author(JsonNode item) {
    for (JsonNode author : item.path("authors")) {
      String name = text(author, "name");
      if (name != null) {
        return name;
      }
    }
    return text(item.path("author"), "name");
  }

  /** A string, or the number that some feeds write for an id. */
  private static @Nullable String text(JsonNode parent, String field) {
    JsonNode value = parent.path(field);
    if (!value.isTextual() && !value.isNumber()) {
      return null;
    }
    String text = value.asText().strip();
    return text.isEmpty() ? null : text;
  }

  private static JsonNode tree(String text) throws UnreadableFeedException {
    try {
      return Json.readTree(text.strip());
    } catch (MalformedRecordException e) {
      throw new UnreadableFeedException(Kind.BROKEN, "broken JSON: " + e.getMessage());
    }
  }
}
