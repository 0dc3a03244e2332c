package org.tocsin.feeds.poll;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tocsin.feeds.state.Rhythm;
import org.tocsin.web.ResponseHeaders;

/**
 * When to come back to a feed: as the server asks (Retry-After, Cache-Control, Expires), as the
 * feed asks (ttl, the syndication module, hours and days to be skipped), and as often as it brings
 * news, between the bounds that are set. Pure: the same poll gives the same moment.
 */
final class NextPoll {

  /** A feed that fails is asked at least this often: it may come back. */
  private static final Duration LONGEST_BACK_OFF = Duration.ofDays(1);

  /** Up to a tenth of the wait is added, so that feeds that were polled together part. */
  private static final int JITTER = 10;

  private static final Pattern MAX_AGE =
      Pattern.compile("(?:^|[,\\s])max-age\\s*=\\s*\"?(\\d{1,9})", Pattern.CASE_INSENSITIVE);

  private final PollSettings settings;

  NextPoll(PollSettings settings) {
    this.settings = settings;
  }

  /** After a good poll of a feed with this rhythm. */
  Instant afterSuccess(URI feed, Instant now, ResponseHeaders headers, Rhythm rhythm) {
    Duration wait = settings.shortest();
    wait = longer(wait, freshness(headers, now));
    wait = longer(wait, rhythm.timetable().every());
    wait = longer(wait, rhythm.patience(now));
    wait = wait.compareTo(settings.longest()) > 0 ? settings.longest() : wait;
    Instant next = now.plus(wait).plus(jitter(feed, now, wait));
    Instant asked = headers.retryAt(now);
    return rhythm.timetable().notBefore(asked != null && asked.isAfter(next) ? asked : next);
  }

  /** After so many failures in a row: twice as long each time, up to a day. */
  Instant afterFailure(Instant now, int failures) {
    Duration wait = settings.shortest();
    for (int i = 1; i < failures && wait.compareTo(LONGEST_BACK_OFF) < 0; i++) {
      wait = wait.multipliedBy(2);
    }
    Duration most = longer(settings.shortest(), LONGEST_BACK_OFF);
    return now.plus(wait.compareTo(most) > 0 ? most : wait);
  }

  /** After a server asked us to wait: until then, and not before we would come back anyway. */
  Instant afterThrottling(Instant now, @Nullable Instant retryAt, int failures) {
    Instant own = afterFailure(now, failures);
    return retryAt != null && retryAt.isAfter(own) ? retryAt : own;
  }

  /** Of a feed's own, so that it parts from others, and of the day's, so that it moves about. */
  private static Duration jitter(URI feed, Instant now, Duration wait) {
    int hash = Objects.hash(feed.toString(), now.getEpochSecond() / 60);
    // The low bits of a sum of products are poor: the high ones decide.
    long share = Math.floorMod((hash * 0x9E3779B97F4A7C15L) >>> 40, 1000);
    return wait.dividedBy(JITTER).multipliedBy(share).dividedBy(1000);
  }

  private static Duration longer(Duration one, @Nullable Duration other) {
    return other != null && other.compareTo(one) > 0 ? other : one;
  }

  /** For how long the answer is fresh: max-age, or else Expires (RFC 9111 section 4.2.1). */
  private static @Nullable Duration freshness(ResponseHeaders headers, Instant now) {
    String control = headers.cacheControl();
    if (control != null) {
      Matcher age = MAX_AGE.matcher(control);
      if (age.find()) {
        return Duration.ofSeconds(Long.parseLong(age.group(1)));
      }
    }
    String expires = headers.expires();
    if (expires == null) {
      return null;
    }
    try {
      ZonedDateTime at = ZonedDateTime.parse(expires.strip(), DateTimeFormatter.RFC_1123_DATE_TIME);
      return Duration.between(now, at.toInstant());
    } catch (DateTimeException e) {
      // "0" and "-1" are in wide use for "at once".
      return null;
    }
  }
}
