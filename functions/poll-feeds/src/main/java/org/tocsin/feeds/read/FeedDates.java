package org.tocsin.feeds.read;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
  private static final int LONGEST = 80;

  private static final Map<String, String> ZONES = Tables.pairs(FeedDates.class, "zones.tsv");
  private static final Map<String, String> MONTHS = Tables.pairs(FeedDates.class, "months.tsv");

  private static final String ZONE =
      "(?:\\s*(?<zone>Z|z|(?:UTC|GMT)?[+-]\\d{1,2}:?\\d{2}|[+-]\\d{2}|[A-Za-z]{1,5})(?:\\s*\\(.*\\))?)?";

  private static final String CLOCK =
      "(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2})(?:[.,]\\d+)?)?"
          + "(?:\\s*(?<half>[AaPp])\\.?[Mm]\\b\\.?)?";

  private static final String THEN_CLOCK = "(?:,?\\s+(?:at |um |à )?" + CLOCK + ZONE + ")?";

  /** Each form with the names of its parts; the first that fits the whole text counts. */
  private static final List<Pattern> FORMS =
      Stream.of(
              // ISO 8601, extended: 2025-06-03T09:00:00.123+02:00, a space for the T, 2025-6-3
              "(?<year>\\d{4})-(?<month>\\d{1,2})-(?<day>\\d{1,2})(?:[Tt\\s]\\s*"
                  + CLOCK
                  + ZONE
                  + ")?",
              // ISO 8601, basic: 20250603T090000Z
              "(?<year>\\d{4})(?<month>\\d{2})(?<day>\\d{2})"
                  + "(?:[Tt](?<hour>\\d{2})(?<minute>\\d{2})(?<second>\\d{2})?"
                  + ZONE
                  + ")?",
              // ISO 8601, mixed: a basic day with a time in either form
              "(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})"
                  + "[Tt](?<hour>\\d{2})(?<minute>\\d{2})(?<second>\\d{2})?"
                  + ZONE,
              "(?<year>\\d{4})(?<month>\\d{2})(?<day>\\d{2})[Tt\\s]" + CLOCK + ZONE,
              // the year first, so that no order is in doubt: 2025/06/03 09:00
              "(?<year>\\d{4})/(?<month>\\d{1,2})/(?<day>\\d{1,2})" + THEN_CLOCK,
              // RFC 822 and what is near it: Tue, 03 Jun 2025 09:00:00 GMT
              "(?:\\p{L}+\\.?,?\\s*)?(?<day>\\d{1,2})(?:er|º|\\.)?(?:\\s+de)?[\\s.-]+(?<name>\\p{L}+)\\.?,?"
                  + "(?:\\s+del?)?[\\s-]+(?<year>\\d{4}|\\d{2})"
                  + THEN_CLOCK,
              // asctime and date(1): Tue Jun 3 09:00:00 UTC 2025
              "\\p{L}+\\s+(?<name>\\p{L}+)\\s+(?<day>\\d{1,2})\\s+"
                  + "(?<hour>\\d{1,2}):(?<minute>\\d{2}):(?<second>\\d{2})\\s+"
                  + "(?:(?<zone>[A-Za-z]{1,5}|[+-]\\d{2}:?\\d{2})\\s+)?(?<year>\\d{4})",
              // American: Tuesday, June 3, 2025 9:00 a.m. EDT
              "(?:\\p{L}+\\.?,?\\s+)?(?<name>\\p{L}{3,})\\.?\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year>\\d{4})"
                  + THEN_CLOCK,
              // Chinese, Japanese and Korean: 2025年6月3日 09:00
              "(?<year>\\d{4})\\s*[年년]\\s*(?<month>\\d{1,2})\\s*[月월]\\s*(?<day>\\d{1,2})\\s*[日일](?:\\s*\\p{L}+)?"
                  + "(?:\\s*"
                  + CLOCK
                  + ZONE
                  + ")?")
          .map(Pattern::compile)
          .toList();

  private FeedDates() {}

  /** Reads a date, or answers null. */
  static @Nullable PublicationTime read(@Nullable String text) {
    if (text == null || text.length() > LONGEST) {
      return null;
    }
    String date = text.strip().replaceAll("\\s+", " ");
    for (Pattern form : FORMS) {
      Matcher m = form.matcher(date);
      if (m.matches()) {
        try {
          return time(m);
        } catch (DateTimeException e) {
          // A 31 June or a 25th hour: no date.
          return null;
        }
      }
    }
    return null;
  }

  private static @Nullable PublicationTime time(Matcher m) {
    String name = part(m, "name");
    String month = name == null ? part(m, "month") : month(name);
    int y = Integer.parseInt(year(m.group("year")));
    if (month == null || y < FIRST_YEAR || y > LAST_YEAR) {
      return null;
    }
    LocalDate date = LocalDate.of(y, Integer.parseInt(month), Integer.parseInt(m.group("day")));
    String hour = part(m, "hour");
    String minute = part(m, "minute");
    if (hour == null || minute == null) {
      return PublicationTime.of(date);
    }
    int h = hour(Integer.parseInt(hour), part(m, "half"));
    String second = part(m, "second");
    int s = second == null ? 0 : Integer.parseInt(second);
    boolean midnightAfter = h == 24 && Integer.parseInt(minute) == 0 && s == 0;
    // The leap second of 23:59:60 is told as 23:59:59.
    LocalTime time =
        LocalTime.of(midnightAfter ? 0 : h, Integer.parseInt(minute), s == 60 ? 59 : s);
    LocalDate shifted = midnightAfter ? date.plusDays(1) : date;
    String zone = part(m, "zone");
    ZoneOffset offset = zone == null ? null : offset(zone);
    return offset == null
        ? PublicationTime.of(shifted)
        : PublicationTime.of(OffsetDateTime.of(shifted, time, offset));
  }

  /** The hour of the day; with a half of it, from 1 to 12 only. */
  private static int hour(int hour, @Nullable String half) {
    if (half == null) {
      return hour;
    }
    if (hour < 1 || hour > 12) {
      throw new DateTimeException("no hour of half a day: " + hour);
    }
    return hour % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
  }

  private static @Nullable String part(Matcher m, String name) {
    return m.namedGroups().containsKey(name) ? m.group(name) : null;
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
