package org.tocsin.web;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Reads Retry-After: seconds, or an HTTP date (RFC 9110 section 10.2.3). */
final class RetryAfter {

  /** No server's wish keeps us away for longer. */
  private static final Duration LONGEST = Duration.ofDays(7);

  private RetryAfter() {}

  /** The moment it names, at most a week from now; null where it names none, or one gone by. */
  static @Nullable Instant read(String value, Instant now) {
    Instant at = moment(value.strip(), now);
    if (at == null || at.isBefore(now)) {
      return null;
    }
    Instant latest = now.plus(LONGEST);
    return at.isAfter(latest) ? latest : at;
  }

  private static @Nullable Instant moment(String value, Instant now) {
    if (!value.isEmpty() && value.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return value.length() > 9 ? now.plus(LONGEST) : now.plusSeconds(Long.parseLong(value));
    }
    try {
      return ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }
}
