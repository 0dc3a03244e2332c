package org.tocsin.feeds.poll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.tocsin.feeds.read.Timetable;
import org.tocsin.feeds.state.Rhythm;
import org.tocsin.web.ResponseHeaders;

/** Each row of next-poll.csv: what server and feed say, and between which moments we come back. */
class NextPollTest {

  private static final URI FEED = URI.create("https://news.example/feed");
  private static final Instant NOW = Instant.parse("2025-06-03T09:00:00Z");

  private final NextPoll nextPoll =
      new NextPoll(new PollSettings(Duration.ofMinutes(15), Duration.ofHours(6), 0, 200, null));

  @ParameterizedTest(name = "{11}")
  @CsvFileSource(resources = "next-poll.csv", delimiter = '|')
  void aFeedIsPolledAgainWhenServerAndFeedSay(
      Instant now,
      @Nullable String cacheControl,
      @Nullable String expires,
      @Nullable String retryAfter,
      @Nullable Duration every,
      @Nullable String skipHours,
      @Nullable String skipDays,
      @Nullable Duration gap,
      @Nullable Instant newsAt,
      Instant earliest,
      Instant latest,
      String reason) {
    Timetable wishes =
        new Timetable(
            every,
            words(skipHours).map(Integer::valueOf).collect(Collectors.toSet()),
            words(skipDays).map(DayOfWeek::valueOf).collect(Collectors.toSet()));
    Instant next =
        nextPoll.afterSuccess(
            FEED, now, headers(cacheControl, expires, retryAfter), new Rhythm(wishes, gap, newsAt));
    assertFalse(next.isBefore(earliest), reason + ": " + next);
    assertFalse(next.isAfter(latest), reason + ": " + next);
    assertEquals(
        next,
        nextPoll.afterSuccess(
            FEED, now, headers(cacheControl, expires, retryAfter), new Rhythm(wishes, gap, newsAt)),
        "the same poll gives the same moment");
  }

  @Test
  void feedsThatWerePolledTogetherPart() {
    Set<Instant> moments = new HashSet<>();
    for (int i = 0; i < 1000; i++) {
      URI feed = URI.create("https://news.example/feed" + i);
      moments.add(nextPoll.afterSuccess(feed, NOW, headers(null, null, null), Rhythm.UNKNOWN));
    }
    assertTrue(moments.size() > 500, moments.size() + " different moments");
  }

  private static ResponseHeaders headers(
      @Nullable String cacheControl, @Nullable String expires, @Nullable String retryAfter) {
    return new ResponseHeaders(
        null, null, null, null, null, cacheControl, expires, retryAfter, null);
  }

  private static Stream<String> words(@Nullable String text) {
    return text == null ? Stream.empty() : Arrays.stream(text.split(" "));
  }
}
