package org.tocsin.coder.drafts;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.days.OtherDays;
import org.tocsin.coder.events.Background;
import org.tocsin.coder.events.EventFinder;
import org.tocsin.coder.events.EventMention;
import org.tocsin.coder.reading.Reading;
import org.tocsin.coder.text.Document;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.time.DayWindow;
import org.tocsin.coder.time.TimeExpression;

/**
 * A text whose news is another than violence: neither its headline nor its opening tells of any, or
 * they tell of an accident or a trial. What such a text tells further down without a day of its
 * own, or of some month, is what its news is set against.
 *
 * @param is whether the news of the text is another
 */
public record OtherNews(boolean is) {

  private static final int MONTH = 27;

  /**
   * A day that opens its sentence is also that of what follows: "On 3 June they came. Six died."
   */
  private static final int OPENING = 1;

  private static final Set<Background.Kind> OTHER =
      EnumSet.of(
          Background.Kind.ACCIDENT,
          Background.Kind.VERDICT,
          Background.Kind.HEARING,
          Background.Kind.LOOKBACK);

  /**
   * Reads the headline, and what came of the first sentence: without a headline a text may start
   * anywhere.
   *
   * @param opening the number of the first sentence of the article
   */
  public static OtherNews of(Document document, List<Draft> drafts, int opening) {
    boolean headline = false;
    for (Sentence s : document.sentences()) {
      if (s.paragraph() > 0) {
        return new OtherNews(headline && drafts.stream().noneMatch(d -> isTold(d, opening)));
      }
      headline = true;
      if (isOfViolence(s)) {
        return new OtherNews(false);
      }
    }
    return new OtherNews(false);
  }

  private static boolean isTold(Draft draft, int opening) {
    return draft.readings().stream().anyMatch(r -> r.sentence().number() <= opening);
  }

  private static boolean isOfViolence(Sentence headline) {
    return EventFinder.find(headline).stream().anyMatch(EventMention::isReal)
        && Background.of(headline).stream().noneMatch(OTHER::contains);
  }

  /** Whether a draft is only what the news of the text is set against. */
  public boolean leaves(Draft draft) {
    return is && draft.readings().stream().allMatch(r -> isUndated(r, r.when()));
  }

  private static boolean isUndated(Reading reading, @Nullable TimeExpression when) {
    boolean own =
        when != null
            && (when.sentence().number() == reading.sentence().number()
                || OtherDays.isAsked(when, reading.sentence()));
    if (when == null || (!own && when.from() > OPENING)) {
      return true;
    }
    DayWindow window = when.window();
    return window == null || window.days() >= MONTH;
  }
}
