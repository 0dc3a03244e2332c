package org.tocsin.article.metadata;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.tocsin.article.metadata.DateCandidate.Place;
import org.tocsin.article.metadata.DateWords.Role;
import org.tocsin.article.page.Block;
import org.tocsin.article.page.Marked;
import org.tocsin.article.page.Page;
import org.tocsin.article.page.Prose;
import org.tocsin.pipeline.record.PublicationTime;

/**
 * Gathers the dates on a page: of {@code time} and other elements that are marked as dates, and of
 * short lines and the beginnings of long ones, where datelines stand. Safe for use by many threads.
 */
final class DateCandidates {

  private static final int LONGEST_LINE = 160;
  private static final int LONGEST_DATELINE = 60;
  private static final int LONGEST_LABEL = 40;
  private static final int LEADS = 3;
  private static final int LEAST_DIGITS = 5;
  private static final int LEAST_LENGTH = 8;

  private final Dates dates;
  private final DateWords words = new DateWords();
  private final DateNames names = new DateNames();

  DateCandidates(Dates dates) {
    this.dates = dates;
  }

  /** All dates that are believable, those of elements first. */
  List<DateCandidate> of(Page page, LocalDate latest, boolean monthFirst) {
    List<DateCandidate> found = new ArrayList<>();
    for (Marked marked : page.declarations().times()) {
      ofElement(page, marked, "time", latest, monthFirst, found);
    }
    for (Marked marked : page.declarations().itemprops()) {
      if (marked.element().attr("itemprop").toLowerCase(Locale.ROOT).contains("date")) {
        ofElement(page, marked, "itemprop", latest, monthFirst, found);
      }
    }
    for (Marked marked : page.declarations().dates()) {
      ofElement(page, marked, "element", latest, monthFirst, found);
    }
    for (Block block : page.blocks()) {
      ofLine(page, block, latest, monthFirst, found);
    }
    return found;
  }

  private void ofElement(
      Page page,
      Marked marked,
      String kind,
      LocalDate latest,
      boolean monthFirst,
      List<DateCandidate> found) {
    Element element = marked.element();
    String value = attribute(element);
    boolean text = value == null;
    if (text && !kind.equals("element")) {
      value = marked.text();
    }
    if (value == null || value.length() > LONGEST_LINE || page.blocks().isEmpty()) {
      return;
    }
    PublicationTime time = dates.value(value, monthFirst);
    if (time == null || !PublicationDates.believable(time.day(), latest)) {
      return;
    }
    Block block = page.blocks().get(Math.min(marked.block(), page.blocks().size() - 1));
    Role role = byName(element);
    if (role == null) {
      role = byWords(page, block, element.text());
    }
    Place place =
        kind.equals("element") && value.equals(forScripts(element))
            ? Place.SCRIPT_ATTRIBUTE
            : Place.MARKUP;
    found.add(new DateCandidate(time, block, role, place, false, kind + " " + value));
  }

  /** The value of the attribute that gives the date, absent where none does. */
  static @Nullable String attribute(Element element) {
    for (String name : List.of("datetime", "content")) {
      if (!element.attr(name).isBlank()) {
        return element.attr(name);
      }
    }
    String title = element.attr("title");
    return title.chars().filter(Character::isDigit).count() >= LEAST_DIGITS
        ? title
        : forScripts(element);
  }

  /** The value of a {@code data-} attribute named after a date: of whatever date scripts need. */
  private static @Nullable String forScripts(Element element) {
    for (Attribute attribute : element.attributes()) {
      String name = attribute.getKey();
      if (name.startsWith("data-")
          && (name.contains("date") || name.contains("time") || name.contains("publish"))
          && attribute.getValue().length() >= LEAST_LENGTH) {
        return attribute.getValue();
      }
    }
    return null;
  }

  private @Nullable Role byName(Element element) {
    return element.hasAttr("pubdate")
        ? Role.PUBLISHED
        : names.in(element.className() + " " + element.id() + " " + element.attr("itemprop"));
  }

  private @Nullable Role byWords(Page page, Block block, String text) {
    int start = text.isEmpty() ? -1 : block.text().indexOf(text);
    if (start < 0) {
      return null;
    }
    int end = start + text.length();
    Role role = words.around(block.text(), 0, start, end, block.length());
    return role != null || start > LONGEST_LABEL ? role : label(page, block);
  }

  /** What a short line above says. */
  private @Nullable Role label(Page page, Block block) {
    if (block.index() == 0) {
      return null;
    }
    Block above = page.blocks().get(block.index() - 1);
    return above.length() <= LONGEST_LABEL && !Prose.endsSentence(above.text())
        ? words.in(above.text())
        : null;
  }

  private void ofLine(
      Page page, Block block, LocalDate latest, boolean monthFirst, List<DateCandidate> found) {
    boolean line =
        block.length() <= LONGEST_LINE
            || (block.length() <= 2 * LONGEST_LINE && Prose.endsSentence(block.text()));
    String text =
        line ? block.text() : block.text().substring(0, Math.min(block.length(), LONGEST_DATELINE));
    List<DateFound> inLine = dates.all(text, monthFirst);
    for (int i = 0; i < inLine.size(); i++) {
      DateFound date = inLine.get(i);
      if (!PublicationDates.believable(date.time().day(), latest)) {
        continue;
      }
      int from = i == 0 ? 0 : inLine.get(i - 1).end();
      int to = i + 1 < inLine.size() ? inLine.get(i + 1).start() : text.length();
      Role role = words.around(text, from, date.start(), date.end(), to);
      if (role == null && i == 0 && date.start() <= LONGEST_LABEL) {
        role = label(page, block);
      }
      if (role == null) {
        role = names.in(block.box().toString());
      }
      found.add(
          new DateCandidate(
              date.time(), block, role, Place.TEXT, date.start() < LEADS, "text: " + text));
    }
  }
}
