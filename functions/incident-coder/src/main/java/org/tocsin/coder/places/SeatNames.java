package org.tocsin.coder.places;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.tocsin.coder.text.Lines;

/**
 * Takes "a clash in Kolma" for the district where the text tells that it speaks of "Kolma
 * district", and nowhere of the town that bears the same name.
 */
final class SeatNames {
  /**
   * Inhabitants from which a town is meant by its name alone, whatever district is named after it.
   */
  private static final int LARGE = 300_000;

  private static final Set<String> OFFICERS = Lines.setOf(SeatNames.class, "officers.txt");

  private final Map<String, Span> districts = new HashMap<>();
  private final Set<String> towns = new HashSet<>();

  private SeatNames(List<Span> spans) {
    for (Span span : spans) {
      if (span.asked == PlaceKind.ADMIN2 && span.meaning != null && isThere(span)) {
        districts.putIfAbsent(span.key, span);
      } else if (span.asked == PlaceKind.TOWN || span.village || span.dateline) {
        towns.add(span.key);
      }
    }
  }

  /** "in Kolma district", "Sovane's Kolma district", and not "the Kolma district police". */
  private static boolean isThere(Span span) {
    return span.located || span.sentence.norm(span.from - 1).equals("'s");
  }

  /** Settles it for the names of a text whose meanings are chosen. */
  static void settle(List<Span> spans) {
    SeatNames names = new SeatNames(spans);
    if (!names.districts.isEmpty()) {
      for (Span span : spans) {
        names.settle(span);
      }
    }
  }

  private void settle(Span span) {
    Span district = districts.get(span.key);
    Place area = district == null ? null : district.meaning;
    Place town = span.meaning;
    if (area != null
        && town != null
        && span.asked == null
        && town.kind() == PlaceKind.TOWN
        && town.population() < LARGE
        && !towns.contains(span.key)
        && isAllOfIt(span)
        && Objects.equals(town.country(), area.country())
        && Objects.equals(town.admin1(), area.admin1())) {
      span.meaning = area;
      span.asked = PlaceKind.ADMIN2;
    }
  }

  /** "in Kolma", "Kolma police", and any in a headline; "near Kolma" is by the town. */
  private static boolean isAllOfIt(Span span) {
    String before = span.sentence.norm(span.from - 1);
    boolean headline = span.sentence.paragraph() == 0 && !span.located;
    return headline
        || before.equals("in")
        || before.equals("'s")
        || OFFICERS.contains(span.sentence.norm(span.to));
  }
}
