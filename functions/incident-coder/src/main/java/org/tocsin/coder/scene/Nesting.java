package org.tocsin.coder.scene;

import java.util.List;
import java.util.Set;
import org.tocsin.coder.days.Reporting;
import org.tocsin.coder.places.Toponym;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.Token;
import org.tocsin.pipeline.record.LocationPrecision;

/** Tells which of two places beside each other is meant, where one says where the other lies. */
public final class Nesting {

  private static final Set<String> WITHIN = Lines.setOf(Nesting.class, "within.txt");
  private static final Set<String> PART = Lines.setOf(Nesting.class, "part.txt");
  private static final Set<String> WILD = Lines.setOf(Nesting.class, "wild.txt");
  private static final Set<String> BEARINGS = Lines.setOf(Nesting.class, "bearings.txt");
  private static final Set<String> AMID =
      Set.of(
          ",", "(", "of", "from", "to", "the", "some", "about", "around", "just", "away",
          "capital");
  private static final Set<String> LANDMARKS = Lines.setOf(Nesting.class, "landmarks.txt");
  private static final int BEARING = 10;

  /** Kilometres beyond which a building of a town does not stand. */
  private static final double FAR = 100;

  private static final Set<String> SEATED = Lines.setOf(Nesting.class, "seated.txt");
  private static final Set<String> QUARTERS = Lines.setOf(Nesting.class, "quarters.txt");
  private static final Set<String> AREAS = Lines.setOf(Nesting.class, "areas-of-towns.txt");
  private static final Set<String> SEATS = Lines.setOf(Nesting.class, "seats.txt");

  private Nesting() {}

  /**
   * "at Kolma in Sovane district", "Sovane's Kolma quarter", "at Kolma near Sovane": Kolma is
   * meant. But "in the Kolma forest near Sovane" means Sovane, the place that a map shows.
   */
  static boolean isOutdone(Sentence s, List<Toponym> places, int i) {
    Toponym place = places.get(i);
    Toponym before = i > 0 ? places.get(i - 1) : null;
    Toponym after = i + 1 < places.size() ? places.get(i + 1) : null;
    if (before != null && before.isPlace() && !isWide(before) && isBearing(s, before, place)) {
      return true;
    }
    if (before != null && isNested(s, before, place)) {
      return !isOfTown(s, before, place) || !isSettled(s, place);
    }
    if (before != null && owns(s, before, place) && isUnmapped(s, before, place)) {
      return true;
    }
    if (after != null
        && isOfTown(s, place, after)
        && isSettled(s, after)
        && isNested(s, place, after)) {
      return true;
    }
    return after != null
        && after.isPlace()
        && !isWide(after)
        && owns(s, place, after)
        && !isUnmapped(s, place, after);
  }

  /** "Sovane's Kolma", "Sovane's northern Kolma". */
  private static boolean owns(Sentence s, Toponym owner, Toponym owned) {
    int end = PlaceChoice.end(s, owner);
    return s.norm(end).equals("'s") && PlaceChoice.token(s, owned) - end <= 2;
  }

  /** "Sovane's Kolma Hotel", "Sovane's Kolma district": a map shows Sovane, and no Kolma. */
  private static boolean isUnmapped(Sentence s, Toponym town, Toponym part) {
    boolean district =
        part.kind() == Toponym.Kind.DISTRICT
            && (part.location().latitude() == null
                || part.location().precision() == LocationPrecision.ADMIN1);
    return (district || isLandmark(s, part))
        && town.isPlace()
        && isSettled(s, town)
        && !Reporting.isPlace(s, PlaceChoice.token(s, town));
  }

  private static boolean isOfTown(Sentence s, Toponym place, Toponym town) {
    return isWild(s, place) || isLandmark(s, place) || isNamesake(s, place, town);
  }

  /** Whether a name that no list has is a building's or a square's. */
  private static boolean isLandmark(Sentence s, Toponym place) {
    return place.kind() == Toponym.Kind.UNLISTED
        && (isOfLandmark(s, place) || LANDMARKS.contains(s.norm(PlaceChoice.end(s, place) - 1)));
  }

  /** "the Kolma station", "Hotel Kolma". */
  private static boolean isOfLandmark(Sentence s, Toponym place) {
    return LANDMARKS.contains(s.norm(PlaceChoice.end(s, place)))
        || LANDMARKS.contains(s.norm(PlaceChoice.token(s, place)));
  }

  /** "the Kolma Gate in Sovane", where Kolma is a far town that the gate is named after. */
  private static boolean isNamesake(Sentence s, Toponym place, Toponym town) {
    return isOfLandmark(s, place) && place.kilometresTo(town) > FAR;
  }

