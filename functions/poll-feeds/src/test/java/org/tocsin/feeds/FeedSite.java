package org.tocsin.feeds;

import java.io.IOException;
import org.tocsin.testing.LoopbackSite;

/** A site on loopback that serves feeds with validators. */
public final class FeedSite extends LoopbackSite {

  /** Starts it. */
  public FeedSite() throws IOException {}

  /** Serves a text whose ETag is its hash, and 304 where the client has it. */
  public void serve(String path, String text) {
    tagged(path, "\"" + Integer.toHexString(text.hashCode()) + "\"", text);
  }

  /** An RSS feed with an entry for each name. */
  public static String rss(String... names) {
    StringBuilder items = new StringBuilder();
    for (String name : names) {
      items.append(
          """
          <item><title>Title of %s</title><guid>id-%s</guid>\
          <link>https://news.example/%s?utm_source=feed</link>\
          <pubDate>Mon, 02 Jun 2025 08:00:00 +0000</pubDate></item>
          """
              .replace("%s", name));
    }
    return "<rss version=\"2.0\"><channel><title>Courier</title><language>en</language>"
        + items
        + "</channel></rss>";
  }
}
