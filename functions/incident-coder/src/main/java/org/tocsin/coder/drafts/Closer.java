package org.tocsin.coder.drafts;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.places.Toponym;
import org.tocsin.coder.reading.Items;
import org.tocsin.coder.reading.Reading;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.time.DayWindow;
import org.tocsin.coder.time.TimeExpression;
import org.tocsin.coder.toll.Harm;
import org.tocsin.coder.toll.TollMention;

/**
 * Tells where an incident "near Kolma" was: "on Tuesday, gunmen opened fire in the Sovane meadow"
 * is the same one, told closer.
 */
final class Closer {

  private static final int NEARBY = 3;

  /** Kilometres from a town within which what was near it lies; what is not known may lie there. */
  private static final double REACH = 30;

  /** The same of a blast that the text has told: "the bomb went off in Sovane, south of Kolma". */
  private static final double FAR = 110;

  private static final Set<String> BLASTS = Lines.setOf(Closer.class, "blasts.txt");

  private Closer() {}

  /** Whether a sentence tells where near its place an incident of the same day was. */
  static boolean is(Draft draft, Reading reading) {
    Toponym town = draft.place();
    Toponym place = reading.place();
    return draft.isNear()
        && town != null
        && place != null
        && town.isTown()
        && place.isTown()
        && !reading.apart()
        && !Items.isPoint(reading.sentence())
        && reading.sentence().number() - draft.last().sentence().number() <= NEARBY
        && (isSameDay(draft, reading) || isHeading(draft, reading) || isUndated(draft, reading))
        && (draft.fitsFamily(reading) || areTaken(draft, reading))
        && town.kilometresTo(place) <= (isOfKnownBlast(reading) ? FAR : REACH)
        && (isWithoutVictims(reading)
            || sharesThing(draft, reading)
            || areThoseTaken(draft, reading));
  }

  /** "The bomb exploded in Sovane", with no victims of its own. */
  private static boolean isOfKnownBlast(Reading reading) {
    Sentence s = reading.sentence();
    int blast = reading.events().getFirst().from();
    return reading.tolls().isEmpty()
        && s.norm(blast - 1).equals("the")
        && BLASTS.contains(s.norm(blast));
  }

  /** "A bomb killed ten, police said Thursday": the next sentence tells the day. */
  private static boolean isUndated(Draft draft, Reading reading) {
    return draft.window() == null && isOfKnownBlast(reading);
  }

  private static boolean isSameDay(Draft draft, Reading reading) {
    DayWindow own = draft.window();
    DayWindow other = reading.when() == null ? null : reading.when().window();
    return own != null
        && other != null
        && own.width() == 0
        && own.equals(other)
        && isPoint(draft.when())
        && isPoint(reading.when());
  }

  /** "Six killed in a strike on a tent near Kolma" as a heading, and the next sentence the day. */
  private static boolean isHeading(Draft draft, Reading reading) {
    return draft.window() == null
        && draft.readings().size() == 1
        && reading.sentence().number() == draft.last().sentence().number() + 1
        && Figures.best(reading, Harm.KILLED) == Figures.best(draft.last(), Harm.KILLED);
  }

  private static boolean isPoint(@Nullable TimeExpression time) {
    return time != null && time.kind() == TimeExpression.Kind.POINT;
  }

  private static boolean areTaken(Draft draft, Reading reading) {
    return draft.family() == Family.ABDUCTION
        && reading.tolls().stream().anyMatch(t -> t.harm() == Harm.ABDUCTED);
  }

  private static boolean isWithoutVictims(Reading reading) {
    return reading.tolls().stream().map(TollMention::harm).noneMatch(h -> h != Harm.INJURED);
  }

  /** "Eight were kidnapped", "Ana Berg and seven others were seized": no more than those. */
  private static boolean areThoseTaken(Draft draft, Reading reading) {
    int most = taken(reading);
    return most > 0
        && reading.tolls().stream().noneMatch(t -> t.harm() == Harm.KILLED)
        && Opening.of(draft).stream().anyMatch(r -> taken(r) >= most);
  }

  private static int taken(Reading reading) {
    return reading.tolls().stream()
        .filter(t -> t.harm() == Harm.ABDUCTED)
        .mapToInt(t -> t.quantity().best())
        .max()
        .orElse(0);
  }

  private static boolean sharesThing(Draft draft, Reading reading) {
    Set<String> things = new HashSet<>();
    Opening.of(draft).stream().forEach(r -> r.targets().forEach(t -> things.add(last(r, t.to()))));
    return reading.targets().stream().anyMatch(t -> things.contains(last(reading, t.to())));
  }

  private static String last(Reading reading, int to) {
    return reading.sentence().norm(to - 1);
  }
}
