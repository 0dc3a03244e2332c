package org.tocsin.article.extract;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.tocsin.article.page.Page;

/** The types that a page declares itself to be, lower case: schema.org's and Open Graph's. */
record Declarations(Set<String> types, String openGraph) {

  private static final Pattern TYPE =
      Pattern.compile("\"@type\"\\s*:\\s*(?:\\[\\s*)?\"([A-Za-z]+)\"");

  static Declarations of(Page page) {
    Set<String> types = new HashSet<>();
    for (String script : page.declarations().jsonLd()) {
      Matcher m = TYPE.matcher(script);
      while (m.find()) {
        types.add(m.group(1).toLowerCase(Locale.ROOT));
      }
    }
    String openGraph = "";
    for (Element meta : page.declarations().metas()) {
      if (openGraph.isEmpty() && meta.attr("property").equalsIgnoreCase("og:type")) {
        openGraph = meta.attr("content").strip().toLowerCase(Locale.ROOT);
      }
    }
    return new Declarations(types, openGraph);
  }

  boolean article() {
    return openGraph.equals("article")
        || types.stream().anyMatch(t -> t.endsWith("article") || t.endsWith("posting"));
  }

  /** Whether it says that it is an article in so many words: not only by Open Graph. */
  boolean surelyArticle() {
    return types.contains("newsarticle")
        || types.contains("article")
        || types.contains("reportagenewsarticle");
  }

  boolean list() {
    return types.contains("collectionpage")
        || types.contains("searchresultspage")
        || types.contains("profilepage");
  }

  boolean video() {
    return openGraph.startsWith("video") || types.contains("videoobject");
  }
}
