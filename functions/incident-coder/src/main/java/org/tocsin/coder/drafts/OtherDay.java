package org.tocsin.coder.drafts;

import org.jspecify.annotations.Nullable;
import org.tocsin.coder.places.Toponym;
import org.tocsin.coder.reading.Reading;
import org.tocsin.coder.time.DayWindow;
import org.tocsin.coder.time.TimeExpression;
import org.tocsin.coder.toll.Harm;

/**
 * Tells a sentence that opens with a day of its own, "On Thursday, a bomber struck a convoy in
 * Kolma, killing nine", from an incident whose day the text does not tell: with other victims in a
 * place of its own it is another one.
 */
final class OtherDay {

  /** The last token at which a day opens a sentence. */
  private static final int OPENING = 1;

  private OtherDay() {}

  /** Whether a sentence tells another incident than the one told just before. */
  static boolean isOf(@Nullable Draft focus, Reading reading) {
    return focus != null
        && focus.when() == null
        && !reading.isHeadline()
        && !reading.isDefinite()
        && opensWithDay(reading, focus.dayOfText())
        && isElsewhere(focus.place(), reading.place())
        && isOfOthers(focus, reading);
  }

  /** Whether it opens with a day before the one of which the text told. */
  private static boolean opensWithDay(Reading reading, @Nullable TimeExpression text) {
    TimeExpression when = reading.when();
    DayWindow day = when == null ? null : when.window();
    DayWindow before = text == null ? null : text.window();
    return when != null
        && when.sentence().equals(reading.sentence())
        && when.from() <= OPENING
        && day != null
        && day.width() == 0
        && (before == null || day.last().isBefore(before.first()));
  }

  private static boolean isElsewhere(@Nullable Toponym told, @Nullable Toponym own) {
    if (own == null || told == null) {
      return own != null && own.isLocal();
    }
    boolean districts = told.isLocal() && own.kind() == Toponym.Kind.DISTRICT;
    return (told.isTown() || districts) && !told.isSamePlace(own);
  }

  /** Whether it tells of dead or hurt, and not of as many as the other. */
  private static boolean isOfOthers(Draft focus, Reading reading) {
    int own = Figures.whole(reading, Harm.KILLED) + Figures.whole(reading, Harm.INJURED);
    int killed = Figures.whole(reading, Harm.KILLED);
    return own > 0
        && Opening.of(focus).stream().anyMatch(r -> !r.tolls().isEmpty())
        && Opening.of(focus).stream()
            .noneMatch(r -> killed > 0 && Figures.whole(r, Harm.KILLED) == killed);
  }
}
