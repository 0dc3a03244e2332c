package org.tocsin.coder.assembly;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.days.OtherDays;
import org.tocsin.coder.drafts.Draft;
import org.tocsin.coder.events.EventMention;
import org.tocsin.coder.reading.Reading;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.time.DayWindow;
import org.tocsin.coder.time.TimeExpression;
import org.tocsin.pipeline.record.SubEventType;

/** Tells what is news in a text that looks back or sums up: what it gives a day of these weeks. */
final class News {

  private static final int DAYS = 31;

  /** The weight of the words for what a government orders. */
  private static final int ORDER = 5;

  /** A day that opens its sentence is also that of what follows. */
  private static final int OPENING = 1;

  /** The first words for what else police and suspects do. */
  private static final Set<String> SEARCHES = Lines.setOf(News.class, "searches.txt");

  private News() {}

  /** Whether the text gives a draft a day of these weeks. */
  static boolean isIn(Draft draft, @Nullable LocalDate today) {
    return today != null
        && draft.readings().stream()
            .filter(r -> r.when() != null && isOwn(r, r.when()))
            .map(Reading::when)
            .anyMatch(e -> e != null && e.window() != null && isNear(e.window(), today));
  }

  /** "It opened on Friday. Soldiers drag a neighbour away": what another sentence's day says. */
  private static boolean isOwn(Reading reading, TimeExpression when) {
    return !OtherDays.isLater(when)
        && (when.from() <= OPENING
            || when.sentence().number() == reading.sentence().number()
            || OtherDays.isAsked(when, reading.sentence()));
  }

  /**
   * Whether a draft tells of arrests alone, or of a car that was struck beside them: of a thief or
   * a drunken driver they are no news.
   */
  static boolean isOfArrests(Draft draft) {
    return events(draft).anyMatch(e -> isArrest(e) || isSearch(e))
        && events(draft)
            .allMatch(e -> isArrest(e) || isSearch(e) || isSeizure(e) || e.weight() < ORDER);
  }

  /**
   * Whether a draft tells of a curfew or an emergency alone: floods and diseases bring them, too.
   */
  static boolean isOfOrder(Draft draft) {
    return events(draft)
        .allMatch(e -> e.eventClass().is(SubEventType.OTHER) && e.weight() == ORDER);
  }

  private static Stream<EventMention> events(Draft draft) {
    return draft.readings().stream().flatMap(r -> r.events().stream());
  }

  private static boolean isArrest(EventMention event) {
    return event.eventClass().is(SubEventType.ARRESTS);
  }

  /** "raided 14 flats and detained nine", "boarded the ship; the captain surrendered". */
  private static boolean isSearch(EventMention event) {
    return SEARCHES.contains(event.sentence().norm(event.from()));
  }

  private static boolean isSeizure(EventMention event) {
    return event.eventClass().is(SubEventType.DISRUPTED_WEAPONS_USE);
  }

  private static boolean isNear(DayWindow window, LocalDate today) {
    return window.days() <= DAYS && window.last().isAfter(today.minusDays(DAYS));
  }
}
