package org.tocsin.article.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.tocsin.article.data.DataFile;
import org.tocsin.article.page.Furniture;
import org.tocsin.article.page.Hint;
import org.tocsin.article.page.Marked;
import org.tocsin.article.page.Page;
import org.tocsin.pipeline.record.PublicationTime;

/**
 * When an article was published and when it was changed: what the page declares first, then its
 * address, its {@code time} elements, elements named after a date, and at last the text near the
 * headline. Days before 1990 or after the fetch are not believed. Safe for use by many threads.
 */
final class PublicationDates {

  private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
  private static final Pattern IN_ADDRESS =
      Pattern.compile(
          "[/_.-]((?:19|20)\\d\\d)([/_.-]?)(0[1-9]|1[0-2]|(?<=/)[1-9](?=/))\\2(0[1-9]|[12]\\d|3[01]|(?<=/)[1-9](?=/))(?!\\d)");

  private final Dates dates;
  private final DatesInText inText;
  private final List<String> publishedNames = new ArrayList<>();
  private final List<String> updatedNames = new ArrayList<>();

  PublicationDates(Dates dates) {
    this.dates = dates;
    this.inText = new DatesInText(dates);
    for (String[] row : DataFile.rows(PublicationDates.class, "date-sources.tsv", 2)) {
      (row[0].equals("PUBLISHED") ? publishedNames : updatedNames).add(row[1]);
    }
  }

  /** When a page was published, absent where it does not tell. */
  @Nullable Sourced<PublicationTime> published(
      Page page,
      Furniture furniture,
      JsonLd jsonLd,
      Declared declared,
      @Nullable String headline,
      LocalDate latest) {
    Reading reading = new Reading(page, furniture, latest, monthFirst(page));
    Sourced<PublicationTime> found = reading.jsonLd(jsonLd.articles(), "datePublished");
    found = found != null ? found : reading.metas(declared, publishedNames);
    found = found != null ? found : reading.jsonLd(jsonLd.all(), "datePublished");
    Sourced<PublicationTime> address = reading.address(page.url());
    if (address != null && (found == null || !found.value().day().equals(address.value().day()))) {
      return address;
    }
    found = found != null ? found : reading.itemprops("datePublished");
    found = found != null ? found : reading.times();
    found = found != null ? found : reading.itemprops("dateCreated");
    found = found != null ? found : reading.jsonLd(jsonLd.articles(), "dateCreated");
    found =
        found != null ? found : inText.find(page, furniture, headline, latest, reading.monthFirst);
    return found;
  }

  /** When a page says that it was last changed. */
  @Nullable Sourced<PublicationTime> updated(
      Page page, Furniture furniture, JsonLd jsonLd, Declared declared, LocalDate latest) {
    Reading reading = new Reading(page, furniture, latest, monthFirst(page));
    Sourced<PublicationTime> found = reading.jsonLd(jsonLd.articles(), "dateModified");
    found = found != null ? found : reading.metas(declared, updatedNames);
    return found != null ? found : reading.itemprops("dateModified");
  }

  /** American pages write the month first. */
  private static boolean monthFirst(Page page) {
    String language = page.declarations().language();
    String host = page.url().getHost();
    if (language != null && language.toLowerCase(Locale.ROOT).startsWith("en")) {
      return !language.toLowerCase(Locale.ROOT).endsWith("gb")
          && (host == null || !host.endsWith(".uk"));
    }
    return false;
  }

  static boolean believable(LocalDate day, LocalDate latest) {
    return !day.isBefore(EARLIEST) && !day.isAfter(latest);
  }

  /** The reading of one page. */
  private final class Reading {
    private final Page page;
    private final Furniture furniture;
    private final LocalDate latest;
    private final boolean monthFirst;

    Reading(Page page, Furniture furniture, LocalDate latest, boolean monthFirst) {
      this.page = page;
      this.furniture = furniture;
      this.latest = latest;
      this.monthFirst = monthFirst;
    }

    private @Nullable Sourced<PublicationTime> read(@Nullable String text, String source) {
      if (text == null || text.isBlank()) {
        return null;
      }
      PublicationTime time = dates.find(text, monthFirst);
      return time != null && believable(time.day(), latest) ? new Sourced<>(time, source) : null;
    }

    @Nullable Sourced<PublicationTime> jsonLd(List<JsonNode> nodes, String field) {
      for (JsonNode node : nodes) {
        Sourced<PublicationTime> found = read(JsonLd.text(node.path(field)), "JSON-LD " + field);
        if (found != null) {
          return found;
        }
      }
      return null;
    }

    @Nullable Sourced<PublicationTime> metas(Declared declared, List<String> names) {
      for (String name : names) {
        for (String value : declared.all(name)) {
          Sourced<PublicationTime> found = read(value, "meta " + name);
          if (found != null) {
            return found;
          }
        }
      }
      return null;
    }

    @Nullable Sourced<PublicationTime> address(URI url) {
      Matcher m = IN_ADDRESS.matcher(url.getPath() == null ? "" : url.getPath());
      while (m.find()) {
        LocalDate day = Dates.day(m.group(1), Integer.parseInt(m.group(3)), m.group(4));
        if (day != null && believable(day, latest)) {
          return new Sourced<>(PublicationTime.of(day), "address");
        }
      }
      return null;
    }

    @Nullable Sourced<PublicationTime> itemprops(String name) {
      for (Marked marked : page.declarations().itemprops()) {
        Element element = marked.element();
        if (element.attr("itemprop").contains(name) && outsideLists(marked)) {
          Sourced<PublicationTime> found = read(value(marked), "itemprop " + name);
          if (found != null) {
            return found;
          }
        }
      }
      return null;
    }

    @Nullable Sourced<PublicationTime> times() {
      Sourced<PublicationTime> first = null;
      for (Marked marked : page.declarations().times()) {
        Element element = marked.element();
        if (!outsideLists(marked)) {
          continue;
        }
        Sourced<PublicationTime> found = read(value(marked), "time");
        if (found == null) {
          continue;
        }
        String names = (element.className() + element.id()).toLowerCase(Locale.ROOT);
        if (element.hasAttr("pubdate") || names.contains("publish")) {
          return found;
        }
        if (first == null && !names.contains("updated") && !names.contains("modified")) {
          first = found;
        }
      }
      return first;
    }

    /** Whether an element is no part of a list of other articles, of comments, of the foot. */
    private boolean outsideLists(Marked marked) {
      Hint hint = furniture.reason(marked.box());
      return hint == null
          || hint == Hint.META
          || hint == Hint.HEADER
          || hint == Hint.SHARE
          || hint == Hint.TAGS
          || hint == Hint.BIOGRAPHY;
    }

    private static String value(Marked marked) {
      Element element = marked.element();
      for (String attribute : List.of("datetime", "content", "title")) {
        if (!element.attr(attribute).isBlank()) {
          return element.attr(attribute);
        }
      }
      return marked.text();
    }
  }
}
