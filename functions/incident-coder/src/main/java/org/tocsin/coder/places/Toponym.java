package org.tocsin.coder.places;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tocsin.pipeline.record.Location;
import org.tocsin.pipeline.record.LocationPrecision;

/**
 * A place name in a text, or a word for the people of a place, and what it means there.
 *
 * @param paragraph 0 for the headline, from 1 on for the article's paragraphs
 * @param sentence the number of its sentence in the document
 * @param start where it starts in the paragraph, UTF-16
 * @param end where it ends, exclusive
 * @param text as written
 * @param kind what it is
 * @param location the place that it means; for a demonym the country or region of the people
 * @param timeZone the IANA name of the place's time zone, where known
 * @param confidence from 0 to 1: how sure name and meaning are
 * @param metonym whether it tells nothing of where the text plays: a country or capital stands for
 *     its government ("Washington warned"), or a word for a people for somebody's origin ("the
 *     Dutch engineer")
 * @param dateline whether it stands in a dateline: a report was written there
 */
public record Toponym(
    int paragraph,
    int sentence,
    int start,
    int end,
    String text,
    Kind kind,
    Location location,
    @Nullable String timeZone,
    double confidence,
    boolean metonym,
    boolean dateline) {

  /** Kilometres of a degree of latitude. */
  private static final double DEGREE = 111.2;

  /** What a name is. */
  public enum Kind {
    /** A country or territory. */
    COUNTRY,
    /** A first-order area: state, province, region. */
    ADMIN,
    /** A second-order area or a part of one: district, county, block. */
    DISTRICT,
    /** An area that is no administrative one, or spans countries. */
    REGION,
    /** A town, village, camp, base. */
    TOWN,
    /** A place by the words around it, that the gazetteer lacks. */
    UNLISTED,
    /** A word for the people of a country or region: it says where, and is no place to be at. */
    DEMONYM
  }

  /** Whether something can have happened there: a place, and not a people or a government. */
  public boolean isPlace() {
    return kind != Kind.DEMONYM && !metonym;
  }

  /** Whether it is as exact as a place can be here: a town, village, camp or base. */
  public boolean isTown() {
    return kind == Kind.TOWN || kind == Kind.UNLISTED;
  }

  /** Whether it is exact enough to tell one incident from another: a district or a town. */
  public boolean isLocal() {
    return isTown() || kind == Kind.DISTRICT;
  }

  /** Whether this names the place that the other one names, by the gazetteer or by name. */
  public boolean isSamePlace(Toponym other) {
    Location two = other.location;
    if (location.gazetteerId() != null && two.gazetteerId() != null) {
      return location.gazetteerId().equals(two.gazetteerId());
    }
    return location.name().equalsIgnoreCase(two.name())
        && Objects.equals(location.country(), two.country());
  }

  /** Whether the two are known to lie in different countries. */
  public boolean isAbroadFrom(Toponym other) {
    String own = location.country();
    String its = other.location.country();
    return own != null && its != null && !own.equals(its);
  }

  /** Whether what happened at one of the two may have happened at the other: one may lie in it. */
  public boolean mayBe(Toponym other) {
    Location two = other.location;
    if (isSamePlace(other)) {
      return true;
    }
    if (isAbroadFrom(other) || (isTown() && other.isTown())) {
      return false;
    }
    if (location.precision() == LocationPrecision.COUNTRY
        || two.precision() == LocationPrecision.COUNTRY) {
      return true;
    }
    return location.admin1() == null
        || two.admin1() == null
        || location.admin1().equals(two.admin1());
  }

  /** From here to another, in kilometres; 0 where one of them is not on the map itself. */
  public double kilometresTo(Toponym other) {
    Location two = other.location;
    Double lat = location.latitude();
    Double lat2 = two.latitude();
    Double lon = location.longitude();
    Double lon2 = two.longitude();
    boolean unlisted = kind == Kind.UNLISTED || other.kind == Kind.UNLISTED;
    if (unlisted || lat == null || lat2 == null || lon == null || lon2 == null) {
      return 0;
    }
    double north = (lat - lat2) * DEGREE;
    double east = (lon - lon2) * DEGREE * Math.cos(Math.toRadians(lat));
    return Math.hypot(north, east);
  }

  /** The same where it says nothing of where something was. */
  public Toponym asMetonym() {
    return new Toponym(
        paragraph,
        sentence,
        start,
        end,
        text,
        kind,
        location,
        timeZone,
        confidence,
        true,
        dateline);
  }
}
