package org.tocsin.coder.time;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.text.Sentence;

/** Gathers the time expressions of a sentence as they are found, from left to right. */
final class Mentions {

  private final Sentence s;
  private final List<Mention> all = new ArrayList<>(4);

  Mentions(Sentence s) {
    this.s = s;
  }

  List<Mention> all() {
    return all;
  }

  @Nullable Mention last() {
    return all.isEmpty() ? null : all.getLast();
  }

  /** The first token that belongs to no expression yet. */
  int free() {
    return all.isEmpty() ? 0 : all.getLast().to;
  }

  /** Adds an expression; words before it that belong to it are taken in. */
  Mention add(int from, int to, Form form) {
    Mention mention = new Mention(s, from, to, form);
    Mention last = last();
    if (last != null && last.form instanceof Form.PartOfDay && isOf(last.to, from)) {
      // "the night of 5 June", "the early morning hours of Sunday", "at dawn on Sunday"
      if (takesPart(form)) {
        all.removeLast();
        mention.part = last.part;
        mention.startAt(last.from);
      }
    }
    join(mention);
    Absorption.absorb(mention, free());
    all.add(mention);
    return mention;
  }

  /**
   * Takes in the expression before, where the two are one: "Friday, 3 June", "the first week of
   * May".
   */
  private void join(Mention mention) {
    Mention last = last();
    if (last == null) {
      return;
    }
    int from = mention.from;
    if (last.form instanceof Form.Weekday weekday
        && mention.form instanceof Form.Day
        && weekday.lead() == null
        && weekday.weeks() == 0
        && isBeside(last.to, from)) {
      all.removeLast();
      mention.weekday = weekday.day();
      mention.part = last.part;
      mention.startAt(last.from);
    } else if (last.form instanceof Form.Duration d
        && (mention.form instanceof Form.Month
            || mention.form instanceof Form.Year
            || mention.form instanceof Form.Season)
        && (d.first() || d.last())
        && last.to == from - 1
        && s.norm(last.to).equals("of")) {
      all.removeLast();
      mention.form =
          new Form.Within(d.unit().period(d.count()), d.unit(), d.count(), d.first(), mention.form);
      mention.startAt(last.from);
    }
  }

  private boolean isBeside(int from, int to) {
    for (int i = from; i < to; i++) {
      boolean link =
          switch (s.norm(i)) {
            case ",", "(", "the", "." -> true;
            default -> false;
          };
      if (!link) {
        return false;
      }
    }
    return to - from <= 2;
  }

  /** Adds an expression as it stands. */
  Mention addPlain(int from, int to, Form form) {
    Mention mention = new Mention(s, from, to, form);
    all.add(mention);
    return mention;
  }

  private static boolean takesPart(Form form) {
    return form instanceof Form.Day
        || form instanceof Form.DayOfMonth
        || form instanceof Form.Weekday
        || form instanceof Form.Telling;
  }

  private boolean isOf(int from, int to) {
    if (to - from > 3) {
      return false;
    }
    for (int i = from; i < to; i++) {
      boolean link =
          switch (s.norm(i)) {
            case "of", "on", "the", "hours", "," -> true;
            default -> CalendarWords.weekday(s, i) > 0;
          };
      if (!link) {
        return false;
      }
    }
    return true;
  }
}
