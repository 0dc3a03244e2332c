package org.tocsin.cli.reader;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.tocsin.pipeline.record.PublicationTime;

/** Times as a reader sees them: in the publisher's own zone, as exactly as they are known. */
final class Moment {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm (xxx)", Locale.ENGLISH);

  private Moment() {}

  static String of(PublicationTime time) {
    OffsetDateTime moment = time.moment();
    if (moment == null) {
      return DAY.format(time.day());
    }
    return MOMENT.format(moment).replace("(+00:00)", "(UTC)");
  }
}
