package org.tocsin.coder.places;

import java.util.List;
import java.util.Objects;
import org.tocsin.coder.places.PlaceWords.Sort;
import org.tocsin.coder.text.Sentence;

/**
 * Reads a word for several areas at each of the names in a list: "in Kolma, Tirsa and Sovane
 * districts", "the provinces of Kolma and Sovane".
 */
final class SharedKinds {

  private SharedKinds() {}

  /**
   * Notes at each town of such a list, once names are settled, that the area of its name is meant.
   * It tells one incident from another as well as the town does, so only its extent is widened.
   */
  static void apply(List<Span> spans, PlaceWords words) {
    for (int i = 1; i < spans.size(); i++) {
      Span before = spans.get(i - 1);
      if (before.asked != null && isKindOfSeveral(before.sentence, before.from, words)) {
        for (int k = i; k < spans.size() && isNext(spans, k, before.asked); k++) {
          widen(spans.get(k), before.asked);
        }
      }
    }
    for (int i = spans.size() - 1; i > 0; i--) {
      Span last = spans.get(i);
      if (last.asked != null && isPlural(last.sentence.norm(last.to), words)) {
        for (int k = i; k > 0 && isNext(spans, k, last.asked); k--) {
          widen(spans.get(k - 1), last.asked);
        }
      }
    }
  }

  /** Whether a name goes on with the list, and neither it nor the one before is of another kind. */
  private static boolean isNext(List<Span> spans, int i, PlaceKind kind) {
    return isListed(spans.get(i - 1), spans.get(i))
        && (spans.get(i - 1).asked == null || spans.get(i).asked == null)
        && (kind == PlaceKind.ADMIN1 || kind == PlaceKind.ADMIN2);
  }

  private static void widen(Span span, PlaceKind kind) {
    Place town = span.meaning;
    if (town == null || span.asked != null || span.isDemonym() || town.kind() != PlaceKind.TOWN) {
      return;
    }
    for (Gazetteer.Match match : span.candidates) {
      Place area = match.place();
      boolean of = area.kind() == PlaceKind.ADMIN1 || area.kind() == PlaceKind.ADMIN2;
      if (of && Objects.equals(area.country(), town.country()) && area.latitude() != null) {
        span.wider = area.toLocation();
        return;
      }
    }
    if (kind == PlaceKind.ADMIN2) {
      span.wider = town.toDistrict();
    }
  }

  /** "Kolma, Sovane", "Kolma and Sovane", "Kolma, and Sovane". */
  private static boolean isListed(Span one, Span two) {
    Sentence s = one.sentence;
    if (two.sentence.number() != s.number() || two.from <= one.to || two.from > one.to + 2) {
      return false;
    }
    String link = s.norm(one.to);
    boolean and = s.norm(two.from - 1).equals("and");
    return two.from == one.to + 1 ? and || link.equals(",") : and && link.equals(",");
  }

  /** "the provinces of", in front of the first. */
  private static boolean isKindOfSeveral(Sentence s, int name, PlaceWords words) {
    return s.norm(name - 1).equals("of") && isPlural(s.norm(name - 2), words);
  }

  private static boolean isPlural(String word, PlaceWords words) {
    return word.endsWith("s") && (words.is(Sort.DISTRICT, word) || words.is(Sort.AREA, word));
  }
}
