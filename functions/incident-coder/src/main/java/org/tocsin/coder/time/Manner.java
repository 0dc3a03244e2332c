package org.tocsin.coder.time;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a text tells news or a history. News speaks of "Sunday" and "yesterday", and its days lie
 * close before publication; a history names one year after the other, all long past.
 */
final class Manner {

  private static final int FEWEST = 3;
  private static final int WEIGHT_OF_NEWS = 3;
  private static final int FAR_DAYS = 330;
  private static final int MID_YEAR = 6;

  private Manner() {}

  static boolean isHistory(List<List<Mention>> sentences, @Nullable LocalDate telling) {
    if (telling == null) {
      return true;
    }
    int far = 0;
    int near = 0;
    for (List<Mention> mentions : sentences) {
      for (Mention m : mentions) {
        int weight = weight(m, telling);
        far += Math.max(weight, 0);
        near -= Math.min(weight, 0);
      }
    }
    return far >= 2 * FEWEST && far > WEIGHT_OF_NEWS * near;
  }

  /** Above 0 for what histories say, below 0 for what news says. */
  private static int weight(Mention m, LocalDate telling) {
    boolean quoted = m.sentence.token(m.from).quoted();
    return switch (m.form) {
      case Form.Day day -> dated(day.year(), day.month(), -2, telling);
      case Form.Month month -> dated(month.year(), month.month(), -1, telling);
      case Form.Season season -> dated(season.year(), MID_YEAR, -1, telling);
      case Form.Year year -> year.year() < telling.getYear() - 1 ? 1 : 0;
      case Form.Weekday w -> quoted ? -1 : -2;
      case Form.Telling t -> quoted ? -1 : -2;
      case Form.Shifted shifted -> shifted.lead().told() || quoted ? 0 : -1;
      case Form.Weekend w -> -2;
      case Form.SoFar s -> -2;
      default -> 0;
    };
  }

  private static int dated(int year, int month, int near, LocalDate telling) {
    return year == 0 ? 0 : isFar(year, month, telling) ? 2 : near;
  }

  private static boolean isFar(int year, int month, LocalDate telling) {
    return year < 1 || LocalDate.of(year, month, 1).isBefore(telling.minusDays(FAR_DAYS));
  }
}
