package org.tocsin.cli.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tocsin.cli.html.Markup;
import org.tocsin.pipeline.record.Article;
import org.tocsin.pipeline.record.ArticleKind;
import org.tocsin.pipeline.record.PublicationTime;

/**
 * What stands above the text: outlet and section, headline, authors, times, the way to the page.
 */
final class ArticleHead {

  private final Markup html;

  ArticleHead(Markup html) {
    this.html = html;
  }

  void write(Article article) {
    html.open("header");
    html.element("p", String.join(" · ", kicker(article)), "class", "kicker");
    String headline = article.headline();
    html.element("h1", headline == null ? "(no headline was found)" : headline, "dir", "auto");
    if (!article.bylines().isEmpty()) {
      html.element("p", "By " + String.join(", ", article.bylines()), "class", "byline");
    }
    html.open("p", "class", "times");
    time("Published ", article.publishedAt());
    time("Updated ", article.updatedAt());
    source(article);
    html.close("p").close("header");
  }

  private static List<String> kicker(Article article) {
    List<String> parts = new ArrayList<>();
    add(parts, article.outlet());
    add(parts, article.section());
    ArticleKind kind = article.kind();
    if (kind != null && kind != ArticleKind.ARTICLE) {
      parts.add(kind.name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }
    if (article.freeToRead() != null) {
      parts.add(article.freeToRead() ? "free to read" : "for subscribers");
    }
    return parts;
  }

  private static void add(List<String> parts, @Nullable String part) {
    if (part != null) {
      parts.add(part);
    }
  }

  private void time(String label, @Nullable PublicationTime time) {
    if (time != null) {
      html.open("span")
          .text(label)
          .element("time", Moment.of(time), "datetime", time.toString())
          .close("span");
    }
  }

  private void source(Article article) {
    String link = WebAddress.link(article.url());
    if (link != null) {
      html.element("a", "Read it at its source", "href", link, "rel", "noreferrer noopener");
    } else {
      html.element("span", article.url().toString());
    }
  }
}
