package org.tocsin.pipeline.record;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * When something was published, as exactly as its publisher says: a day, or a moment with the
 * publisher's offset from UTC. The offset is kept, since "on Sunday" in a text is a Sunday there.
 * No time of day is made up for a publisher that gives only the day.
 *
 * <p>In JSON a string: {@code "2025-06-03"} or {@code "2025-06-03T09:00:00+02:00"}.
 *
 * @param day the calendar day in the publisher's own zone
 * @param moment the moment, absent where only the day is known
 */
public record PublicationTime(LocalDate day, @Nullable OffsetDateTime moment) implements AsText {

  /** Refuses a moment that lies on another day. */
  public PublicationTime {
    if (moment != null && !moment.toLocalDate().equals(day)) {
      throw new IllegalArgumentException("moment " + moment + " is not on " + day);
    }
  }

  /** Of a moment, with the publisher's offset. */
  public static PublicationTime of(OffsetDateTime moment) {
    return new PublicationTime(moment.toLocalDate(), moment);
  }

  /** Of a day whose time is not known. */
  public static PublicationTime of(LocalDate day) {
    return new PublicationTime(day, null);
  }

  /**
   * Reads an ISO 8601 day, or an ISO 8601 moment with its offset.
   *
   * @throws IllegalArgumentException for anything else, a moment without an offset included
   */
  public static PublicationTime parse(String iso) {
    try {
      return iso.length() == 10 ? of(LocalDate.parse(iso)) : of(OffsetDateTime.parse(iso));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "not a day (2025-06-03) or a moment with its offset (2025-06-03T09:00:00Z): " + iso, e);
    }
  }

  /** The moment, or the start of the day in UTC where only the day is known: for ordering. */
  public Instant instant() {
    return moment != null ? moment.toInstant() : day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /** The ISO form that {@link #parse} reads. */
  @Override
  public String toString() {
    return moment != null ? DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment) : day.toString();
  }
}
