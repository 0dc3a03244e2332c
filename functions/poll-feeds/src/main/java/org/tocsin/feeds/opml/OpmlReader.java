package org.tocsin.feeds.opml;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdom2.Attribute;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;
import org.tocsin.feeds.read.FeedXml;
import org.tocsin.feeds.read.UnreadableFeedException;
import org.tocsin.web.Charsets;
import org.tocsin.web.WebUrl;

/**
 * Reads OPML, the list of subscriptions that feed readers import and export: outlines with an
 * {@code xmlUrl}, in folders or not. Outlines without one are folders if they hold outlines, and
 * faults otherwise. Safe for use by many threads.
 */
public final class OpmlReader {

  /** The largest list, in bytes. */
  public static final int LONGEST = 8 << 20;

  private static final Pattern DECLARED =
      Pattern.compile("<\\?xml[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)");

  /**
   * Reads a list.
   *
   * @throws UnreadableFeedException where it is no OPML
   */
  public Subscriptions read(byte[] opml) throws UnreadableFeedException {
    String start = new String(opml, 0, Math.min(opml.length, 200), StandardCharsets.ISO_8859_1);
    Matcher declared = DECLARED.matcher(start);
    String text = Charsets.decode(opml, null, declared.find() ? declared.group(1) : null).text();
    Document document = FeedXml.parse(text);
    Element root = document.getRootElement();
    if (!root.getName().equalsIgnoreCase("opml")) {
      throw UnreadableFeedException.notOpml(root.getName());
    }
    Map<URI, Subscription> feeds = new LinkedHashMap<>();
    List<String> faults = new ArrayList<>();
    List<Element> open = new ArrayList<>(List.of(root));
    while (!open.isEmpty()) {
      Element next = open.removeFirst();
      open.addAll(0, next.getChildren());
      if (next.getName().equalsIgnoreCase("outline")) {
        take(next, feeds, faults);
      }
    }
    return new Subscriptions(List.copyOf(feeds.values()), faults);
  }

  private static void take(Element outline, Map<URI, Subscription> feeds, List<String> faults) {
    String title = attribute(outline, "title");
    String name = title == null ? attribute(outline, "text") : title;
    String address = attribute(outline, "xmlUrl");
    if (address == null) {
      if (outline.getChildren().isEmpty()) {
        faults.add(label(name) + " has no xmlUrl");
      }
      return;
    }
    String web = address.toLowerCase(Locale.ROOT).startsWith("feed:") ? feed(address) : address;
    URI feed = WebUrl.parse(web);
    if (feed == null) {
      faults.add(label(name) + " has no http or https address: " + address);
      return;
    }
    URI key = WebUrl.withoutFragment(feed);
    feeds.putIfAbsent(key, new Subscription(key, name));
  }

  /** {@code feed://host/path} and {@code feed:https://host/path}, which browsers once wrote. */
  private static String feed(String address) {
    String rest = address.substring("feed:".length());
    return rest.startsWith("//") ? "http:" + rest : rest;
  }

  private static String label(@Nullable String name) {
    return name == null ? "an outline without a name" : "outline \"" + name + "\"";
  }

  /** Exporters do not agree on upper and lower case. */
  private static @Nullable String attribute(Element outline, String name) {
    for (Attribute attribute : outline.getAttributes()) {
      if (attribute.getName().equalsIgnoreCase(name) && !attribute.getValue().isBlank()) {
        return attribute.getValue().strip();
      }
    }
    return null;
  }
}
