package org.tocsin.web;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the sites' robots.txt files allow, as RFC 9309 says: a file that is not there (4xx) allows
 * everything; one that cannot be read at present (5xx, 429, unreachable) puts off every visit for
 * ten minutes. A file counts for a day. Of a file of more than one MiB the whole lines of the first
 * MiB count (the RFC asks for half of that at least).
 */
final class Robots {

  private static final Duration GOOD_FOR = Duration.ofDays(1);
  private static final Duration PUT_OFF = Duration.ofMinutes(10);
  private static final int MOST_HOSTS = 20_000;
  private static final FetchLimits LIMITS =
      new FetchLimits(
          1 << 20, Duration.ofSeconds(8), Duration.ofSeconds(15), Duration.ofSeconds(30), 8);

  /** What is known of one host. */
  private sealed interface Known {
    Instant until();
  }

  private record Rules(SimpleRobotRules rules, Instant until) implements Known {}

  private record Unreadable(String why, Instant until) implements Known {}

  private record Closed(Refusal refusal, Instant until) implements Known {}

  private final String product;
  private final Clock clock;
  private final Function<FetchRequest, Fetched> fetch;

  /** By origin, the least recently used first; guarded by itself. */
  private final Map<String, CompletableFuture<Known>> hosts = new LinkedHashMap<>(64, 0.75f, true);

  Robots(String product, Clock clock, Function<FetchRequest, Fetched> fetch) {
    this.product = product;
    this.clock = clock;
    this.fetch = fetch;
  }

  /** Why the page may not be fetched now, or null where it may. */
  @Nullable Fetched check(URI url, Redirects redirects) {
    return switch (known(url)) {
      case Rules r ->
          r.rules().isAllowed(url.toString())
              ? null
              : new Fetched.Refused(
                  url,
                  redirects,
                  new Refusal(RefusalReason.ROBOTS, "robots.txt of " + url.getRawAuthority()));
      case Unreadable u -> new Fetched.Throttled(url, 0, redirects, u.until(), u.why());
      case Closed c -> new Fetched.Refused(url, redirects, c.refusal());
    };
  }

  /** The pause that the host asks for, where its file is known and names one. */
  @Nullable Duration crawlDelay(URI url) {
    CompletableFuture<Known> entry;
    synchronized (hosts) {
      entry = hosts.get(origin(url));
    }
    if (entry == null || !(entry.getNow(null) instanceof Rules known)) {
      return null;
    }
    long millis = known.rules().getCrawlDelay();
    return millis <= 0 ? null : Duration.ofMillis(millis);
  }

  private static String origin(URI url) {
    return url.getScheme() + "://" + url.getRawAuthority();
  }

  /** One thread reads a host's file, the others wait for it; reading ends within LIMITS. */
  private Known known(URI url) {
    String origin = origin(url);
    CompletableFuture<Known> mine = new CompletableFuture<>();
    CompletableFuture<Known> entry;
    boolean reads = false;
    synchronized (hosts) {
      entry = hosts.get(origin);
      if (entry == null || isStale(entry)) {
        reads = true;
        hosts.put(origin, mine);
        entry = mine;
        if (hosts.size() > MOST_HOSTS) {
          hosts.remove(hosts.keySet().iterator().next());
        }
      }
    }
    if (reads) {
      boolean read = false;
      try {
        mine.complete(read(origin));
        read = !Thread.currentThread().isInterrupted();
      } finally {
        // After an interruption, which is no fault of the site's, or an error that nothing
        // foresees: the next caller starts afresh.
        if (!read) {
          mine.complete(new Unreadable("robots.txt could not be read", clock.instant()));
          synchronized (hosts) {
            hosts.remove(origin, mine);
          }
        }
      }
    }
    return entry.join();
  }

  private boolean isStale(CompletableFuture<Known> entry) {
    return entry.isDone() && !entry.join().until().isAfter(clock.instant());
  }

  private Known read(String origin) {
    String address = origin + "/robots.txt";
    FetchRequest request =
        FetchRequest.startOf(URI.create(address), "text/plain, */*;q=0.5", LIMITS);
    Fetched fetched = fetch.apply(request);
    Instant day = clock.instant().plus(GOOD_FOR);
    return switch (fetched) {
      case Fetched.Body body -> {
        SimpleRobotRulesParser parser = new SimpleRobotRulesParser(Long.MAX_VALUE, 0);
        yield new Rules(
            parser.parseContent(address, wholeLines(body.bytes()), "text/plain", List.of(product)),
            day);
      }
      case Fetched.Gone gone -> new Rules(allowAll(), day);
      case Fetched.Refused refused ->
          refused.redirects().hops().isEmpty()
              ? new Closed(refused.refusal(), clock.instant().plus(PUT_OFF))
              : new Rules(allowAll(), day);
      case Fetched.Throttled throttled ->
          unreadable(throttled.retryAt(), "robots.txt: " + throttled.why());
      case Fetched.NotModified notModified -> unreadable(null, "robots.txt: 304 unasked");
      case Fetched.Failed failed ->
          switch (failed.kind()) {
            case CLIENT_ERROR, REDIRECT_LOOP, TOO_MANY_REDIRECTS, BAD_REDIRECT ->
                new Rules(allowAll(), day);
            default -> unreadable(null, "robots.txt: " + failed.why());
          };
    };
  }

  /** Without the last line of what was cut: "Disallow: /" may have been "Disallow: /private". */
  private static byte[] wholeLines(byte[] bytes) {
    int end = bytes.length;
    if (end == LIMITS.bodyBytes()) {
      while (end > 0 && bytes[end - 1] != '\n' && bytes[end - 1] != '\r') {
        end--;
      }
    }
    return Arrays.copyOf(bytes, end);
  }

  private Known unreadable(@Nullable Instant retryAt, String why) {
    Instant least = clock.instant().plus(PUT_OFF);
    return new Unreadable(why, retryAt != null && retryAt.isAfter(least) ? retryAt : least);
  }

  private static SimpleRobotRules allowAll() {
    return new SimpleRobotRules(SimpleRobotRules.RobotRulesMode.ALLOW_ALL);
  }
}
