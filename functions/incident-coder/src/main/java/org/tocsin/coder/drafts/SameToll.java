package org.tocsin.coder.drafts;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.events.Cue;
import org.tocsin.coder.places.Toponym;
import org.tocsin.coder.reading.Reading;
import org.tocsin.coder.scene.PlaceChoice;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.toll.Harm;
import org.tocsin.coder.toll.TollMention;
import org.tocsin.pipeline.record.LocationPrecision;

/**
 * Tells a sentence that tells the toll of an incident once more, though it names another place: of
 * the police who say so, of where the dead were from, or a closer one. "Two people were stabbed to
 * death and seven hurt on a train to Kolma. Sovane police said the two victims died".
 */
final class SameToll {

  /** Sentences after which a text has gone on to something else. */
  private static final int NEARBY = 8;

  /** Kilometres within which a place is that of those who speak of the incident. */
  private static final double REACH = 150;

  /** So many are hardly counted twice in one text. */
  private static final int MANY = 5;

  private SameToll() {}

  /** Whether a sentence does. */
  static boolean is(@Nullable Draft draft, Reading reading) {
    Toponym place = reading.place();
    Toponym own = draft == null ? null : draft.place();
    return draft != null
        && place != null
        && (own == null || isInReach(own, place))
        && !reading.isHeadline()
        && !reading.apart()
        && !reading.several()
        && !draft.readings().getFirst().several()
        && reading.sentence().number() - draft.last().sentence().number() <= NEARBY
        && draft.fitsTime(reading)
        && draft.fitsFamily(reading)
        && !Further.isOneMore(reading)
        && !Further.isOfOthers(draft, reading)
        && (isSame(draft, reading) || (reading.tolls().isEmpty() && isSpeakers(reading, place)));
  }

  /**
   * Whether a sentence without place or day tells the toll of an incident once more that the text
   * has left for another one, whose toll it is not: "the spokesman said 12 people were killed".
   */
  static boolean isOfEarlier(Draft draft, Draft focus, Reading reading) {
    return draft != focus
        && reading.place() == null
        && reading.when() == null
        && !reading.isHeadline()
        && !reading.apart()
        && !reading.several()
        && reading.tolls().stream().anyMatch(t -> t.quantity().best() >= MANY)
        && draft.fitsFamily(reading)
        && !Further.isOneMore(reading)
        && !isSame(focus, reading)
        && isSame(draft, reading);
  }

  /** Whether the one may be where the other is; a land at large holds all of its towns. */
  private static boolean isInReach(Toponym own, Toponym place) {
    boolean wide = own.location().precision() == LocationPrecision.COUNTRY;
    return !own.isAbroadFrom(place) && (wide || own.kilometresTo(place) <= REACH);
  }

  /** "overpowered the man, the Kolma police said": where those are who say so, and no more. */
  private static boolean isSpeakers(Reading reading, Toponym place) {
    Sentence s = reading.sentence();
    int end = PlaceChoice.end(s, place);
    boolean police = s.norm(end).equals("police");
    return s.number() == place.sentence() && Cue.SAYS.at(s, police ? end + 1 : end) != null;
  }

  private static boolean isSame(Draft draft, Reading reading) {
    int equal = 0;
    int most = 0;
    for (Harm harm : Harm.values()) {
      int told = Figures.whole(reading, harm);
      if (told == 0) {
        continue;
      }
      if (reading.tolls().stream().anyMatch(t -> t.harm() == harm && isVague(t))) {
        return false;
      }
      if (Opening.of(draft).stream().noneMatch(r -> Figures.whole(r, harm) == told)) {
        return false;
      }
      equal++;
      most = Math.max(most, told);
    }
    return most >= MANY || (most > 1 && (equal > 1 || areKnown(reading)));
  }

  /** "Dozens": as many as anywhere. */
  private static boolean isVague(TollMention toll) {
    return !Objects.equals(toll.quantity().low(), toll.quantity().best());
  }

  /** "The two injured", "those two", "two of the soldiers": people of whom the text told. */
  private static boolean areKnown(Reading reading) {
    return reading.tolls().stream().allMatch(SameToll::isKnown);
  }

  private static boolean isKnown(TollMention toll) {
    Sentence s = toll.sentence();
    String first = s.norm(toll.from());
    String before = s.norm(toll.from() - 1);
    boolean some = s.norm(toll.from() + 1).equals("of") && s.norm(toll.from() + 2).equals("the");
    return first.equals("the") || before.equals("the") || before.equals("those") || some;
  }
}
