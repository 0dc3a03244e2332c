package org.tocsin.coder.drafts;

import java.util.List;
import org.tocsin.coder.places.Toponym;
import org.tocsin.coder.reading.Reading;
import org.tocsin.coder.time.DayWindow;
import org.tocsin.coder.time.TimeExpression;

/** Tells what a text only looks back at amid its news. */
public final class Glance {

  private static final int MONTH = 27;

  /** Paragraphs behind which a long story tells its background. */
  private static final int LATE = 4;

  private Glance() {}

  /** "Last month 19 died in protests" amid news of these days: no town, no day, one sentence. */
  public static boolean isTouchedUpon(Draft draft, List<Draft> all) {
    DayWindow window = draft.window();
    Toponym place = draft.place();
    return draft.readings().size() == 1
        && window != null
        && window.width() > 1
        && (place == null || !place.isLocal() || (window.days() >= MONTH && isOfBackground(draft)))
        && all.stream()
            .map(Draft::window)
            .anyMatch(w -> w != null && w.width() <= 1 && window.isLongBefore(w));
  }

  /** "In April, …", "both signed a truce in July", "25 died in Kolma last month" late in a text. */
  private static boolean isOfBackground(Draft draft) {
    Reading only = draft.readings().getFirst();
    return isOpened(draft) || only.tolls().isEmpty() || only.sentence().paragraph() > LATE;
  }

  /** "In April, …": the month opens the sentence. */
  private static boolean isOpened(Draft draft) {
    TimeExpression when = draft.when();
    return when != null && when.from() <= 1;
  }
}
