package org.tocsin.feeds.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tocsin.web.ResponseHeaders;

/** When to come back to a feed. */
final class NextPoll {

  /** A feed that fails is asked at least this often: it may come back. */
  private static final Duration LONGEST_BACK_OFF = Duration.ofDays(1);

  private static final Pattern MAX_AGE =
      Pattern.compile("(?:^|[,\\s])max-age\\s*=\\s*\"?(\\d{1,9})", Pattern.CASE_INSENSITIVE);

  private final PollSettings settings;

  NextPoll(PollSettings settings) {
    this.settings = settings;
  }

  /** After a good poll: as the server's max-age and the feed's ttl wish, within the bounds. */
  Instant afterSuccess(Instant now, ResponseHeaders headers, @Nullable Duration ttl) {
    Duration wait = settings.shortest();
    wait = longer(wait, maxAge(headers.cacheControl()));
    wait = longer(wait, ttl);
    return now.plus(wait.compareTo(settings.longest()) > 0 ? settings.longest() : wait);
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

  private static Duration longer(Duration one, @Nullable Duration other) {
    return other != null && other.compareTo(one) > 0 ? other : one;
  }

  private static @Nullable Duration maxAge(@Nullable String cacheControl) {
    if (cacheControl == null) {
      return null;
    }
    Matcher age = MAX_AGE.matcher(cacheControl);
    return age.find() ? Duration.ofSeconds(Long.parseLong(age.group(1))) : null;
  }
}
