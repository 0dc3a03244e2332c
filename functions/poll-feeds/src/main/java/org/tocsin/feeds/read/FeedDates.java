package org.tocsin.feeds.read;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tocsin.feeds.data.Tables;
import org.tocsin.pipeline.record.PublicationTime;

/**
 * Reads the dates of feeds: ISO 8601 and its profiles, RFC 822, asctime, month names of several
 * languages. What cannot be read for certain is absent, never guessed: no day out of a bare year,
 * no order guessed in 03/04/2025, no moment out of a time whose zone nobody names (its day is
 * kept).
 */
final class FeedDates {

  private static final int FIRST_YEAR = 1990;
  private static final int LAST_YEAR = 2100;

  private static final Map<String, String> ZONES = Tables.pairs(FeedDates.class, "zones.tsv");
  private static final Map<String, String> MONTHS = Tables.pairs(FeedDates.class, "months.tsv");

  private static final String ZONE =
      "(?:\\s*(Z|z|(?:UTC|GMT)?[+-]\\d{1,2}:?\\d{2}|[+-]\\d{2}|[A-Za-z]{1,5})(?:\\s*\\(.*\\))?)?";
  private static final Pattern ISO =
      Pattern.compile(
          "(\\d{4})-?(\\d{2})-?(\\d{2})"
              + "(?:[Tt\\s]\\s*(\\d{2}):?(\\d{2})(?::?(\\d{2})(?:[.,]\\d+)?)?"
              + ZONE
              + ")?");
  private static final Pattern RFC_822 =
      Pattern.compile(
          "(?:\\p{L}+\\.?,?\\s*)?(\\d{1,2})(?:\\s+de)?[\\s.-]+(\\p{L}+)\\.?,?(?:\\s+de)?[\\s-]+(\\d{4}|\\d{2})"
              + "(?:,?\\s+(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d+)?)?"
              + ZONE
              + ")?");
  private static final Pattern ASCTIME =
      Pattern.compile(
          "\\p{L}+\\s+(\\p{L}+)\\s+(\\d{1,2})\\s+(\\d{1,2}):(\\d{2}):(\\d{2})\\s+(?:([A-Za-z]{1,5})\\s+)?(\\d{4})");
  private static final Pattern AMERICAN =
      Pattern.compile(
          "(?:\\p{L}+,\\s*)?(\\p{L}{3,})\\.?\\s+(\\d{1,2}),?\\s+(\\d{4})"
              + "(?:,?\\s+(\\d{1,2}):(\\d{2})(?::(\\d{2}))?"
              + ZONE
              + ")?");

  private FeedDates() {}

  /** Reads a date, or answers null. */
  static @Nullable PublicationTime read(@Nullable String text) {
    if (text == null || text.length() > 80) {
      return null;
    }
    String date = text.strip().replaceAll("\\s+", " ");
    try {
      Matcher m = ISO.matcher(date);
      if (m.matches()) {
        return time(
            m.group(1), m.group(2), m.group(3), m.group(4), m.group(5), m.group(6), m.group(7));
      }
      m = RFC_822.matcher(date);
      if (m.matches()) {
        return time(
            year(m.group(3)),
            month(m.group(2)),
            m.group(1),
            m.group(4),
            m.group(5),
            m.group(6),
            m.group(7));
      }
      m = ASCTIME.matcher(date);
      if (m.matches()) {
        String zone = m.group(6) == null ? "" : m.group(6);
        return time(
            m.group(7), month(m.group(1)), m.group(2), m.group(3), m.group(4), m.group(5), zone);
      }
      m = AMERICAN.matcher(date);
      if (m.matches()) {
        return time(
            m.group(3),
            month(m.group(1)),
            m.group(2),
            m.group(4),
            m.group(5),
            m.group(6),
            m.group(7));
      }
    } catch (DateTimeException e) {
      // A 31 June or a 25th hour: no date.
      return null;
    }
    return null;
  }

  private static @Nullable PublicationTime time(
      String year,
      @Nullable String month,
      String day,
      @Nullable String hour,
      @Nullable String minute,
      @Nullable String second,
      @Nullable String zone) {
    int y = Integer.parseInt(year);
    if (month == null || y < FIRST_YEAR || y > LAST_YEAR) {
      return null;
    }
    LocalDate date = LocalDate.of(y, Integer.parseInt(month), Integer.parseInt(day));
    if (hour == null || minute == null) {
      return PublicationTime.of(date);
    }
    int h = Integer.parseInt(hour);
    int s = second == null ? 0 : Integer.parseInt(second);
    boolean midnightAfter = h == 24 && Integer.parseInt(minute) == 0 && s == 0;
    // The leap second of 23:59:60 is told as 23:59:59.
    LocalTime time =
        LocalTime.of(midnightAfter ? 0 : h, Integer.parseInt(minute), s == 60 ? 59 : s);
    LocalDate shifted = midnightAfter ? date.plusDays(1) : date;
    ZoneOffset offset = zone == null ? null : offset(zone);
    return offset == null
        ? PublicationTime.of(shifted)
        : PublicationTime.of(OffsetDateTime.of(shifted, time, offset));
  }

  /** RFC 2822: two digits below 50 are of this century. */
  private static String year(String digits) {
    if (digits.length() == 4) {
      return digits;
    }
    return (Integer.parseInt(digits) < 50 ? "20" : "19") + digits;
  }

  private static @Nullable String month(String name) {
    return MONTHS.get(name.toLowerCase(Locale.ROOT));
  }

  private static @Nullable ZoneOffset offset(String zone) {
    String name = zone.toUpperCase(Locale.ROOT);
    String known = ZONES.get(name);
    if (known != null) {
      return ZoneOffset.of(known);
    }
    String digits = name.replace("UTC", "").replace("GMT", "").replace(":", "");
    if (digits.isEmpty() || "+-".indexOf(digits.charAt(0)) < 0) {
      return null;
    }
    String sign = digits.substring(0, 1);
    String number = digits.substring(1);
    return switch (number.length()) {
      case 2 -> ZoneOffset.of(sign + number + ":00");
      case 3 -> ZoneOffset.of(sign + "0" + number.charAt(0) + ":" + number.substring(1));
      default -> ZoneOffset.of(sign + number.substring(0, 2) + ":" + number.substring(2));
    };
  }
}
