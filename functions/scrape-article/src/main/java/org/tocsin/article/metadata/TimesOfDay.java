package org.tocsin.article.metadata;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tocsin.article.data.DataFile;

/**
 * Reads the time of day beside a day, with its zone: {@code 10:30 EAT}, {@code 6.15 p.m. GMT+1}.
 * Zones are in {@code zones.tsv}; one that is not there, or none, leaves the day alone. Safe for
 * use by many threads.
 */
final class TimesOfDay {

  private static final int NEAR = 40;
  private static final int BETWEEN = 12;

  private static final Pattern TIME =
      Pattern.compile(
          "(?<![\\d:.])(\\d{1,2})(?:[:.h](\\d\\d)(?::\\d\\d)?)?\\s?([ap]\\.?m\\.?|[AP]\\.?M\\.?)?"
              + "\\s?\\(?(?:(?:UTC|GMT)?\\s?([+-]\\d{1,2})(?::?(\\d\\d))?(?![\\d/.-])|([A-Z]{1,5})\\b)");

  private final Map<String, ZoneOffset> zones = new HashMap<>();

  /** With the zones of the data file. */
  TimesOfDay() {
    for (String[] row : DataFile.rows(TimesOfDay.class, "zones.tsv", 2)) {
      zones.put(row[0], ZoneOffset.of(row[1]));
    }
  }

  /**
   * The moment that a text names around a day, absent where it gives no time with a known zone.
   *
   * @param day the day
   * @param text the text
   * @param start where the day begins in it
   * @param end where the day ends
   */
  @Nullable OffsetDateTime near(LocalDate day, String text, int start, int end) {
    String after = text.substring(end, Math.min(text.length(), end + NEAR));
    Matcher m = TIME.matcher(after);
    if (hasDigit(after) && m.find() && m.start() <= BETWEEN) {
      OffsetDateTime found = moment(day, m);
      if (found != null) {
        return found;
      }
    }
    String before = text.substring(Math.max(0, start - NEAR), start);
    if (!hasDigit(before)) {
      return null;
    }
    m = TIME.matcher(before);
    while (m.find()) {
      OffsetDateTime found = moment(day, m);
      if (found != null && before.length() - m.end() <= BETWEEN) {
        return found;
      }
    }
    return null;
  }

  private static boolean hasDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a time of day, with a zone or without, stands beside a day: {@code 3 June, 10:30}. */
  static boolean isBeside(String text, int start, int end) {
    int limit = Math.min(text.length(), end + BETWEEN);
    for (int i = end; i < limit && !Character.isDigit(text.charAt(i)); i++) {
      if (i + 1 < limit && Character.isDigit(text.charAt(i + 1))) {
        return isTime(text, i + 1);
      }
    }
    for (int i = Math.max(0, start - BETWEEN); i < start; i++) {
      if (isTime(text, i)) {
        return true;
      }
    }
    return end < text.length() && isTime(text, end);
  }

  /** Whether a time of day begins at a place: {@code 9:05}, {@code 21h30}, {@code 9.05 p.m.}. */
  private static boolean isTime(String text, int at) {
    int sign = at;
    while (sign < text.length() && sign < at + 2 && Character.isDigit(text.charAt(sign))) {
      sign++;
    }
    int end = sign + 3;
    boolean dateFollows = end < text.length() && text.charAt(sign) == text.charAt(end);
    return sign > at
        && !(dateFollows && text.charAt(sign) == '.')
        && (at == 0 || !Character.isDigit(text.charAt(at - 1)))
        && sign + 2 < text.length()
        && (text.charAt(sign) == ':' || text.charAt(sign) == 'h' || text.charAt(sign) == '.')
        && Character.isDigit(text.charAt(sign + 1))
        && Character.isDigit(text.charAt(sign + 2));
  }

  private @Nullable OffsetDateTime moment(LocalDate day, Matcher m) {
    boolean twelve = m.group(3) != null;
    if (m.group(2) == null && !twelve) {
      return null;
    }
    int hour = Integer.parseInt(m.group(1));
    int minute = m.group(2) == null ? 0 : Integer.parseInt(m.group(2));
    if (twelve) {
      boolean afternoon = m.group(3).toLowerCase(Locale.ROOT).startsWith("p");
      hour = hour > 12 ? hour : hour % 12 + (afternoon ? 12 : 0);
    }
    ZoneOffset zone = zone(m);
    try {
      return zone == null ? null : OffsetDateTime.of(day, LocalTime.of(hour, minute), zone);
    } catch (DateTimeException e) {
      return null; // 25:70 is no time of day
    }
  }

  private @Nullable ZoneOffset zone(Matcher m) {
    if (m.group(4) == null) {
      return zones.get(m.group(6));
    }
    int hours = Integer.parseInt(m.group(4));
    int minutes = m.group(5) == null ? 0 : Integer.parseInt(m.group(5));
    try {
      return ZoneOffset.ofHoursMinutes(hours, hours < 0 ? -minutes : minutes);
    } catch (DateTimeException e) {
      return null; // beyond 18 hours
    }
  }
}
