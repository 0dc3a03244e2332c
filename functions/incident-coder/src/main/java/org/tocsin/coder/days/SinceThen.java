package org.tocsin.coder.days;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.events.EventMention;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.time.DayWindow;
import org.tocsin.coder.time.TimeExpression;
import org.tocsin.coder.toll.TollMention;

/**
 * Tells a sentence that opens with a day or an act a week or more ago and sums up what has come
 * since: "Since 27 May, 52 people have been killed", "Since the Kolma attack, in which ten traders
 * died, the army has killed 21 rebels".
 */
public final class SinceThen {

  private static final Set<String> PERFECT = Set.of("have", "has");

  /** Days after which what goes on is a campaign. */
  private static final int CAMPAIGN = 7;

  private SinceThen() {}

  /** Whether a sentence does so. */
  public static boolean is(
      Sentence s,
      List<TollMention> tolls,
      List<TimeExpression> told,
      List<EventMention> events,
      @Nullable LocalDate today) {
    if (!s.norm(0).equals("since") || today == null) {
      return false;
    }
    int comma = comma(s);
    if (!isPerfect(s, comma) && tolls.stream().noneMatch(RunningTotal::isPerfect)) {
      return false;
    }
    List<TimeExpression> days =
        told.stream().filter(e -> e.window() != null && e.from() < comma).toList();
    return days.isEmpty()
        ? told.isEmpty() && isOfAct(s, comma, events)
        : days.stream().noneMatch(e -> isLater(e, today.minusDays(CAMPAIGN)));
  }

  private static boolean isLater(TimeExpression time, LocalDate day) {
    DayWindow window = time.window();
    return window != null && window.first().isAfter(day);
  }

  /** Where what it opens with ends. */
  private static int comma(Sentence s) {
    for (int i = 1; i < s.size(); i++) {
      boolean name = i + 1 < s.size() && s.token(i + 1).capitalised(); // "in Kolma, Maranda,"
      if (s.norm(i).equals(",") && !name) {
        return i;
      }
    }
    return s.size();
  }

  private static boolean isPerfect(Sentence s, int from) {
    for (int i = from; i < s.size(); i++) {
      if (PERFECT.contains(s.norm(i))) {
        return true;
      }
    }
    return false;
  }

  /** "Since the Kolma attack": an act that is known by its place. */
  private static boolean isOfAct(Sentence s, int comma, List<EventMention> events) {
    return events.stream()
        .filter(e -> e.from() < comma && !e.trigger().isVerb())
        .anyMatch(e -> s.norm(1).equals("the") && e.from() > 2 && s.token(2).capitalised());
  }
}
