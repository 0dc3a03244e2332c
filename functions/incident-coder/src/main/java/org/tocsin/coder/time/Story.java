package org.tocsin.coder.time;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * What expressions are resolved against: the day of telling and the day that the text told last.
 * One for each text; changes as the text is read.
 */
final class Story {

  /** News: a day named without its year was this long before publication at the most. */
  private static final int FRESH_DAYS = 31;

  private static final int FAR_DAYS = 330;
  private static final int AHEAD_DAYS = 45;

  /** For how many paragraphs news remembers the day that it told. */
  private static final int MEMORY = 3;

  /** After this month a January is one of the next year. */
  private static final int TURN = 11;

  private final @Nullable LocalDate telling;
  private final boolean history;

  /** The time that was told last; 0 where it is not known as exactly. */
  private int year;

  private int month;
  private int day;
  private int paragraph;

  /** The year and month that a history stands at: what it only glances at does not move it. */
  private int mainYear;

  private int mainMonth;

  /** News: a year long past that the paragraph has spoken of in so many words. */
  private int pastYear;

  private int pastMonth;
  private int pastParagraph = -1;

  /** News: the year that was named last in so many words; 0 for none. */
  private int namedYear;

  private int namedParagraph;

  /**
   * @param telling the day of publication
   * @param history whether the text tells of times long past, one after the other
   * @param year a year to start from where the text tells none; 0 for none
   */
  Story(@Nullable LocalDate telling, boolean history, int year) {
    this.telling = telling;
    this.history = history;
    this.year = year;
    this.mainYear = year;
  }

  @Nullable LocalDate telling() {
    return telling;
  }

  boolean isHistory() {
    return history;
  }

  int year() {
    return year;
  }

  int month() {
    return month;
  }

  /** The day told last, where one was told not long before. */
  @Nullable LocalDate told(int inParagraph) {
    boolean forgotten = !history && inParagraph - paragraph > MEMORY;
    return forgotten || year < 1 || day == 0 ? null : valid(year, month, day);
  }

  /** The day told last, where it was told in this paragraph or the one before. */
  @Nullable LocalDate toldBeside(int inParagraph) {
    return inParagraph - paragraph > 1 ? null : told(inParagraph);
  }

  /** The day told last, or else that of telling. */
  @Nullable LocalDate toldOrTelling(int inParagraph) {
    LocalDate told = told(inParagraph);
    return told != null || history ? told : telling;
  }

  /** Remembers a time that the text goes on from; month and day are 0 where they are not told. */
  void tell(int toldYear, int toldMonth, int toldDay, boolean explicit, int inParagraph) {
    mainYear = toldYear;
    mainMonth = toldMonth;
    glance(toldYear, toldMonth, toldDay, explicit, inParagraph);
  }

  /** Remembers a time for "the next day" and the like only. */
  void glance(int toldYear, int toldMonth, int toldDay, boolean explicit, int inParagraph) {
    if (isPlanned(toldYear, toldMonth, toldDay)) {
      return;
    }
    year = toldYear;
    month = toldMonth;
    day = toldDay;
    paragraph = inParagraph;
    if (explicit) {
      mark(toldYear, toldMonth, inParagraph);
      name(toldYear, inParagraph);
    }
  }

  /** "The president will visit on Thursday": no news goes on from there. */
  private boolean isPlanned(int toldYear, int toldMonth, int toldDay) {
    LocalDate told = history || toldDay == 0 ? null : valid(toldYear, toldMonth, toldDay);
    return told != null && telling != null && told.isAfter(telling);
  }

  /** News: remembers a year that the text names, of which "that year" may be said after it. */
  void name(int toldYear, int inParagraph) {
    namedYear = toldYear;
    namedParagraph = inParagraph;
  }

  /** News: the year that "that year" means; 0 where the text named none just before. */
  int thatYear(int inParagraph) {
    return history || inParagraph - namedParagraph > 1 ? 0 : namedYear;
  }

  /** News: remembers for its paragraph that a month of long ago was named with its year. */
  void mark(int toldYear, int toldMonth, int inParagraph) {
    LocalDate now = telling;
    if (now != null && toldMonth > 0 && toldYear > 0) {
      LocalDate then = LocalDate.of(toldYear, toldMonth, 1);
      pastParagraph = then.isBefore(now.minusDays(FAR_DAYS)) ? inParagraph : -1;
      pastYear = toldYear;
      pastMonth = toldMonth;
    }
  }

  /** The year that a month or day (0 for a month) is of; 0 where unknown. */
  int year(int own, @Nullable Lead ofYear, int ofMonth, int ofDay, Mention m) {
    if (own != 0) {
      return own;
    }
    LocalDate now = telling;
    if (ofYear != null) {
      int named = ofYear.told() ? thatYear(m.sentence.paragraph()) : 0;
      int base = ofYear.told() || history || now == null ? year : now.getYear();
      base = named > 0 ? named : base;
      return base == 0 ? 0 : base + ofYear.shift();
    }
    return yearOf(m, ofMonth, ofDay);
  }

  /** The year of a month or day (0 for a month) that is named without it; 0 where unknown. */
  private int yearOf(Mention m, int ofMonth, int ofDay) {
    int weekday = m.weekday;
    int inParagraph = m.sentence.paragraph();
    if (history || telling == null) {
      boolean turns = mainMonth >= TURN && ofMonth <= 2;
      return mainYear == 0 || !turns ? mainYear : mainYear + 1;
    }
    LocalDate now = telling;
    int latest = latest(now, ofMonth, ofDay, m);
    if (weekday > 0 && ofDay > 0) {
      for (int back = 0; back < 2; back++) {
        LocalDate day = valid(latest - back, ofMonth, ofDay);
        if (day != null && day.getDayOfWeek().getValue() == weekday) {
          return latest - back;
        }
      }
      return latest;
    }
    if (pastParagraph == inParagraph && !m.future && ofMonth >= pastMonth && pastYear < latest) {
      YearMonth month = YearMonth.of(latest, ofMonth);
      LocalDate last = ofDay == 0 ? month.atEndOfMonth() : valid(latest, ofMonth, ofDay);
      boolean fresh = last != null && last.isAfter(now.minusDays(FRESH_DAYS));
      return fresh ? latest : pastYear;
    }
    return latest;
  }

  /** The latest such month or day that is not to come, or the next where the text looks ahead. */
  private static int latest(LocalDate now, int month, int day, Mention m) {
    boolean future = m.future;
    int same = now.getYear();
    if (day == 0) {
      YearMonth named = YearMonth.of(same, month);
      if (future) {
        return named.atEndOfMonth().isBefore(now) ? same + 1 : same;
      }
      return named.atDay(1).isAfter(now) ? same - 1 : same;
    }
    LocalDate named = valid(same, month, day);
    if (named == null) {
      return valid(same - 1, month, day) == null ? same : same - 1;
    }
    if (future) {
      return named.isBefore(now.minusDays(1)) ? same + 1 : same;
    }
    // Nobody names a day of eleven months ago without its year.
    boolean ahead = !m.past && named.isAfter(now) && named.isBefore(now.plusDays(AHEAD_DAYS));
    if (ahead) {
      return same;
    }
    return named.isAfter(now.plusDays(1)) ? same - 1 : same;
  }

  /** A day that exists, or null: 30 February is a misprint, not a day. */
  static @Nullable LocalDate valid(int year, int month, int day) {
    if (year < 1
        || day < 1
        || month < 1
        || month > 12
        || day > YearMonth.of(year, month).lengthOfMonth()) {
      return null;
    }
    return LocalDate.of(year, month, day);
  }
}