  /** Whether a word tells a direction or a distance. */
  static boolean isBearing(String word) {
    return BEARINGS.contains(word);
  }

  /** "Kolma, just north of Sovane", "in Kolma, 40 km from Sovane": Sovane only says where it is. */
  private static boolean isBearing(Sentence s, Toponym inner, Toponym outer) {
    int from = PlaceChoice.end(s, inner);
    int to = PlaceChoice.token(s, outer);
    if (to - from > BEARING || to - from < 2) {
      return false;
    }
    boolean bearing = false;
    int last = s.norm(to - 1).equals("capital") ? to - 3 : to - 1; // "south of the capital Sovane"
    for (int i = from; i < to; i++) {
      String word = s.norm(i);
      bearing |= BEARINGS.contains(word);
      boolean number = s.token(i).kind() == Token.Kind.NUMBER;
      if (!BEARINGS.contains(word) && !number && !AMID.contains(word) && !PART.contains(word)) {
        return false;
      }
    }
    return bearing && (s.norm(last).equals("of") || s.norm(last).equals("from"));
  }

  /** Whether a place stands for the forest or hills near it that were named before it. */
  public static boolean isAround(Sentence s, List<Toponym> places, Toponym place) {
    int i = places.indexOf(place);
    return i > 0
        && isWild(s, places.get(i - 1))
        && isSettled(s, place)
        && isNested(s, places.get(i - 1), place);
  }

  /** Whether a forest, hills or a crossroads are meant, and no settlement of the name. */
  static boolean isWild(Sentence s, Toponym place) {
    int end = PlaceChoice.end(s, place);
    return WILD.contains(s.norm(end))
        || WILD.contains(s.norm(end - 1))
        || (WILD.contains(s.norm(end + 1)) && PART.contains(s.norm(end)));
  }

  /** Whether a place is told to be a part of a town: "the Kolma neighbourhood", "barrio Kolma". */
  public static boolean isQuarter(Sentence s, Toponym place) {
    int at = PlaceChoice.token(s, place);
    int end = PlaceChoice.end(s, place);
    boolean part = end - at > 1 && QUARTERS.contains(s.norm(at)); // "Barangay Kolma"
    return part
        || QUARTERS.contains(s.norm(end))
        || QUARTERS.contains(s.norm(at - 1))
        || (s.norm(at - 1).equals("of") && QUARTERS.contains(s.norm(at - 2)));
  }

  private static boolean isSettled(Sentence s, Toponym place) {
    boolean town = PlaceChoice.exactness(place.kind()) == 0;
    return (town || SEATS.contains(s.norm(PlaceChoice.end(s, place)))) && !isWild(s, place);
  }

  private static boolean isNested(Sentence s, Toponym inner, Toponym outer) {
    if (!inner.isPlace() || isWide(inner)) {
      return false;
    }
    int from = PlaceChoice.end(s, inner);
    // "in Kolma district of Sovane": a province that shares the name of its town.
    boolean district =
        inner.kind() == Toponym.Kind.DISTRICT
            && inner.location().precision() != LocationPrecision.ADMIN1
            && SEATED.contains(s.norm(from))
            && s.norm(from + 1).equals("of");
    if (!district && PlaceChoice.exactness(outer.kind()) < PlaceChoice.exactness(inner.kind())) {
      return false;
    }
    int to = PlaceChoice.token(s, outer);
    boolean within = false;
    for (int i = from; i < to; i++) {
      String word = s.norm(i);
      // "of Kolma, in Sovane": the comma starts anew.
      if (word.equals(",") && i + 1 < to && !(i == from && isAreaOf(s, inner, outer))) {
        return false;
      }
      boolean near = word.equals("near") && PlaceChoice.exactness(inner.kind()) == 0;
      within |= near || WITHIN.contains(word);
      boolean local =
          word.equals("local") || (word.equals("government") && s.norm(i - 1).equals("local"));
      boolean link = near || local || WITHIN.contains(word) || LANDMARKS.contains(word);
      if (!link && !PART.contains(word) && !WILD.contains(word)) {
        return false;
      }
    }
    return within;
  }

  /** "the village of Kolma, in the Sovane area": Sovane is where Kolma lies. */
  private static boolean isAreaOf(Sentence s, Toponym inner, Toponym outer) {
    int from = PlaceChoice.end(s, inner);
    return PlaceChoice.exactness(inner.kind()) == 0
        && s.norm(from + 1).equals("in")
        && s.norm(from + 2).equals("the")
        && AREAS.contains(s.norm(PlaceChoice.end(s, outer)));
  }

  private static boolean isWide(Toponym place) {
    return place.kind() == Toponym.Kind.COUNTRY || place.kind() == Toponym.Kind.REGION;
  }
}
