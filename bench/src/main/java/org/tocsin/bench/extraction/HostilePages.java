package org.tocsin.bench.extraction;

import java.util.List;

/** Pages that no author writes, each made to be slow or large in one way. */
final class HostilePages {

  private static final String TITLE = "A long day in the harbour town";
  private static final String SENTENCE =
      "The ferry left the harbour an hour late, since the crew had waited for the doctor. ";
  private static final String PARAGRAPH = "<p>" + SENTENCE + SENTENCE + SENTENCE + "</p>\n";

  private HostilePages() {}

  /** All kinds. */
  static List<HostilePage> all() {
    return List.of(
        // Ordinary paragraphs, far beyond the largest article.
        new HostilePage(
            "paragraphs, 9 MB", 2_250_000, n -> article(times(PARAGRAPH, n / PARAGRAPH.length()))),
        // Beyond what is read at all.
        new HostilePage(
            "paragraphs, 20 MB", 5_000_000, n -> article(times(PARAGRAPH, n / PARAGRAPH.length()))),
        // One line of text without an end.
        new HostilePage(
            "one paragraph, 5 MB",
            1_250_000,
            n -> article("<p>" + times(SENTENCE, n / SENTENCE.length()))),
        // One word without an end.
        new HostilePage("one word, 5 MB", 1_250_000, n -> article("<p>" + "a".repeat(n))),
        // Links within one line.
        new HostilePage(
            "links in a line, 100,000",
            25_000,
            n -> article("<p>" + each(n, "<a href=\"/#\">Link #</a> "))),
        // Links, each a line of its own: more blocks of text than are read.
        new HostilePage(
            "links in a list, 100,000",
            25_000,
            n -> article("<ul>" + each(n, "<li><a href=\"/#\">Link #</a>") + "</ul>")),
        // A page in which every link is the same.
        new HostilePage(
            "the same link, 40,000 lines",
            10_000,
            n ->
                article(
                    times("<p><a href=\"/a\">Read the whole story of the day here.</a></p>", n))),
        // Elements within elements.
        new HostilePage(
            "nested div, 10,000",
            2_500,
            n -> article(times("<div class=\"story-body\">", n) + times(PARAGRAPH, 50))),
        // Elements within elements, text in each.
        new HostilePage(
            "nested div with text, 10,000",
            2_500,
            n -> article(times("<div id=\"content\">" + PARAGRAPH, n))),
        // Lists within lists.
        new HostilePage(
            "nested list, 10,000", 2_500, n -> article(times("<ul><li>" + SENTENCE, n))),
        // Tables within tables.
        new HostilePage(
            "nested table, 10,000", 2_500, n -> article(times("<table><tr><td>" + SENTENCE, n))),
        // Inline elements that are never closed, which the parser opens again in each paragraph.
        new HostilePage(
            "unclosed b and i, 10,000",
            2_500,
            n -> article(times("<p><b><i class=\"x\">" + SENTENCE, n))),
        // Inline elements within inline elements.
        new HostilePage(
            "nested span, 10,000", 2_500, n -> article("<p>" + times("<span>" + SENTENCE, n))),
        // Class names without an end, over many lines of text.
        new HostilePage(
            "class of 1,000,000 characters",
            250_000,
            n ->
                article(
                    "<div class=\""
                        + times("story-", n / 6)
                        + "\">"
                        + times(PARAGRAPH, 2_000)
                        + "</div>")),
        // As many class names as fit.
        new HostilePage(
            "class of 200,000 names",
            50_000,
            n ->
                article(
                    "<div class=\"" + each(n, "c# ") + "\">" + times(PARAGRAPH, 2_000) + "</div>")),
        // An attribute that nobody reads.
        new HostilePage(
            "data attribute, 1,000,000 characters",
            250_000,
            n ->
                article(
                    "<div data-state=\""
                        + "x".repeat(n)
                        + "\">"
                        + times(PARAGRAPH, 200)
                        + "</div>")),
        // A declaration without an end.
        new HostilePage(
            "meta content, 1,000,000 characters",
            250_000,
            n ->
                page(
                    "<meta property=\"og:title\" content=\""
                        + times("Title - ", n / 8)
                        + "\"><meta name=\"author\" content=\""
                        + times("By A and ", n / 9)
                        + "\">",
                    times(PARAGRAPH, 200))),
        // Declarations without an end.
        new HostilePage(
            "meta elements, 100,000",
            25_000,
            n ->
                page(
                    each(n, "<meta property=\"article:tag\" content=\"tag #\">"),
                    times(PARAGRAPH, 200))),
        // Line breaks in place of paragraphs.
        new HostilePage(
            "br, 100,000",
            25_000,
            n -> article("<div>" + times("Word after word<br>", n) + "</div>")),
        // Nothing but line breaks.
        new HostilePage(
            "bare br, 100,000", 25_000, n -> article("<p>" + SENTENCE + times("<br>", n))),
        // Marked elements, each around all others.
        new HostilePage(
            "nested itemprop, 400, around 4 MB",
            100,
            n ->
                article(
                    times("<div itemprop=\"author datePublished\" class=\"byline date\">", n)
                        + times(PARAGRAPH, n * 10_000 / PARAGRAPH.length()))),
        // Times, authors, dates without an end.
        new HostilePage(
            "time elements, 20,000",
            5_000,
            n ->
                article(
                    each(
                        n,
                        "<p><time datetime=\"2025-06-01\">1 June 2025</time> <span"
                            + " class=\"byline\">By Ann Other</span> "
                            + SENTENCE))),
        // Numbers that might be dates.
        new HostilePage(
            "digits and slashes, 2 MB",
            500_000,
            n -> article("<p>" + times("1/2/2025 12:30 2025-1-", n / 22))),
        // Structured data without an end.
        new HostilePage(
            "JSON-LD, 4 MB",
            1_000_000,
            n ->
                page(
                    "<script"
                        + " type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"articleBody\":\""
                        + times(SENTENCE, n / SENTENCE.length())
                        + "\"}</script>",
                    times(PARAGRAPH, 200))),
        // Structured data that nests.
        new HostilePage(
            "nested JSON-LD, 100,000",
            25_000,
            n ->
                page(
                    "<script type=\"application/ld+json\">"
                        + times("{\"@graph\":[", n)
                        + "</script>",
                    times(PARAGRAPH, 200))),
        // Scripts that hold what looks like markup.
        new HostilePage(
            "script, 8 MB",
            2_000_000,
            n ->
                page(
                    "<script>" + times("var a='<p>';", n / 12) + "</script>",
                    times(PARAGRAPH, 200))),
        // Markup that is never closed. A text without a letter is none: the answer is EMPTY.
        new HostilePage("bare <, 1,000,000", 250_000, n -> article("<p>" + times("< ", n))),
        // Character references, which are no letters either.
        new HostilePage(
            "character references, 1,000,000", 250_000, n -> article("<p>" + times("&amp;", n))));
  }

  private static String article(String body) {
    return page("", body);
  }

  private static String page(String head, String body) {
    return "<!doctype html><html lang=\"en\"><head><title>"
        + TITLE
        + "</title>"
        + head
        + "</head><body><main><h1>"
        + TITLE
        + "</h1>"
        + body
        + "</main></body></html>";
  }

  private static String times(String text, int times) {
    return text.repeat(times);
  }

  /** A text so many times, with its number in place of each {@code #}. */
  private static String each(int times, String text) {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < times; i++) {
      all.append(text.replace("#", Integer.toString(i)));
    }
    return all.toString();
  }
}
