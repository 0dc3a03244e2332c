package org.tocsin.coder.drafts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.events.Background;
import org.tocsin.coder.events.EventFinder;
import org.tocsin.coder.reading.Reading;
import org.tocsin.coder.text.Document;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.time.DayWindow;
import org.tocsin.coder.time.TimeExpression;

/**
 * A text whose news is another than violence: neither its headline nor its opening has a word of
 * it, or they tell of an accident. What such a text tells further down without a day of its own, or
 * of some month, is what its news is set against.
 *
 * @param is whether the news of the text is another
 * @param opening the number of the first sentence under the headline
 */
public record OtherNews(boolean is, int opening) {

  private static final int MONTH = 27;

  /**
   * A day that opens its sentence is also that of what follows: "On 3 June they came. Six died."
   */
  private static final int OPENING = 1;

  /** Reads the headline and the first sentence: without a headline a text may start anywhere. */
  public static OtherNews of(Document document) {
    boolean headline = false;
    int opening = -1;
    for (Sentence s : document.sentences()) {
      boolean next = opening >= 0;
      if (next || (s.paragraph() > 0 && !headline)) {
        break;
      }
      headline |= s.paragraph() == 0;
      opening = s.paragraph() > 0 ? s.number() : opening;
      if (!EventFinder.find(s).isEmpty() && !Background.of(s).contains(Background.Kind.ACCIDENT)) {
        return new OtherNews(false, opening);
      }
    }
    return new OtherNews(opening >= 0, opening);
  }

  /** Whether a draft is only what the news of the text is set against. */
  public boolean leaves(Draft draft) {
    List<Reading> readings = draft.readings();
    return is
        && readings.stream().noneMatch(r -> r.sentence().number() <= opening)
        && readings.stream().allMatch(r -> isUndated(r, r.when()));
  }

  private static boolean isUndated(Reading reading, @Nullable TimeExpression when) {
    boolean own = when != null && when.sentence().number() == reading.sentence().number();
    if (when == null || (!own && when.from() > OPENING)) {
      return true;
    }
    DayWindow window = when.window();
    return window == null || window.days() >= MONTH;
  }
}
