package org.tocsin.feeds.read;

import com.rometools.rome.feed.WireFeed;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedInput;
import java.net.URI;
import java.util.Locale;
import org.jdom2.Document;
import org.jdom2.JDOMException;
import org.jspecify.annotations.Nullable;

/**
 * Reads feeds of any format: RSS 0.9x to 2.0, RSS 1.0 (RDF), Atom 0.3 and 1.0, JSON Feed, CDF. It
 * forgives what publishers get wrong (charset, undeclared prefixes, named entities, control
 * characters, text before the declaration, a missing end) and refuses what is no feed.
 *
 * <p>Safe for use by many threads. It opens no connection and reads no file: document types and
 * external entities are left out before the XML parser sees them.
 */
public final class FeedReader {

  /** The most entries that a feed may have. */
  public static final int MOST_ENTRIES = 20_000;

  /** The longest text, in characters, that the document may have. */
  public static final int LONGEST_TEXT = 32 << 20;

  /**
   * Reads a feed.
   *
   * @param body the bytes as they came, without any content encoding
   * @param contentType the Content-Type header
   * @param base the address that they came from, for relative links
   * @throws UnreadableFeedException saying what the bytes are instead
   */
  public FeedDocument read(byte[] body, @Nullable String contentType, @Nullable URI base)
      throws UnreadableFeedException {
    FeedText text = FeedText.of(body, contentType);
    if (text.isJson()) {
      return JsonFeed.read(text, base);
    }
    Document document = FeedXml.parse(text.text());
    String version = Canonical.make(document);
    WireFeed wire = wire(document);
    FeedContext context = new FeedContext(version, text.encoding(), base);
    return wire instanceof Feed feed
        ? new AtomMapping(context).map(document.getRootElement(), feed)
        : new RssMapping(context).map(document.getRootElement(), (Channel) wire);
  }

  private static WireFeed wire(Document document) throws UnreadableFeedException {
    HiddenDates dates = new HiddenDates(document);
    try {
      return new WireFeedInput(false, Locale.ROOT).build(document);
    } catch (FeedException | RuntimeException e) {
      // Rome throws many kinds (its base64 decoder, its URIs, its names) at feeds whose elements
      // are
      // still readable one by one.
      return document.getRootElement().getName().equals("feed")
          ? new Feed("atom_1.0")
          : new Channel("rss_2.0");
    } finally {
      dates.show();
    }
  }

  /** JDOM's errors tell line and column in their message. */
  static UnreadableFeedException broken(JDOMException e) {
    return new UnreadableFeedException(
        UnreadableFeedException.Kind.BROKEN, "broken XML: " + e.getMessage());
  }
}
