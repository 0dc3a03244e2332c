package org.tocsin.article.live;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tocsin.pipeline.record.PublicationTime;

/**
 * Reads the times of a live blog's posts. A time with its zone is taken as it stands; a clock time
 * alone belongs to the page's day, and to the page's zone where the page's own time has one. Over
 * midnight the day goes with the order of the posts.
 */
final class PostTimes {

  static final Pattern CLOCK =
      Pattern.compile(
          "(?<![\\d:.])([01]?\\d|2[0-3])\\s?[:.hH]\\s?([0-5]\\d)(?:[:.][0-5]\\d)?(?![\\d])"
              + "\\s*(a\\.?m\\.?|p\\.?m\\.?|A\\.?M\\.?|P\\.?M\\.?)?\\s*(GMT|UTC|Z)?");
  private static final Pattern ISO =
      Pattern.compile(
          "(\\d{4}-\\d\\d-\\d\\d)[T ](\\d\\d:\\d\\d(?::\\d\\d)?)(?:\\.\\d+)?\\s*"
              + "(Z|[+-]\\d\\d:?\\d\\d)?");

  private final @Nullable PublicationTime page;

  PostTimes(@Nullable PublicationTime page) {
    this.page = page;
  }

  /** One post's time as the page writes it. */
  record Written(@Nullable PublicationTime whole, @Nullable LocalTime clock, boolean utc) {

    static final Written NONE = new Written(null, null, false);

    boolean isNone() {
      return whole == null && clock == null;
    }
  }

  Written read(String attribute, String text) {
    PublicationTime whole = whole(attribute);
    whole = whole != null ? whole : whole(text);
    if (whole != null) {
      return new Written(whole, null, false);
    }
    Matcher m = CLOCK.matcher(text);
    if (!m.find()) {
      m = CLOCK.matcher(attribute);
      if (!m.find()) {
        return Written.NONE;
      }
    }
    int hour = Integer.parseInt(m.group(1));
    String half = m.group(3) == null ? "" : m.group(3).toLowerCase(Locale.ROOT);
    if (half.startsWith("p") && hour < 12) {
      hour += 12;
    } else if (half.startsWith("a") && hour == 12) {
      hour = 0;
    }
    LocalTime clock = LocalTime.of(hour, Integer.parseInt(m.group(2)));
    return new Written(null, clock, m.group(4) != null);
  }

  private @Nullable PublicationTime whole(String text) {
    Matcher m = ISO.matcher(text);
    if (!m.find()) {
      return null;
    }
    try {
      LocalDateTime local = LocalDateTime.parse(m.group(1) + "T" + m.group(2));
      ZoneOffset offset = m.group(3) != null ? ZoneOffset.of(m.group(3)) : offset();
      return offset == null
          ? PublicationTime.of(local.toLocalDate())
          : PublicationTime.of(OffsetDateTime.of(local, offset));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private @Nullable ZoneOffset offset() {
    return page == null || page.moment() == null ? null : page.moment().getOffset();
  }

  /** The times of all posts in the order of the page, null for one without. */
  List<@Nullable PublicationTime> resolve(List<Written> written) {
    boolean newestFirst = falls(written) > rises(written);
    @Nullable PublicationTime[] times = new @Nullable PublicationTime[written.size()];
    LocalDate day = page == null ? null : page.day();
    LocalTime before = null;
    for (int i = 0; i < times.length; i++) {
      int at = newestFirst ? times.length - 1 - i : i;
      Written one = written.get(at);
      times[at] = one.whole;
      if (one.clock != null && day != null) {
        if (before != null && one.clock.isBefore(before)) {
          day = day.plusDays(1);
        }
        before = one.clock;
        ZoneOffset offset = one.utc ? ZoneOffset.UTC : offset();
        times[at] =
            offset == null
                ? PublicationTime.of(day)
                : PublicationTime.of(OffsetDateTime.of(day, one.clock, offset));
      }
    }
    List<@Nullable PublicationTime> resolved = new ArrayList<>();
    for (PublicationTime time : times) {
      resolved.add(time);
    }
    return resolved;
  }

  private static int rises(List<Written> written) {
    return steps(written, 1);
  }

  private static int falls(List<Written> written) {
    return steps(written, -1);
  }

  private static int steps(List<Written> written, int sign) {
    int count = 0;
    for (int i = 1; i < written.size(); i++) {
      LocalTime a = written.get(i - 1).clock;
      LocalTime b = written.get(i).clock;
      count += a != null && b != null && Integer.signum(b.compareTo(a)) == sign ? 1 : 0;
    }
    return count;
  }
}
