package org.tocsin.coder.drafts;

import java.util.List;
import java.util.stream.Stream;
import org.tocsin.coder.events.Cue;
import org.tocsin.coder.places.Toponym;
import org.tocsin.coder.reading.Reading;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.toll.TollMention;

/**
 * Tells the toll of a whole country beside those of its towns: "in all, 61 people were killed
 * across the country", where the text tells that eleven of them died in Kolma. It is no incident's.
 */
final class Nationwide {

  /** Words from a toll to "across the country": "were killed in fighting on Sunday across". */
  private static final int REACH = 7;

  private Nationwide() {}

  /** Whether a sentence tells such a toll, and the text a smaller one of a town or district. */
  static boolean is(Reading reading, Draft home, List<Draft> all) {
    Toponym place = reading.place();
    if (place != null && place.isLocal()) {
      return false;
    }
    return reading.tolls().stream()
        .anyMatch(
            toll ->
                isAllOver(toll)
                    && Stream.concat(
                            home.readings().stream(),
                            all.stream().filter(d -> d != home).flatMap(d -> d.readings().stream()))
                        .anyMatch(r -> isPart(r, reading, toll)));
  }

  /** Leaves its tolls out, and its incident where only it tells of that. */
  static void drop(Reading reading, Draft home, List<Draft> all) {
    boolean only = home.isOnly(reading) && is(reading, home, all);
    home.replaceAll(r -> r.equals(reading) ? reading.withoutTolls() : r);
    if (only) {
      all.remove(home);
    }
  }

  private static boolean isPart(Reading other, Reading reading, TollMention whole) {
    Toponym there = other.place();
    int best = Figures.best(other, whole.harm());
    return there != null
        && there.isLocal()
        && !other.isHeadline()
        && !other.equals(reading)
        && best > 0
        && best < whole.quantity().best();
  }

  private static boolean isAllOver(TollMention toll) {
    Sentence s = toll.sentence();
    for (int i = toll.to(); i <= toll.to() + REACH && i < s.size(); i++) {
      if (s.norm(i).equals(",")) {
        return false;
      }
      if (Cue.ALL_OVER.at(s, i) != null) {
        return true;
      }
    }
    return false;
  }

  /** Whether a sentence tells of a country or a region at large. */
  static boolean isWide(Reading reading) {
    Toponym place = reading.place();
    return place != null && !place.isLocal();
  }
}
