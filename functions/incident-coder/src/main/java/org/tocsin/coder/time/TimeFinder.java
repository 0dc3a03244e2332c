package org.tocsin.coder.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.text.Block;
import org.tocsin.coder.text.Document;
import org.tocsin.coder.text.Sentence;
import org.tocsin.pipeline.record.DatePrecision;

/**
 * Finds the time expressions of a text and resolves them. News speaks of the past: a day of the
 * week is the latest such day that is not after publication, unless the sentence speaks of what is
 * to come. Without a day of publication a dateline's day serves; without either, days that carry
 * their year are resolved and lend it to those that do not.
 *
 * <p>Stateless: safe for use by many threads.
 */
public final class TimeFinder {

  private TimeFinder() {}

  /**
   * Finds all expressions.
   *
   * @param published the day of publication in the publisher's own zone
   */
  public static TimeExpressions find(Document document, @Nullable LocalDate published) {
    LocalDate today = published != null ? published : datelineDay(document);
    Integer year = today == null ? firstYear(document) : null;
    Reference reference = new Reference(today, year);
    List<TimeExpression> found = new ArrayList<>();
    for (Block block : document.blocks()) {
      Sentence dateline = block.dateline();
      if (dateline != null) {
        read(dateline, reference, found);
      }
      for (Sentence sentence : block.sentences()) {
        read(sentence, reference, found);
      }
    }
    return new TimeExpressions(found, today);
  }

  private static void read(Sentence s, Reference reference, List<TimeExpression> found) {
    boolean future = false;
    int i = 0;
    while (i < s.size()) {
      future |= CalendarWords.FUTURE.contains(s.norm(i));
      Found match = AbsoluteForms.match(s, i, reference, future);
      if (match == null) {
        match = SpanForms.match(s, i, reference);
      }
      Found relative = RelativeForms.match(s, i, reference, future);
      if (relative != null && (match == null || relative.to() > match.to())) {
        match = relative;
      }
      if (match == null) {
        i++;
        continue;
      }
      TimeExpression.Kind kind = match.kind();
      if (kind == TimeExpression.Kind.POINT && startsStretch(s, i)) {
        kind = TimeExpression.Kind.SPAN;
      }
      found.add(new TimeExpression(s, i, match.to(), kind, match.value(), match.window()));
      DayWindow window = match.window();
      if (window != null && kind == TimeExpression.Kind.POINT) {
        reference.tell(window);
      }
      i = match.to();
    }
  }

  /** "since Sunday", "since the beginning of last month". */
  private static boolean startsStretch(Sentence s, int from) {
    for (int i = from - 1; i >= 0 && i >= from - 6; i--) {
      String norm = s.norm(i);
      if (norm.equals("since")) {
        return true;
      }
      boolean link =
          switch (norm) {
            case "the",
                "of",
                "beginning",
                "start",
                "end",
                "early",
                "late",
                "mid",
                "middle",
                "its",
                "on",
                "at" ->
                true;
            default -> false;
          };
      if (!link) {
        return false;
      }
    }
    return false;
  }

  private static @Nullable LocalDate datelineDay(Document document) {
    Sentence dateline = document.dateline();
    if (dateline == null) {
      return null;
    }
    List<TimeExpression> found = new ArrayList<>();
    read(dateline, new Reference(null, null), found);
    for (TimeExpression e : found) {
      DayWindow window = e.window();
      if (window != null && window.precision() == DatePrecision.DAY) {
        return window.first();
      }
    }
    return null;
  }

  private static @Nullable Integer firstYear(Document document) {
    for (Sentence sentence : document.sentences()) {
      for (int i = 0; i < sentence.size(); i++) {
        int year = CalendarWords.year(sentence, i);
        if (year >= 1900) {
          return year;
        }
      }
    }
    return null;
  }
}
