package org.tocsin.article.metadata;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tocsin.pipeline.record.PublicationTime;

/**
 * Reads dates as pages write them: ISO 8601 and its near misses, mail dates, and dates in words in
 * the languages of {@code months.tsv}. A time of day counts only with its zone; without one the day
 * is all that is known. Answers nothing rather than a guess where a text has no whole date.
 *
 * <p>{@code 3/6/2025} is 3 June except where {@code monthFirst} says otherwise or only one reading
 * is a date. Safe for use by many threads.
 */
final class Dates {

  private static final Pattern ISO =
      Pattern.compile(
          "(?<!\\d)((?:19|20)\\d\\d)(?=[-/.]|\\d{4})([-/.]?)(0?[1-9]|1[0-2])\\2(0[1-9]|[12]\\d|3[01]|[1-9])(?!\\d)(?:[T"
              + " ]+(\\d{1,2}):(\\d\\d)(?::(\\d\\d)(?:[.,]\\d+)?)?\\s*"
              + "(Z|UTC|GMT|[+-]\\d\\d:?(?:\\d\\d)?)?)?");
  private static final Pattern NUMERIC =
      Pattern.compile(
          "(?<![\\d.,/])(\\d{1,2})\\s?([./|-])\\s?(\\d{1,2})\\s?\\2\\s?"
              + "((?:19|20)\\d\\d(?:(?![\\d/])|(?=\\d{1,2}[./]\\d))(?!:\\d\\d(?![\\d:]))|\\d\\d(?![\\d/])|\\d\\d(?=\\d\\d:\\d\\d(?![\\d:])))");
  private static final Pattern DAY_MONTH =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|re|º|ª|°)?[.,]?(?:\\s+(?:de|of|di|d'|del))?[\\s./-]*"
              + "(\\p{L}{3,12})[.,]?(?:\\s+(?:de|del|of))?[\\s,./-]*((?:19|20)\\d\\d)(?!\\d)");
  private static final Pattern MONTH_DAY =
      Pattern.compile(
          "(?<!\\p{L})(\\p{L}{3,12})[.,]?\\s*(\\d{1,2})(?:st|nd|rd|th)?(?:,\\s*|\\s+)((?:19|20)\\d\\d)(?!\\d)");
  private static final Pattern YEAR_MONTH_DAY =
      Pattern.compile(
          "((?:19|20)\\d\\d)(?:[.,]|\\s?m\\.)?\\s+(\\p{L}{3,12})[.,]?\\s+(\\d{1,2})(?!\\d)");

  /** Korean and Hungarian numbers, which have a point and a space after each. */
  private static final Pattern POINTS =
      Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)\\. ?(\\d{1,2})\\. ?(\\d{1,2})(?!\\d)");

  private static final String MONTH_IN_VIETNAMESE = "tháng";
  private static final Pattern VIETNAMESE =
      Pattern.compile("(?<!\\d)(\\d{1,2}) tháng (\\d{1,2}),?(?: năm)? ((?:19|20)\\d\\d)(?!\\d)");
  private static final Pattern EAST_ASIAN =
      Pattern.compile("((?:19|20)\\d\\d)\\s*[年년]\\s*(\\d{1,2})\\s*[月월]\\s*(\\d{1,2})\\s*[日일]");

  /** Seconds or milliseconds, of 2001 and later. */
  private static final Pattern EPOCH = Pattern.compile("1\\d{9}(?:\\d{3})?");

  private static final int LONGEST = 400;

  private final Months months = new Months();
  private final TimesOfDay times = new TimesOfDay();

  /**
   * The first whole date in a text.
   *
   * @param text up to 400 characters; what follows is not looked at
   * @param monthFirst whether 3/6/2025 is 6 March
   */
  @Nullable PublicationTime find(String text, boolean monthFirst) {
    PublicationTime mail = MailDates.read(text);
    List<DateFound> found = mail == null ? all(text, monthFirst) : List.of();
    return mail != null ? mail : found.isEmpty() ? null : found.getFirst().time();
  }

  /**
   * The date in the value of an attribute or variable, which may also be a count of seconds or
   * milliseconds since 1970.
   */
  @Nullable PublicationTime value(String text, boolean monthFirst) {
    String bare = text.strip();
    if (bare.startsWith("1") && EPOCH.matcher(bare).matches()) {
      long number = Long.parseLong(bare);
      Instant moment =
          bare.length() > 10 ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
      return PublicationTime.of(moment.atOffset(ZoneOffset.UTC));
    }
    return find(text, monthFirst);
  }

  /** All whole dates in the first 400 characters of a text, in their order. */
  List<DateFound> all(String text, boolean monthFirst) {
    return all(text, text.length(), monthFirst);
  }

  /** All whole dates in the first characters of a text, of 400 at most, in their order. */
  List<DateFound> all(String text, int length, boolean monthFirst) {
    int end = Math.min(Math.min(length, text.length()), LONGEST);
    int forms = DateScan.forms(text, end);
    if (forms == 0) {
      return List.of();
    }
    String looked = text.substring(0, end);
    List<DateFound> found = new ArrayList<>();
    if ((forms & DateScan.YEAR_THEN_NUMBER) != 0) {
      looked = iso(looked, found);
    }
    int beside = DateScan.WORD_THEN_YEAR | DateScan.SPACE_THEN_YEAR | DateScan.YEAR_THEN_SPACE;
    boolean inWords = (forms & beside) != 0 && months.areIn(looked);
    if (inWords && (forms & DateScan.WORD_THEN_YEAR) != 0) {
      for (Matcher m = DAY_MONTH.matcher(looked); m.find(); ) {
        add(found, named(m.group(3), m.group(2), m.group(1)), m, looked);
      }
    }
    if (inWords && (forms & DateScan.SPACE_THEN_YEAR) != 0) {
      for (Matcher m = MONTH_DAY.matcher(looked); m.find(); ) {
        add(found, named(m.group(3), m.group(1), m.group(2)), m, looked);
      }
    }
    if ((forms & DateScan.THREE_NUMBERS) != 0) {
      for (Matcher m = NUMERIC.matcher(looked); m.find(); ) {
        add(found, numeric(m, monthFirst), m, looked);
      }
    }
    if ((forms & DateScan.SIGNS) != 0) {
      for (Matcher m = EAST_ASIAN.matcher(looked); m.find(); ) {
        add(found, day(m.group(1), Integer.parseInt(m.group(2)), m.group(3)), m, looked);
      }
    }
    if ((forms & DateScan.YEAR_THEN_NUMBER) != 0) {
      for (Matcher m = POINTS.matcher(looked); m.find(); ) {
        add(found, day(m.group(1), Integer.parseInt(m.group(2)), m.group(3)), m, looked);
      }
    }
    if ((forms & DateScan.SPACE_THEN_YEAR) != 0 && looked.contains(MONTH_IN_VIETNAMESE)) {
      for (Matcher m = VIETNAMESE.matcher(looked); m.find(); ) {
        add(found, day(m.group(3), Integer.parseInt(m.group(2)), m.group(1)), m, looked);
      }
    }
    if (inWords && (forms & DateScan.YEAR_THEN_SPACE) != 0) {
      for (Matcher m = YEAR_MONTH_DAY.matcher(looked); m.find(); ) {
        add(found, named(m.group(1), m.group(2), m.group(3)), m, looked);
      }
    }
    found.sort(Comparator.comparingInt(DateFound::start));
    return found;
  }

  /** Adds the dates in ISO form, and answers the text with spaces in the place of moments. */
  private String iso(String text, List<DateFound> found) {
    String rest = text;
    Matcher m = ISO.matcher(text);
    while (m.find()) {
      PublicationTime time = iso(m);
      if (time != null && time.moment() != null) {
        found.add(new DateFound(time, m.start(), m.end(), true));
        // A date may follow without a space, where an element that is not shown holds the moment.
        rest =
            rest.substring(0, m.start())
                + " ".repeat(m.end() - m.start())
                + text.substring(m.end());
      } else if (time != null) {
        add(found, time.day(), m.start(), m.end(4), text);
      }
    }
    return rest;
  }

  private void add(List<DateFound> found, @Nullable LocalDate day, Matcher m, String text) {
    add(found, day, m.start(), m.end(), text);
  }

  /** Unless the calendar has no such day, or the place was read before in a surer form. */
  private void add(
      List<DateFound> found, @Nullable LocalDate day, int start, int end, String text) {
    if (day == null) {
      return;
    }
    for (DateFound one : found) {
      if (one.start() < end && start < one.end()) {
        return;
      }
    }
    OffsetDateTime moment = times.near(day, text, start, end);
    PublicationTime time = moment == null ? PublicationTime.of(day) : PublicationTime.of(moment);
    boolean timed = moment != null || TimesOfDay.isBeside(text, start, end);
    found.add(new DateFound(time, start, end, timed));
  }

  private static @Nullable PublicationTime iso(Matcher m) {
    LocalDate day = day(m.group(1), Integer.parseInt(m.group(3)), m.group(4));
    if (day == null) {
      return null;
    }
    String zone = m.group(8);
    if (zone == null || m.group(5) == null) {
      return PublicationTime.of(day);
    }
    try {
      int seconds = m.group(7) == null ? 0 : Integer.parseInt(m.group(7));
      LocalTime time =
          LocalTime.of(Integer.parseInt(m.group(5)), Integer.parseInt(m.group(6)), seconds);
      return PublicationTime.of(OffsetDateTime.of(day, time, offset(zone)));
    } catch (DateTimeException e) {
      return PublicationTime.of(day);
    }
  }

  private static ZoneOffset offset(String zone) {
    return Character.isLetter(zone.charAt(0)) ? ZoneOffset.UTC : ZoneOffset.of(zone);
  }

  private @Nullable LocalDate named(String year, String month, String day) {
    Integer number = months.number(month);
    return number == null ? null : day(year, number, day);
  }

  private static @Nullable LocalDate numeric(Matcher m, boolean monthFirst) {
    int one = Integer.parseInt(m.group(1));
    int two = Integer.parseInt(m.group(3));
    String year = m.group(4).length() == 2 ? "20" + m.group(4) : m.group(4);
    boolean dots = m.group(2).equals(".");
    boolean first = two > 12 || (monthFirst && !dots && one <= 12);
    return first ? day(year, one, m.group(3)) : day(year, two, m.group(1));
  }

  /** A day, absent where the calendar has none such: 31 February. */
  static @Nullable LocalDate day(String year, int month, String day) {
    try {
      return LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day));
    } catch (DateTimeException e) {
      return null;
    }
  }
}
