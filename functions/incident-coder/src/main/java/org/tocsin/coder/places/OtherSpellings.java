package org.tocsin.coder.places;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds the town that a name means which no list has as it is written, by another spelling: "Tal
 * Tamr" in Syria is Tall Tamr. Only in the country that the text tells, and where all towns that it
 * can mean lie together. May be shared by threads.
 */
final class OtherSpellings {
  /** The margin of a choice by spelling alone: less sure than one by name. */
  private static final double MARGIN = 1;

  private final Gazetteer gazetteer;

  OtherSpellings(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** Gives an unlisted name, whose country and area are told, the town that it means. */
  void place(Span span) {
    String country = span.country;
    Designation designation = span.designation;
    if (country == null
        || span.isDemonym()
        || (designation != null && designation.of() == Designation.Of.DISTRICT)
        || (designation != null && designation.of() == Designation.Of.AREA)) {
      return;
    }
    Place town = town(gazetteer.loosely(country, span.key), area(span));
    if (town != null) {
      span.candidates.add(new Gazetteer.Match(town, false));
      span.meaning = town;
      span.byOtherName = true;
      span.margin = MARGIN;
    }
  }

  /** The area that the words beside a name tell, which a town of the name has to lie in. */
  private static @Nullable String area(Span span) {
    Place outer = span.qualifier == null ? null : span.qualifier.meaning;
    return outer == null || outer.kind() == PlaceKind.COUNTRY ? null : outer.admin1();
  }

  private static @Nullable Place town(List<Place> towns, @Nullable String area) {
    List<Place> inside =
        area == null
            ? towns
            : towns.stream().filter(t -> Objects.equals(area, t.admin1())).toList();
    if (inside.isEmpty()) {
      return null;
    }
    Place largest = Collections.max(inside, Comparator.comparingInt(Place::population));
    boolean together =
        inside.stream().allMatch(t -> OwnPlaces.isSame(t, largest.latitude(), largest.longitude()));
    return together ? largest : null;
  }
}
