package org.tocsin.coder.time;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Days in figures of which either may be the month: "03/04/2024". What happened before it was
 * published, and not long before, tells which it is; else the heads of databases' notes, which are
 * American. Where nothing tells, there is no day.
 */
final class EitherWay {

  /** How long before its publication a text tells a day in figures, at the most. */
  private static final int FRESH_DAYS = 45;

  private EitherWay() {}

  /** Puts such days in their order, and drops those without one. */
  static void settle(List<List<Mention>> read, @Nullable LocalDate telling) {
    for (List<Mention> mentions : read) {
      mentions.removeIf(m -> m.eitherWay && !isSettled(m, telling));
    }
  }

  private static boolean isSettled(Mention m, @Nullable LocalDate telling) {
    if (!(m.form instanceof Form.Day written)) {
      return true;
    }
    Form.Day other =
        new Form.Day(written.year(), /* month= */ written.day(), /* day= */ written.month(), null);
    boolean fresh = isFresh(written, telling);
    if (fresh != isFresh(other, telling)) {
      m.form = fresh ? written : other;
      return true;
    }
    return m.heads;
  }

  private static boolean isFresh(Form.Day form, @Nullable LocalDate now) {
    LocalDate day = Story.valid(form.year(), form.month(), form.day());
    return day != null
        && now != null
        && !day.isAfter(now.plusDays(1))
        && day.isAfter(now.minusDays(FRESH_DAYS));
  }
}
