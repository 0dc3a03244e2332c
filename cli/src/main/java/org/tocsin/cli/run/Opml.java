package org.tocsin.cli.run;

import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a subscription list of plain feed addresses. */
final class Opml {

  private Opml() {}

  static String of(List<URI> feeds) {
    String outlines =
        feeds.stream()
            .map(Opml::escape)
            .map(f -> "    <outline type=\"rss\" text=\"" + f + "\" xmlUrl=\"" + f + "\"/>\n")
            .collect(Collectors.joining());
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <opml version="2.0">
          <head><title>Feeds of this run</title></head>
          <body>
        %s  </body>
        </opml>
        """
        .replace("%s", outlines);
  }

  private static String escape(URI feed) {
    return feed.toString()
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
