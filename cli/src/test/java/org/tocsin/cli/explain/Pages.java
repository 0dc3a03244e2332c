package org.tocsin.cli.explain;

import java.net.URI;
import java.time.Instant;
import org.tocsin.article.extract.ArticleExtractor;

/** Pages for the tests of what is shown of them. */
public final class Pages {

  /** Runs in a browser where it is not escaped. */
  public static final String HOSTILE = "\"'><img src=x onerror=\"document.title='RAN'\"><script>";

  private Pages() {}

  /** What there is to tell of a page with an article of its own. */
  public static Explanation of(String html) {
    return Explanation.of(
        "saved.html",
        new ArticleExtractor()
            .extract(
                html,
                URI.create("https://harbour-post.example/news/ferry"),
                null,
                Instant.parse("2025-06-04T00:00:00Z")));
  }

  /** A page with a list, a quotation, a cross-head, a box of links, a menu. */
  public static String ferry() {
    return """
        <!doctype html><html lang="en"><head><title>Ferry leaves late | Harbour Post</title>
        <meta property="og:site_name" content="Harbour Post">
        <meta property="og:title" content="Ferry leaves late">
        <meta property="article:published_time" content="2025-06-03T09:20:00+02:00"></head>
        <body><nav class="menu"><ul><li><a href="/">Home</a></li><li><a href="/s">Sport</a></li></ul></nav>
        <article class="story"><h1>Ferry leaves late</h1>
        <p>The ferry left the harbour an hour late on Tuesday, since the crew had waited for the
        doctor of the island.</p>
        <h2>What the crew says</h2>
        <blockquote><p>We would do it again, whatever the timetable says about our departure.</p>
        </blockquote>
        <div class="related-links"><p>Read also: <a href="/x">Ten ferries to love</a></p></div>
        <ul><li>The crossing takes two hours in calm weather and three in a storm.</li>
        <li>There are four sailings on each working day of the summer months.</li></ul>
        <p>%1$s</p></article></body></html>
        """
        .replace(
            "%1$s", "The company that owns the ferry will not pay a fine this time. ".repeat(12));
  }

  /** A page whose every text and name tries to get out of where it is put. */
  public static String hostile() {
    String escaped =
        HOSTILE
            .replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace("\"", "&quot;");
    return """
        <!doctype html><html lang="en"><head><title>%1$s</title>
        <meta property="og:title" content="%1$s headline of a page that is not nice">
        <meta property="og:site_name" content="%1$s"><meta name="author" content="%1$s">
        <meta property="article:section" content="%1$s"><meta property="article:tag" content="%1$s">
        <link rel="canonical" href="javascript:document.title='RAN'"></head><body>
        <article class="story %1$s" id="%1$s"><p>%1$s The ferry left the harbour an hour late on
        Tuesday, since the crew had waited for the doctor.</p>
        <ul><li>%1$s The crossing takes two hours in calm weather and three in a storm.</li></ul>
        <blockquote>%1$s We would do it again, whatever the timetable says of it.</blockquote>
        <p>&#27;[31m\u202e The company that owns the ferry will not pay a fine this time.</p>
        <p>%2$s</p></article></body></html>
        """
        .replace("%1$s", escaped)
        .replace("%2$s", "All went home in the evening and told of it. ".repeat(12));
  }
}
