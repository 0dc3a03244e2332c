package org.tocsin.article.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Gathers what a page says about itself while the pass goes by. */
final class DeclarationsFound {

  /** How many elements of one kind are kept: an article has a handful, the lists below it more. */
  private static final int MOST_OF_A_KIND = 200;

  /** Each post of a live blog has its own. */
  private static final int MOST_TIMES = 2000;

  private static final HintSet DATES = HintSet.of(Hint.DATE, Hint.META);

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
  private final Map<String, LimitReached> passedBy = new TreeMap<>();
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

  /**
   * An element of the body that may hold text.
   *
   * @param markup its attributes
   * @param hints what it is for
   * @param box the box that holds it
   * @param block how many blocks were finished before it
   */
  void element(Element element, String tag, Markup markup, HintSet hints, Box box, int block) {
    boolean property = markup.itemprop != null;
    boolean date = markup.dated || hints.hasAny(DATES);
    boolean byline = hints.has(Hint.BYLINE) || markup.rel.equals("author");
    boolean time = tag.equals("time");
    boolean heading = tag.equals("h1");
    boolean toPage = tag.equals("a") && PagingLinks.mayBe(element, markup);
    if (!(property || date || byline || time || heading || toPage)) {
      return;
    }
    Marked marked = new Marked(element, box, block);
    if (time) {
      add("time elements", times, marked, MOST_TIMES);
    } else if (heading) {
      add("first-level headings", headings, marked);
    } else if (toPage) {
      add("links to pages by number", paging, marked);
    }
    if (property) {
      add("elements with itemprop", itemprops, marked);
    }
    boolean known = time && dates.size() >= MOST_OF_A_KIND;
    if (date && !known && element.attributesSize() > 0) {
      add("elements named after dates", dates, marked);
    }
    if (byline) {
      add("elements named after authors", bylines, marked);
    }
  }

  /** Those beyond the limit are counted, and told as a limit that was reached. */
  private void add(String kind, List<Marked> list, Marked element, int most) {
    if (list.size() < most) {
      list.add(element);
    } else {
      passedBy.merge(
          kind,
          new LimitReached(kind, most, most + 1L),
          (before, one) -> new LimitReached(kind, most, before.value() + 1));
    }
  }

  private void add(String kind, List<Marked> list, Marked element) {
    add(kind, list, element, MOST_OF_A_KIND);
  }

  /** The limits that the page reached, by name. */
  List<LimitReached> limits() {
    return List.copyOf(passedBy.values());
  }

  private void script(Element script) {
    String content = content(script);
    scriptChars += content.length();
    if (script.attr("type").toLowerCase(Locale.ROOT).contains("ld+json")) {
      jsonLd.add(content);
    } else if (!content.isBlank()) {
      scripts.add(content);
    }
  }

  /** What a script holds, which as a rule is one node: no copy is made of that. */
  private static String content(Element script) {
    return script.childNodeSize() == 1 && script.childNode(0) instanceof DataNode data
        ? data.getWholeData()
        : script.data();
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
