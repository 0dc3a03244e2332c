package org.tocsin.article.metadata;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.tocsin.article.metadata.DeclaredDates.Kind;
import org.tocsin.article.page.Furniture;
import org.tocsin.article.page.Hint;
import org.tocsin.article.page.LimitReached;
import org.tocsin.article.page.Marked;
import org.tocsin.article.page.Page;
import org.tocsin.pipeline.record.Origin.Confidence;
import org.tocsin.pipeline.record.PublicationTime;

/**
 * When an article was published and when it was changed. Believed in this order: what is declared
 * as the day of publication (a day in the address overrules it), what the markup of the page
 * declares so, the likeliest date on the page, what is declared as a date of no certain kind, what
 * scripts hold, and at last, marked LOW, what is the nearest there is: a day in the description,
 * that of the last change, that in the address of the picture. Days before 1990 or after the fetch
 * are not believed. Safe for use by many threads.
 */
final class PublicationDates {

  private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

  private final ScriptDates scriptDates = new ScriptDates();
  private final Dates dates;
  private final PageDates pageDates;
  private final DeclaredDates declaredDates = new DeclaredDates();

  PublicationDates(Dates dates) {
    this.dates = dates;
    this.pageDates = new PageDates(dates);
  }

  /**
   * What a page says.
   *
   * @param published when it was published, absent where it does not tell
   * @param updated when it was last changed, absent where it does not tell
   * @param limits what of the page's dates was not read
   */
  record Found(
      @Nullable Sourced<PublicationTime> published,
      @Nullable Sourced<PublicationTime> updated,
      List<LimitReached> limits) {}

  /** Both dates of a page. */
  Found of(
      Page page,
      Furniture furniture,
      JsonLd jsonLd,
      Declared declared,
      @Nullable String headline,
      LocalDate latest) {
    boolean monthFirst = MonthOrder.monthFirst(page);
    // A page repeats its day in many places, most often in the same words.
    Map<String, Optional<PublicationTime>> known = new HashMap<>();
    Function<String, @Nullable PublicationTime> read =
        text ->
            known
                .computeIfAbsent(text, t -> Optional.ofNullable(read(t, monthFirst, latest)))
                .orElse(null);
    List<LimitReached> limits = new ArrayList<>();
    List<PageDates.Scored> onPage =
        pageDates.of(page, furniture, headline, latest, monthFirst, limits);
    Sourced<PublicationTime> updated =
        DeclaredDates.jsonLd(jsonLd.articles(), "dateModified", read);
    updated = updated != null ? updated : declaredDates.metas(declared, Kind.UPDATED, read);
    updated = updated != null ? updated : itemprop(page, furniture, "dateModified", read);
    updated = updated != null ? updated : PageDates.updated(onPage);

    List<Sourced<PublicationTime>> all = declaredDates.published(jsonLd, declared, headline, read);
    Sourced<PublicationTime> found = ShownDay.correct(all, updated, onPage);
    Sourced<PublicationTime> address = DeclaredDates.address(page.url(), latest);
    if (address != null) {
      found = found != null && sameDay(found, address) ? found.confirmedBy("address") : address;
    }
    found = found != null ? found : itemprop(page, furniture, "datePublished", read);
    found = found != null ? found : inFoot(page, furniture, read);
    Sourced<PublicationTime> loose = declaredDates.metas(declared, Kind.DATE, read);
    found = found != null ? found : PageDates.published(onPage, loose != null);
    found = found != null ? found : DeclaredDates.namedSo(declared, read);
    if (found != null && loose != null && sameDay(found, loose)) {
      found = found.confirmedBy(loose.source());
    }
    found = found != null ? found : loose;
    found = found != null ? found : DeclaredDates.ofOthers(jsonLd, read);
    found = found != null ? found : scriptDates.of(page.declarations().scripts(), read);
    found = found != null ? found : itemprop(page, furniture, "dateCreated", read);
    found = found != null ? found : DeclaredDates.jsonLd(jsonLd.articles(), "dateCreated", read);
    found = found != null ? found : inDescription(declared, monthFirst, latest);
    found = found != null ? found : updated == null ? null : updated.as(Confidence.LOW);
    found = found != null ? found : DeclaredDates.ofPicture(page, jsonLd, declared, latest);
    found = found == null ? null : PageDates.withTime(found, onPage);
    return new Found(found, updated, limits);
  }

  /** The only day that the description names. */
  private @Nullable Sourced<PublicationTime> inDescription(
      Declared declared, boolean monthFirst, LocalDate latest) {
    String text = declared.first("description", "og:description");
    List<DateFound> days = text == null ? List.of() : dates.all(text, monthFirst);
    return days.size() == 1 && believable(days.getFirst().time().day(), latest)
        ? Sourced.low(days.getFirst().time(), "description")
        : null;
  }

  private static boolean sameDay(Sourced<PublicationTime> one, Sourced<PublicationTime> other) {
    return one.value().day().equals(other.value().day());
  }

  private @Nullable PublicationTime read(String text, boolean monthFirst, LocalDate latest) {
    PublicationTime time = text.isBlank() ? null : dates.value(text, monthFirst);
    return time != null && believable(time.day(), latest) ? time : null;
  }

  private static @Nullable Sourced<PublicationTime> itemprop(
      Page page,
      Furniture furniture,
      String name,
      Function<String, @Nullable PublicationTime> read) {
    for (Marked marked : page.declarations().itemprops()) {
      Element element = marked.element();
      if (element.attr("itemprop").contains(name) && ofTheArticle(furniture.reason(marked.box()))) {
        String attribute = DateCandidates.attribute(element);
        PublicationTime time = read.apply(attribute == null ? marked.text() : attribute);
        if (time != null) {
          return Sourced.high(time, "itemprop " + name);
        }
      }
    }
    return null;
  }

  /**
   * What is marked as the day of publication in a foot. That of an article has it; where several
   * feet give several days they are those of a list.
   */
  private static @Nullable Sourced<PublicationTime> inFoot(
      Page page, Furniture furniture, Function<String, @Nullable PublicationTime> read) {
    PublicationTime only = null;
    for (Marked marked : page.declarations().itemprops()) {
      Element element = marked.element();
      if (element.attr("itemprop").contains("datePublished")
          && furniture.reason(marked.box()) == Hint.FOOTER) {
        String attribute = DateCandidates.attribute(element);
        PublicationTime time = read.apply(attribute == null ? marked.text() : attribute);
        if (only != null && time != null && !time.day().equals(only.day())) {
          return null;
        }
        only = only == null ? time : only;
      }
    }
    return only == null ? null : Sourced.medium(only, "itemprop datePublished in a foot");
  }

  /** Whether a part of the page with this name is none of a list of other articles or comments. */
  private static boolean ofTheArticle(@Nullable Hint hint) {
    return hint == null
        || hint == Hint.META
        || hint == Hint.HEADER
        || hint == Hint.SHARE
        || hint == Hint.TAGS
        || hint == Hint.BIOGRAPHY;
  }

  static boolean believable(LocalDate day, LocalDate latest) {
    return !day.isBefore(EARLIEST) && !day.isAfter(latest);
  }
}
