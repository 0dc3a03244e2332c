package org.tocsin.coder.assembly;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.days.WhenChoice;
import org.tocsin.coder.reading.Items;
import org.tocsin.coder.reading.Reading;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.time.DayWindow;
import org.tocsin.coder.time.TimeExpression;

/** The days that sentences without an event give to what their paragraph tells. */
final class ItemDays {

  /** "On Sunday": the day opens its sentence. */
  private static final int OPENING = 1;

  private @Nullable TimeExpression told;

  /** Takes in the day of a sentence that tells no event, if it has one. */
  void note(@Nullable TimeExpression day, @Nullable LocalDate today) {
    DayWindow window = day == null ? null : day.window();
    boolean ahead = window != null && today != null && window.first().isAfter(today.plusDays(1));
    told = day != null && !ahead ? day : told; // of a page's own date nothing is told yet
  }

  /** The last of them: that of the news from which the text looks back. */
  @Nullable TimeExpression last() {
    return told;
  }

  /**
   * The day of a sentence without event before in the paragraph: "On 7 May they came. Six died."
   */
  @Nullable TimeExpression before(Sentence sentence) {
    TimeExpression day = told;
    boolean same =
        day != null
            && (day.sentence().paragraph() == sentence.paragraph()
                || opensRightBefore(day, sentence));
    return same || (day != null && Items.isHeadingOf(day.sentence(), sentence)) ? day : null;
  }

  /** Such a day of the same paragraph: "They came at dawn on Friday. Shots were fired." */
  @Nullable TimeExpression dayBefore(Sentence sentence) {
    TimeExpression day = told;
    boolean same = day != null && day.sentence().paragraph() == sentence.paragraph();
    return day != null && same && WhenChoice.width(day) <= 1 ? day : null;
  }

  /** "On Sunday they became victims." and in the next paragraph what happened to them. */
  private static boolean opensRightBefore(TimeExpression day, Sentence sentence) {
    return day.from() <= OPENING && day.sentence().number() == sentence.number() - 1;
  }

  /**
   * What a paragraph tells that opens with its day, as bulletins do: it is of that day.
   *
   * @param untold whether the paragraph has told nothing of an incident yet
   */
  Reading of(Reading reading, boolean untold) {
    Sentence sentence = reading.sentence();
    TimeExpression day = reading.when() == null ? before(sentence) : null;
    boolean opens =
        day != null && (Items.opens(day, reading) || Items.isHeadingOf(day.sentence(), sentence));
    return opens && untold ? reading.on(day) : reading;
  }
}
