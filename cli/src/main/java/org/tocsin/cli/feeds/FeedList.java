package org.tocsin.cli.feeds;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jdom2.Attribute;
import org.jdom2.Content;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.JDOMException;
import org.jdom2.Text;
import org.jdom2.input.SAXBuilder;
import org.jdom2.output.Format;
import org.jdom2.output.XMLOutputter;
import org.jspecify.annotations.Nullable;
import org.tocsin.feeds.opml.OpmlReader;
import org.tocsin.feeds.opml.Subscription;
import org.tocsin.feeds.read.UnreadableFeedException;

/**
 * A subscription list that is being edited. Whatever it holds beside the feeds that are added or
 * removed stays as it is: folders, attributes of other programs, comments, the head.
 */
public final class FeedList {

  private static final String EMPTY =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <opml version="2.0">
        <head>
          <title>Feeds</title>
        </head>
        <body>
        </body>
      </opml>
      """;

  private final Document document;

  /** Whether empty elements are written with a blank before their end. */
  private final boolean blanks;

  private FeedList(Document document, boolean blanks) {
    this.document = document;
    this.blanks = blanks;
  }

  /**
   * From a list, or a new one where there is none.
   *
   * @throws IOException in a line for a person, for what is no list
   */
  public static FeedList of(byte @Nullable [] opml) throws IOException {
    byte[] bytes = opml == null ? EMPTY.getBytes(StandardCharsets.UTF_8) : opml;
    try {
      new OpmlReader().read(bytes);
      SAXBuilder builder = new SAXBuilder();
      builder.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      boolean blanks = new String(bytes, StandardCharsets.UTF_8).contains(" />");
      return new FeedList(builder.build(new ByteArrayInputStream(bytes)), blanks);
    } catch (UnreadableFeedException e) {
      throw new IOException(e.getMessage() + "; export the list from a feed reader as OPML", e);
    } catch (JDOMException e) {
      throw new IOException("it can be read but not edited, its XML is broken: " + e.getMessage());
    }
  }

  /** The feeds, in order. */
  public List<Subscription> feeds() throws IOException {
    try {
      return new OpmlReader().read(bytes()).feeds();
    } catch (UnreadableFeedException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /**
   * Adds a feed at the end, or at the end of a folder, which is made where there is none.
   *
   * @return false where the list has the feed already
   */
  public boolean add(Subscription feed, @Nullable String folder) {
    if (find(feed.feed()) != null) {
      return false;
    }
    String name = feed.title() == null ? feed.feed().toString() : feed.title();
    Element outline =
        new Element("outline")
            .setAttribute("type", "rss")
            .setAttribute("text", name)
            .setAttribute("title", name)
            .setAttribute("xmlUrl", feed.feed().toString());
    append(folder == null ? body() : folder(folder), outline);
    return true;
  }

  /**
   * Removes a feed wherever it stands.
   *
   * @return false where the list has no such feed
   */
  public boolean remove(URI feed) {
    boolean found = false;
    for (Element outline = find(feed); outline != null; outline = find(feed)) {
      Element parent = outline.getParentElement();
      int at = parent.indexOf(outline);
      if (at > 0
          && parent.getContent(at - 1) instanceof Text blank
          && blank.getTextTrim().isEmpty()) {
        parent.removeContent(at - 1);
      }
      outline.detach();
      found = true;
    }
    return found;
  }

  /** Adds what another list has and this one has not; its folders come along by their names. */
  public int addAll(FeedList other) throws IOException {
    int added = 0;
    for (Subscription feed : other.feeds()) {
      Element outline = other.find(feed.feed());
      Element parent = outline == null ? null : outline.getParentElement();
      String folder = parent == null ? null : attribute(parent, "text");
      added += add(feed, folder) ? 1 : 0;
    }
    return added;
  }

  /** The list as it is now, in UTF-8. */
  public byte[] bytes() {
    Format format = Format.getRawFormat().setEncoding("UTF-8").setLineSeparator("\n");
    String xml = new XMLOutputter(format).outputString(document).stripTrailing() + "\n";
    // The outputter has its own mind about two things, which would show in every difference.
    String root = "<" + document.getRootElement().getName();
    String parted = xml.replaceFirst("(?<=(?:--|\\?)>)(?=" + root + ")", "\n");
    return (blanks ? parted : parted.replace(" />", "/>")).getBytes(StandardCharsets.UTF_8);
  }

  private Element body() {
    Element root = document.getRootElement();
    for (Element child : root.getChildren()) {
      if (child.getName().equalsIgnoreCase("body")) {
        return child;
      }
    }
    Element body = new Element("body");
    root.addContent(body);
    return body;
  }

  private Element folder(String name) {
    for (Element outline : outlines()) {
      if (attribute(outline, "xmlUrl") == null && name.equals(attribute(outline, "text"))) {
        return outline;
      }
    }
    Element folder = new Element("outline").setAttribute("text", name).setAttribute("title", name);
    append(body(), folder);
    return folder;
  }

  /** Puts an outline last in its parent, on a line of its own as deep as its place. */
  private static void append(Element parent, Element outline) {
    int depth = 0;
    for (Element e = parent; e != null; e = e.getParentElement()) {
      depth++;
    }
    List<Content> content = parent.getContent();
    if (!content.isEmpty()
        && content.getLast() instanceof Text blank
        && blank.getTextTrim().isEmpty()) {
      blank.detach();
    }
    parent.addContent(new Text("\n" + "  ".repeat(depth)));
    parent.addContent(outline);
    parent.addContent(new Text("\n" + "  ".repeat(depth - 1)));
  }

  private @Nullable Element find(URI feed) {
    for (Element outline : outlines()) {
      String address = attribute(outline, "xmlUrl");
      if (address != null && address.equals(feed.toString())) {
        return outline;
      }
    }
    return null;
  }

  private List<Element> outlines() {
    List<Element> all = new ArrayList<>(List.of(body()));
    for (int i = 0; i < all.size(); i++) {
      all.addAll(all.get(i).getChildren());
    }
    return all.subList(1, all.size());
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
