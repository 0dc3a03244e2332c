package org.tocsin.coder.days;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.events.Charge;
import org.tocsin.coder.events.EventMention;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.time.TimeExpression;
import org.tocsin.pipeline.record.SubEventType;

/**
 * Tells a deed of long ago beside a day of news: "arrested on Sunday over the murder of a nurse in
 * 1998", "bells rang on Sunday for each child killed when a bomb hit their bus 40 years ago".
 */
public final class OldDeed {

  /** Words from one verb to the next that goes on with it. */
  private static final int REACH = 5;

  private static final Set<String> WHEN = Set.of("when", "as");

  private OldDeed() {}

  /** Whether a sentence tells of such deeds alone, and of arrests for them. */
  public static boolean is(
      Sentence s, List<EventMention> events, List<TimeExpression> told, Recency recency) {
    if (events.isEmpty() || !recency.anyOld(told)) {
      return false;
    }
    Charge charge = Charge.of(s, events);
    @Nullable EventMention next = null;
    for (EventMention event : events.reversed()) {
      if (event.eventClass().is(SubEventType.ARRESTS)) {
        continue;
      }
      boolean old =
          charge.has(event.from())
              ? isOld(charge, told, recency)
              : recency.isHistory(event, told) || leadsTo(s, event, next, told);
      if (!old) {
        return false;
      }
      next = event;
    }
    return next != null;
  }

  /** Whether the times among the words of a charge are all long past. */
  private static boolean isOld(Charge charge, List<TimeExpression> told, Recency recency) {
    List<TimeExpression> own = told.stream().filter(e -> charge.has(e.from())).toList();
    return recency.anyOld(own) && !recency.anyRecent(own);
  }

  /** "killed when a bomb destroyed their bus 40 years ago": what is old of one is of both. */
  private static boolean leadsTo(
      Sentence s, EventMention event, @Nullable EventMention next, List<TimeExpression> told) {
    if (next == null || next.from() - event.to() > REACH) {
      return false;
    }
    boolean when = false;
    for (int i = event.to(); i < next.from(); i++) {
      when |= WHEN.contains(s.norm(i));
    }
    return when && told.stream().noneMatch(e -> e.from() >= event.to() && e.from() < next.from());
  }
}
