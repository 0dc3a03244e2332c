package org.tocsin.feeds.read;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.tocsin.web.WebUrl;

/**
 * Finds the feeds that a web page declares: {@code <link rel="alternate">} of a feed's media type,
 * as browsers and feed readers know them. Feeds of comments come last.
 */
public final class Autodiscovery {

  private static final Set<String> TYPES =
      Set.of(
          "application/rss+xml",
          "application/atom+xml",
          "application/rdf+xml",
          "application/feed+json",
          "application/json",
          "application/xml",
          "text/xml");

  private static final int MOST = 20;

  private Autodiscovery() {}

  /**
   * The feeds of a page, the likeliest first, at most twenty.
   *
   * @param page its HTML
   * @param address where it came from, for relative links
   */
  public static List<URI> feeds(String page, URI address) {
    Document document = Jsoup.parse(page, address.toString());
    List<URI> feeds = new ArrayList<>();
    List<URI> comments = new ArrayList<>();
    for (Element link : document.select("link[href][rel~=(?i)\\balternate\\b]")) {
      String type = link.attr("type").strip().toLowerCase(Locale.ROOT);
      URI feed = WebUrl.resolve(URI.create(document.location()), link.attr("href"));
      if (TYPES.contains(type) && feed != null && feeds.size() < MOST) {
        String about = (link.attr("title") + " " + feed).toLowerCase(Locale.ROOT);
        List<URI> into = about.contains("comment") ? comments : feeds;
        URI plain = WebUrl.withoutFragment(feed);
        if (!into.contains(plain)) {
          into.add(plain);
        }
      }
    }
    feeds.addAll(comments);
    return List.copyOf(feeds.subList(0, Math.min(MOST, feeds.size())));
  }
}
