package org.tocsin.article.metadata;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.tocsin.pipeline.record.PublicationTime;

/** Dates as mail and HTTP write them: {@code Tue, 3 Jun 2025 09:00:00 GMT} (RFC 1123). */
final class MailDates {

  private static final int LONGEST = 40;
  private static final int DAY_OF_WEEK = 3;

  private MailDates() {}

  /** The moment, absent where a text is none in this form. */
  static @Nullable PublicationTime read(String text) {
    if (text.length() > LONGEST || !mayBe(text.strip())) {
      return null;
    }
    try {
      return PublicationTime.of(
          OffsetDateTime.parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME));
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** Whether a text begins with {@code Tue, 3 Jun} or {@code 3 Jun}: a fault is dear. */
  private static boolean mayBe(String text) {
    int day = text.indexOf(", ") == DAY_OF_WEEK ? DAY_OF_WEEK + 2 : 0;
    int space = text.indexOf(' ', day);
    return text.indexOf(':') > 0
        && space > day
        && space <= day + 2
        && Character.isDigit(text.charAt(day))
        && space + 1 < text.length()
        && Character.isLetter(text.charAt(space + 1));
  }
}
