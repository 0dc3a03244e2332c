package org.tocsin.article.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Gathers what a page says about itself while the pass goes by. */
final class DeclarationsFound {

  /** How many elements of one kind are kept: an article has a handful, the lists below it more. */
  private static final int MOST_OF_A_KIND = 200;

  private @Nullable String language;
  private @Nullable String title;
  private @Nullable String base;
  private final List<Element> metas = new ArrayList<>();
  private final List<Element> links = new ArrayList<>();
  private final List<String> jsonLd = new ArrayList<>();
  private final List<String> scripts = new ArrayList<>();
  private final List<Marked> times = new ArrayList<>();
  private final List<Marked> itemprops = new ArrayList<>();
  private final List<Marked> dates = new ArrayList<>();
  private final List<Marked> bylines = new ArrayList<>();
  private final List<Marked> headings = new ArrayList<>();
  private final List<Marked> paging = new ArrayList<>();
  private final Map<String, Integer> passedBy = new TreeMap<>();
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
      add("time elements", times, marked);
    } else if (tag.equals("h1")) {
      add("first-level headings", headings, marked);
    } else if (tag.equals("a") && PagingLinks.mayBe(element)) {
      add("links to pages by number", paging, marked);
    }
    if (element.attributesSize() == 0) {
      return;
    }
    if (element.hasAttr("itemprop")) {
      add("elements with itemprop", itemprops, marked);
    }
    if (hints.contains(Hint.DATE) || hints.contains(Hint.META) || hasDate(element)) {
      add("elements named after dates", dates, marked);
    }
    if (hints.contains(Hint.BYLINE) || element.attr("rel").equals("author")) {
      add("elements named after authors", bylines, marked);
    }
  }

  /**
   * Whether an attribute is named after a date: {@code data-timestamp}; or the element is what the
   * hAtom microformat calls updated, or RDFa a date.
   */
  private static boolean hasDate(Element element) {
    for (Attribute attribute : element.attributes()) {
      String name = attribute.getKey();
      if (name.equals("property") && isDate(attribute.getValue()) && element.hasAttr("content")) {
        return true;
      }
      if (name.equals("title") && element.hasClass("updated")) {
        return true;
      }
      if (name.startsWith("data-") && (name.contains("date") || name.endsWith("time"))) {
        return true;
      }
      if (name.equals("datetime")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDate(String property) {
    return property.contains("date") || property.contains("Date") || property.contains("created");
  }

  /** Those beyond the limit are counted, and told as a limit that was reached. */
  private void add(String kind, List<Marked> list, Marked element) {
    if (list.size() < MOST_OF_A_KIND) {
      list.add(element);
    } else {
      passedBy.merge(kind, 1, Integer::sum);
    }
  }

  /** The limits that the page reached, by name. */
  List<LimitReached> limits() {
    return passedBy.entrySet().stream()
        .map(e -> new LimitReached(e.getKey(), MOST_OF_A_KIND, MOST_OF_A_KIND + e.getValue()))
        .toList();
  }

  private void script(Element script) {
    String content = script.data();
    scriptChars += content.length();
    if (script.attr("type").toLowerCase(Locale.ROOT).contains("ld+json")) {
      jsonLd.add(content);
    } else if (!content.isBlank()) {
      scripts.add(content);
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
        scripts,
        times,
        itemprops,
        dates,
        bylines,
        headings,
        paging,
        scriptChars);
  }
}
