package org.tocsin.article.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Gathers what a page says about itself while the pass goes by. */
final class DeclarationsFound {

  private static final int MOST_OF_A_KIND = 200;

  private @Nullable String language;
  private @Nullable String title;
  private @Nullable String base;
  private final List<Element> metas = new ArrayList<>();
  private final List<Element> links = new ArrayList<>();
  private final List<String> jsonLd = new ArrayList<>();
  private final List<Marked> times = new ArrayList<>();
  private final List<Marked> itemprops = new ArrayList<>();
  private final List<Marked> dates = new ArrayList<>();
  private final List<Marked> bylines = new ArrayList<>();
  private final List<Marked> headings = new ArrayList<>();
  private long scriptChars;

  void html(Element html) {
    String lang = html.attr("lang");
    if (lang.isBlank()) {
      lang = html.attr("xml:lang");
    }
    language = lang.isBlank() ? null : lang.trim();
  }

  /** An element of the head, or one that holds no text. */
  void silent(Element element) {
    switch (element.normalName()) {
      case "title" -> {
        if (title == null && !element.text().isBlank()) {
          title = element.text();
        }
      }
      case "base" -> base = base == null && element.hasAttr("href") ? element.attr("href") : base;
      case "meta" -> metas.add(element);
      case "link" -> links.add(element);
      case "script" -> script(element);
      default -> {}
    }
  }

  /** An element of the body that may hold text. */
  void element(Element element, String tag, Set<Hint> hints, Box box, int block) {
    Marked marked = new Marked(element, box, block);
    if (tag.equals("time")) {
      add(times, marked);
    } else if (tag.equals("h1")) {
      add(headings, marked);
    }
    if (element.attributesSize() == 0) {
      return;
    }
    if (element.hasAttr("itemprop")) {
      add(itemprops, marked);
    }
    if (hints.contains(Hint.DATE) || hints.contains(Hint.META)) {
      add(dates, marked);
    }
    if (hints.contains(Hint.BYLINE) || element.attr("rel").equals("author")) {
      add(bylines, marked);
    }
  }

  /** A page has a handful of these near the article; more are the lists below it. */
  private static void add(List<Marked> list, Marked element) {
    if (list.size() < MOST_OF_A_KIND) {
      list.add(element);
    }
  }

  private void script(Element script) {
    String content = script.data();
    scriptChars += content.length();
    if (script.attr("type").toLowerCase(Locale.ROOT).contains("ld+json")) {
      jsonLd.add(content);
    }
  }

  Page.Declarations build() {
    return new Page.Declarations(
        language,
        title,
        base,
        metas,
        links,
        jsonLd,
        times,
        itemprops,
        dates,
        bylines,
        headings,
        scriptChars);
  }
}
