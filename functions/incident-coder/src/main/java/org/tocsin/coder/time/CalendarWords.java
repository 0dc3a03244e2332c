package org.tocsin.coder.time;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.Token;
import org.tocsin.coder.text.WordMap;
import org.tocsin.coder.text.WordSet;

/** The words of the calendar. */
final class CalendarWords {

  static final Map<String, Integer> MONTHS = new WordMap<>();
  static final Map<String, Integer> MONTH_ABBREVIATIONS = new WordMap<>();
  static final Map<String, Integer> WEEKDAYS = new WordMap<>();
  static final Map<String, Integer> WEEKDAY_ABBREVIATIONS = new WordMap<>();
  static final Map<String, String> PARTS = new WordMap<>();
  static final Map<String, Unit> UNITS = new WordMap<>();
  static final Set<String> PLURALS = new WordSet();
  static final Map<String, String> SEASONS = new WordMap<>();
  static final Map<String, Integer> DAYS = new WordMap<>();
  static final Map<String, Lead> LEADS = new WordMap<>();
  static final Map<String, Edge> EDGES = new WordMap<>();
  static final Map<String, Set<String>> LISTS = new WordMap<>();

  /** Every word that an expression can be built around. */
  private static final Set<String> CORES = new WordSet();

  static {
    for (String line : Lines.of(CalendarWords.class, "calendar.txt")) {
      read(Lines.fields(line));
    }
    CORES.addAll(MONTHS.keySet());
    CORES.addAll(MONTH_ABBREVIATIONS.keySet());
    CORES.addAll(WEEKDAYS.keySet());
    CORES.addAll(WEEKDAY_ABBREVIATIONS.keySet());
    CORES.addAll(PARTS.keySet());
    CORES.addAll(UNITS.keySet());
    CORES.addAll(SEASONS.keySet());
    CORES.addAll(DAYS.keySet());
    WEEKDAYS.keySet().forEach(day -> CORES.add(day + "s"));
    CORES.addAll(Set.of("tonight", "overnight", "weekend"));
  }

  private static final Set<String> PAST = LISTS.getOrDefault("past", Set.of());
  private static final Set<String> FUTURE = LISTS.getOrDefault("future", Set.of());

  private CalendarWords() {}

  private static void read(String[] e) {
    switch (e[0]) {
      case "month" -> MONTHS.put(e[2], Integer.valueOf(e[1]));
      case "monthabbr" -> MONTH_ABBREVIATIONS.put(e[2], Integer.valueOf(e[1]));
      case "weekday" -> WEEKDAYS.put(e[2], Integer.valueOf(e[1]));
      case "weekdayabbr" -> WEEKDAY_ABBREVIATIONS.put(e[2], Integer.valueOf(e[1]));
      case "part" -> PARTS.put(e[1], e[2]);
      case "unit" -> {
        String plural = e[1].equals("century") ? "centuries" : e[1] + "s";
        UNITS.put(e[1], Unit.valueOf(e[2]));
        UNITS.put(plural, Unit.valueOf(e[2]));
        PLURALS.add(plural);
      }
      case "season" -> SEASONS.put(e[1], e[2]);
      case "day" -> DAYS.put(e[1], Integer.valueOf(e[2]));
      case "lead" -> LEADS.put(e[1], new Lead(Integer.parseInt(e[2]), e[3].equals("TOLD")));
      case "edge" -> EDGES.put(e[2], Edge.valueOf(e[1]));
      default -> LISTS.computeIfAbsent(e[0], k -> new WordSet()).add(e[1]);
    }
  }

  /** Adds the words that expressions are built around, and those that look back or ahead. */
  static void addNoted(Set<String> words) {
    words.addAll(CORES);
    words.addAll(FUTURE);
    words.addAll(PAST);
  }

  /** Whether a word looks back: what follows is past. */
  static boolean isPast(String norm) {
    return PAST.contains(norm);
  }

  /** Whether a word looks ahead. */
  static boolean isFuture(String norm) {
    return FUTURE.contains(norm);
  }

  /** Whether a word is on one of the lists of the lexicon, say {@code count}. */
  static boolean is(String list, String norm) {
    return LISTS.getOrDefault(list, Set.of()).contains(norm);
  }

  static boolean isCore(String norm) {
    return CORES.contains(norm);
  }

  static @Nullable Lead lead(String norm) {
    return LEADS.get(norm);
  }

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

  /** The month after the number of a day, which is now and then written small: "27 may". */
  static int monthOfDay(Sentence s, int i) {
    int month = month(s, i, true);
    Integer small = month == 0 ? MONTHS.get(s.norm(i)) : null;
    if (small == null) {
      return month;
    }
    boolean other = small == 3 || small == 5 || small == 8;
    boolean end =
        i + 1 >= s.size()
            || s.token(i + 1).kind() != Token.Kind.WORD
            || s.norm(i + 1).equals("and")
            || s.norm(i + 1).equals("in")
            || s.norm(i + 1).equals("at");
    return other && !end ? 0 : small;
  }

  /** The day of the week at a token, Monday 1; 0 where there is none. */
  static int weekday(Sentence s, int i) {
    if (i < 0 || i >= s.size()) {
      return 0;
    }
    String norm = s.norm(i);
    Integer day = WEEKDAYS.get(norm);
    if (day == null && norm.endsWith("s")) {
      day = WEEKDAYS.get(norm.substring(0, norm.length() - 1));
    }
    if (day == null && s.token(i).capitalised()) {
      boolean beside =
          s.norm(i + 1).equals(".") || s.norm(i + 1).equals(",") || month(s, i + 1, true) > 0;
      day = beside ? WEEKDAY_ABBREVIATIONS.get(norm) : null;
    }
    return day == null ? 0 : day;
  }

  /** A year of four figures, 1000 to 2099; 0 where there is none. */
  static int year(Sentence s, int i) {
    if (i < 0 || i >= s.size() || s.token(i).kind() != Token.Kind.NUMBER) {
      return 0;
    }
    String norm = s.norm(i);
    int year = norm.length() == 4 ? Figures.plain(norm) : 0;
    return year >= 1000 && year < 2100 ? year : 0;
  }

  /** A day of the month, 1 to 31; 0 where there is none. */
  static int dayOfMonth(Sentence s, int i) {
    return i < 0 || i >= s.size() || s.token(i).kind() != Token.Kind.NUMBER
        ? 0
        : Figures.dayOfMonth(s.norm(i));
  }
}
