package org.tocsin.coder.drafts;

import java.util.ArrayList;
import java.util.List;
import org.tocsin.coder.places.Toponym;
import org.tocsin.coder.reading.Reading;
import org.tocsin.coder.scene.PlaceChoice;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.time.DayWindow;
import org.tocsin.coder.time.TimeExpression;
import org.tocsin.coder.toll.Harm;
import org.tocsin.coder.toll.TollMention;

/**
 * Sentences that sum up several incidents which the text then tells one by one: "strikes on Kharkiv
 * and Zaporizhzhia killed seven … Four died in Kharkiv …". Their toll is no incident's; who did it,
 * how and when is true of each.
 */
public final class Overview {

  private static final int MONTH = 27;

  private static final int DISTRICT = PlaceChoice.exactness(Toponym.Kind.DISTRICT);

  private final Reading reading;
  private final Draft home;

  private Overview(Reading reading, Draft home) {
    this.reading = reading;
    this.home = home;
  }

  /** "Last month 19 died in protests" amid news of these days: no town, no day, one sentence. */
  public static boolean isTouchedUpon(Draft draft, List<Draft> all) {
    DayWindow window = draft.window();
    Toponym place = draft.place();
    return draft.readings().size() == 1
        && window != null
        && window.width() > 1
        && (place == null || !place.isLocal() || (window.days() >= MONTH && isOpened(draft)))
        && all.stream()
            .map(Draft::window)
            .anyMatch(w -> w != null && w.width() <= 1 && window.isLongBefore(w));
  }

  /** "In April, …": the month opens the sentence. */
  private static boolean isOpened(Draft draft) {
    TimeExpression when = draft.when();
    return when != null && when.from() <= 1;
  }

  /** Puts the text's only incident in the town that the headline says it was in, if it can be. */
  public static void locate(List<Draft> drafts, Sentence headline, List<Toponym> towns) {
    Toponym town = towns.size() == 1 ? towns.getFirst() : null;
    Toponym own = drafts.size() == 1 ? drafts.getFirst().place() : null;
    boolean wide = own == null || PlaceChoice.exactness(own.kind()) > DISTRICT;
    if (drafts.size() == 1 && wide && town != null && PlaceChoice.isAt(headline, town)) {
      drafts.getFirst().locate(town, false);
    }
  }

  /** Takes the tolls of such sentences away, where the text tells their parts. */
  public static void settle(List<Draft> drafts) {
    for (Draft draft : List.copyOf(drafts)) {
      for (Reading reading : List.copyOf(draft.readings())) {
        if (reading.several() && !reading.tolls().isEmpty()) {
          new Overview(reading, draft).settleIn(drafts);
        } else if (reading.several()
            && draft.equals(drafts.getFirst())
            && isFirst(draft, reading)) {
          new Overview(reading, draft).tellIn(drafts);
        }
      }
    }
  }

  private void settleIn(List<Draft> drafts) {
    boolean summed = false;
    List<Draft> parts = new ArrayList<>();
    for (Harm harm : Harm.values()) {
      int whole = best(reading, harm);
      if (whole < 2) {
        continue;
      }
      int own = best(home, harm);
      int sum = own;
      List<Draft> others = new ArrayList<>();
      for (Draft other : drafts) {
        int best = other.equals(home) ? 0 : best(other, harm);
        if (best > 0 && sum + best <= whole && other.fitsTime(reading)) {
          sum += best;
          others.add(other);
        }
      }
      boolean all = sum * 4L >= whole * 3L;
      boolean parted = others.size() + (own > 0 ? 1 : 0) >= 2;
      if (all && (parted || (!others.isEmpty() && home.isOnly(reading)))) {
        summed = true;
        parts.addAll(others);
      }
    }
    if (summed) {
      Reading rest = reading.withoutTolls();
      home.replace(reading, rest);
      parts.stream().distinct().forEach(part -> share(rest, part));
      Toponym place = home.place();
      if (home.isOnly(rest) && (place == null || !place.isTown())) {
        drafts.remove(home);
      }
    }
  }

  /** Whether a text begins with it. */
  private static boolean isFirst(Draft draft, Reading reading) {
    return draft.readings().getFirst().equals(reading) && reading.when() != null;
  }

  /** Incidents of a round-up of which the text tells no time were when its lead says. */
  private void tellIn(List<Draft> drafts) {
    for (Draft part : drafts) {
      boolean plain = !part.equals(home) && part.when() == null && part.family() == home.family();
      if (plain && !part.readings().stream().allMatch(Reading::isDefinite)) {
        share(reading, part);
      }
    }
  }

  private static void share(Reading rest, Draft part) {
    Toponym place = part.place();
    if (place != null) {
      part.add(rest.at(place));
    }
  }

  /**
   * The largest toll that a draft's other sentences tell after this one; 0 where they tell none.
   */
  private int best(Draft draft, Harm harm) {
    int best = 0;
    for (Reading other : draft.readings()) {
      boolean later = other.sentence().number() > reading.sentence().number();
      if (later && !other.isHeadline() && !other.several()) {
        best = Math.max(best, best(other, harm));
      }
    }
    return best;
  }

  private static int best(Reading reading, Harm harm) {
    int best = 0;
    for (TollMention toll : reading.tolls()) {
      if (toll.harm() == harm) {
        best = Math.max(best, toll.quantity().best());
      }
    }
    return best;
  }
}
