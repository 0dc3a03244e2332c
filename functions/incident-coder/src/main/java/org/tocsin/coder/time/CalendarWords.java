package org.tocsin.coder.time;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.Token;

/** The words of the calendar. */
final class CalendarWords {

  static final Map<String, Integer> MONTHS = new HashMap<>();
  static final Map<String, Integer> MONTH_ABBREVIATIONS = new HashMap<>();
  static final Map<String, Integer> WEEKDAYS = new HashMap<>();
  static final Map<String, Integer> WEEKDAY_ABBREVIATIONS = new HashMap<>();
  static final Map<String, String> PARTS = new HashMap<>();
  static final Map<String, String> UNITS = new HashMap<>();
  static final Map<String, String> SEASONS = new HashMap<>();
  static final Set<String> FUTURE = new HashSet<>();

  static {
    for (String line : Lines.of(CalendarWords.class, "calendar.txt")) {
      String[] e = line.split("\\s+");
      switch (e[0]) {
        case "month" -> MONTHS.put(e[2], Integer.valueOf(e[1]));
        case "monthabbr" -> MONTH_ABBREVIATIONS.put(e[2], Integer.valueOf(e[1]));
        case "weekday" -> WEEKDAYS.put(e[2], Integer.valueOf(e[1]));
        case "weekdayabbr" -> WEEKDAY_ABBREVIATIONS.put(e[2], Integer.valueOf(e[1]));
        case "part" -> PARTS.put(e[1], e[2]);
        case "unit" -> {
          UNITS.put(e[1], e[2]);
          UNITS.put(e[1].equals("century") ? "centuries" : e[1] + "s", e[2]);
        }
        case "season" -> SEASONS.put(e[1], e[2]);
        case "future" -> FUTURE.add(e[1]);
        default -> throw new IllegalStateException("calendar.txt: " + line);
      }
    }
  }

  private CalendarWords() {}

  /** The month at a token, 1 to 12; 0 where there is none. A month is written with a capital. */
  static int month(Sentence s, int i, boolean besideNumber) {
    if (i < 0 || i >= s.size() || !s.token(i).capitalised()) {
      return 0;
    }
    Integer month = MONTHS.get(s.norm(i));
    if (month == null && besideNumber) {
      month = MONTH_ABBREVIATIONS.get(s.norm(i));
    }
    return month == null ? 0 : month;
  }

  /** The day of the week at a token, Monday 1; 0 where there is none. */
  static int weekday(Sentence s, int i) {
    if (i < 0 || i >= s.size()) {
      return 0;
    }
    Integer day = WEEKDAYS.get(s.norm(i));
    if (day == null && s.token(i).capitalised()) {
      boolean beside =
          s.norm(i + 1).equals(".") || s.norm(i + 1).equals(",") || month(s, i + 1, true) > 0;
      day = beside ? WEEKDAY_ABBREVIATIONS.get(s.norm(i)) : null;
    }
    return day == null ? 0 : day;
  }

  /** A year of four figures, 1800 to 2099; 0 where there is none. */
  static int year(Sentence s, int i) {
    if (i < 0 || i >= s.size() || s.token(i).kind() != Token.Kind.NUMBER) {
      return 0;
    }
    String norm = s.norm(i);
    if (norm.length() != 4 || !norm.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return 0;
    }
    int year = Integer.parseInt(norm);
    return year >= 1800 && year < 2100 ? year : 0;
  }

  /** A day of the month, 1 to 31; 0 where there is none. */
  static int dayOfMonth(Sentence s, int i) {
    if (i < 0 || i >= s.size()) {
      return 0;
    }
    return dayOfMonth(s.norm(i), s.token(i).kind());
  }

  private static int dayOfMonth(String norm, Token.Kind kind) {
    int n = 0;
    int digits = 0;
    while (digits < norm.length()
        && digits < 3
        && norm.charAt(digits) >= '0'
        && norm.charAt(digits) <= '9') {
      n = 10 * n + norm.charAt(digits) - '0';
      digits++;
    }
    if (kind != Token.Kind.NUMBER || digits == 0 || digits == 3 || n < 1 || n > 31) {
      return 0;
    }
    String rest = norm.substring(digits);
    return rest.isEmpty() || (rest.length() == 2 && "st nd rd th".contains(rest)) ? n : 0;
  }
}
