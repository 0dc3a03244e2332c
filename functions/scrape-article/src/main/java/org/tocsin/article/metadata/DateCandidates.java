package org.tocsin.article.metadata;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.tocsin.article.metadata.DateCandidate.Place;
import org.tocsin.article.metadata.DateWords.Role;
import org.tocsin.article.page.Block;
import org.tocsin.article.page.LimitReached;
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

  /** An article has a handful; a page of comments has hundreds, none of them of use. */
  private static final int MOST_LINES = 500;

  private static final int LEADS = 3;
  private static final int LEAST_DIGITS = 5;
  private static final int LEAST_LENGTH = 8;
  private static final int SHORTEST_MONTH = 3;

  private final Dates dates;
  private final DateWords words = new DateWords();
  private final DateNames names = new DateNames();

  DateCandidates(Dates dates) {
    this.dates = dates;
  }

  /**
   * All dates that are believable, those of elements first.
   *
   * @param limits where it is told if there are more lines with dates than are read
   */
  List<DateCandidate> of(
      Page page, LocalDate latest, boolean monthFirst, List<LimitReached> limits) {
    if (page.blocks().isEmpty()) {
      return List.of();
    }
    List<DateCandidate> found = new ArrayList<>();
    for (Marked marked : page.declarations().times()) {
      ofElement(page, marked, "time", latest, monthFirst, found);
    }
    for (Marked marked : page.declarations().itemprops()) {
      if (isOfTheTime(marked) || !namesDate(marked)) {
        continue;
      }
      ofElement(page, marked, "itemprop", latest, monthFirst, found);
    }
    for (Marked marked : page.declarations().dates()) {
      if (!isOfTheTime(marked) && !namesDate(marked)) {
        ofElement(page, marked, "element", latest, monthFirst, found);
      }
    }
    int lines = 0;
    for (Block block : page.blocks()) {
      if (lines > MOST_LINES) {
        limits.add(new LimitReached("lines with dates or more", MOST_LINES, lines));
        break;
      }
      lines += ofLine(page, block, latest, monthFirst, found) ? 1 : 0;
    }
    return found;
  }

  private static boolean isOfTheTime(Marked marked) {
    return marked.element().normalName().equals("time");
  }

  private static boolean namesDate(Marked marked) {
    String itemprop = marked.element().attr("itemprop");
    return !itemprop.isEmpty() && itemprop.toLowerCase(Locale.ROOT).contains("date");
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
    boolean ofScripts =
        kind.equals("element") && value != null && value.equals(forScripts(element));
    if (value == null && kind.equals("element")) {
      return;
    }
    String text = marked.text();
    PublicationTime time = value == null ? null : value(value, monthFirst, latest);
    PublicationTime shown =
        value != null && !hasWord(text) ? null : value(text, monthFirst, latest);
    if (value == null || (time != null && shown != null && isOther(time, shown))) {
      value = text;
      time = shown;
    }
    if (time == null) {
      return;
    }
    Block block = page.blocks().get(Math.min(marked.block(), page.blocks().size() - 1));
    Role role = byName(element);
    if (role == null) {
      role = byWords(page, block, text);
    }
    Place place = ofScripts ? Place.SCRIPT_ATTRIBUTE : Place.MARKUP;
    found.add(new DateCandidate(time, block, role, place, kind + " " + value));
  }

  private @Nullable PublicationTime value(String text, boolean monthFirst, LocalDate latest) {
    PublicationTime time = text.length() > LONGEST_LINE ? null : dates.value(text, monthFirst);
    return time != null && PublicationDates.believable(time.day(), latest) ? time : null;
  }

  /** Whether a reader sees another day than scripts do, in whatever zone: that of a change. */
  private static boolean isOther(PublicationTime time, PublicationTime shown) {
    return Math.abs(time.day().toEpochDay() - shown.day().toEpochDay()) > 1;
  }

  /** Whether a text may name a month by a word: 3/6/2025 may be June or March. */
  private static boolean hasWord(String text) {
    int letters = 0;
    for (int i = 0; i < text.length() && letters < SHORTEST_MONTH; i++) {
      letters = Character.isLetter(text.charAt(i)) ? letters + 1 : 0;
    }
    return letters == SHORTEST_MONTH;
  }

  /** The value of the attribute that gives the date, absent where none does. */
  static @Nullable String attribute(Element element) {
    for (String name : List.of("datetime", "content")) {
      if (!element.attr(name).isBlank()) {
        return element.attr(name);
      }
    }
    String title = element.attr("title");
    int digits = 0;
    for (int i = 0; i < title.length(); i++) {
      digits += Character.isDigit(title.charAt(i)) ? 1 : 0;
    }
    return digits >= LEAST_DIGITS ? title : forScripts(element);
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
        : names.in(
            String.join(
                " ",
                element.className(),
                element.id(),
                element.attr("itemprop"),
                element.attr("property")));
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

  /** Adds the dates of a line, and answers whether it has any. */
  private boolean ofLine(
      Page page, Block block, LocalDate latest, boolean monthFirst, List<DateCandidate> found) {
    String text = block.text();
    boolean line =
        text.length() <= LONGEST_LINE
            || (text.length() <= 2 * LONGEST_LINE && Prose.endsSentence(text));
    int length = line ? text.length() : LONGEST_DATELINE;
    List<DateFound> inLine = dates.all(text, length, monthFirst);
    if (inLine.isEmpty()) {
      return false;
    }
    text = text.substring(0, length);
    List<@Nullable Role> roles = roles(page, block, text, inLine);
    boolean oneOfSeveral = roles.stream().filter(Objects::isNull).limit(2).count() > 1;
    for (int i = 0; i < inLine.size(); i++) {
      DateFound date = inLine.get(i);
      if (PublicationDates.believable(date.time().day(), latest)) {
        Role said = roles.get(i);
        Role role = said != null ? said : names.in(block.box().toString());
        DateCandidate candidate =
            new DateCandidate(date.time(), block, role, Place.TEXT, "text: " + text)
                .inLine(date.start() < LEADS, date.timed(), said == null && oneOfSeveral);
        found.add(candidate);
      }
    }
    return true;
  }

  /** What the words of a line, and the label above it, say of each date in it. */
  private List<@Nullable Role> roles(Page page, Block block, String text, List<DateFound> inLine) {
    List<@Nullable Role> roles = new ArrayList<>();
    boolean labelsFollow = words.follow(text, inLine.getLast().end());
    for (int i = 0; i < inLine.size(); i++) {
      DateFound date = inLine.get(i);
      int from = i == 0 ? 0 : inLine.get(i - 1).end();
      boolean last = i + 1 == inLine.size();
      // Between two dates lies the label of the second, where labels do not follow their dates.
      int to = last ? text.length() : labelsFollow ? inLine.get(i + 1).start() : date.end();
      Role role = words.around(text, from, date.start(), date.end(), to);
      boolean labelled = role == null && i == 0 && date.start() <= LONGEST_LABEL;
      roles.add(labelled ? label(page, block) : role);
    }
    return roles;
  }
}
