package org.tocsin.cli.operate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What of a status wants a person, and how it is told. */
final class StatusTest {

  private static final Instant NOW = Instant.parse("2025-06-03T12:00:00Z");
  private static final Instant LONG_AGO = NOW.minus(Duration.ofHours(30));
  private static final Instant JUST_NOW = NOW.minusSeconds(60);
  private static final Duration DAY = Duration.ofHours(24);

  @Test
  void nothingIsSaidOfASystemThatFaresWell() {
    assertEquals(List.of(), attention(queue(5, 0), feeds(JUST_NOW), latest(JUST_NOW, 0)));
  }

  @Test
  void deadLettersWantALook() {
    assertOne("3 dead letters of StoreQueue", queue(0, 3), feeds(JUST_NOW), latest(JUST_NOW, 0));
  }

  @Test
  void aSystemThatPollsNoMoreWantsALook() {
    assertOne("no feed was polled for 30 h", queue(0, 0), feeds(LONG_AGO), latest(JUST_NOW, 0));
    assertOne("no feed was polled yet", queue(0, 0), feeds(null), latest(JUST_NOW, 0));
  }

  @Test
  void aSystemThatStoresNoMoreWantsALook() {
    assertOne("no article was stored for 30 h", queue(0, 0), feeds(JUST_NOW), latest(LONG_AGO, 0));
  }

  @Test
  void articlesThatAreNotCodedWantALook() {
    assertOne(
        "2 of the newest 50 articles wait to be coded",
        queue(0, 0),
        feeds(JUST_NOW),
        latest(JUST_NOW, 2));
  }

  @Test
  void aListWithoutFeedsIsNamedAndNotItsConsequences() {
    assertOne(
        "no feeds: ", queue(0, 0), new FeedHealth(0, 0, 0, 0, 0, null, List.of()), latest(null, 0));
  }

  @Test
  void aFeedThatFailsForLongOrIsGoneWantsALook() {
    FeedHealth shortly = troubled(FeedHealth.State.FAILING, JUST_NOW);
    assertEquals(List.of(), attention(queue(0, 0), shortly, latest(JUST_NOW, 0)));
    assertOne(
        "1 feeds have failed for more than 24 h",
        queue(0, 0),
        troubled(FeedHealth.State.FAILING, LONG_AGO),
        latest(JUST_NOW, 0));
    assertOne(
        "1 feeds are polled no more",
        queue(0, 0),
        troubled(FeedHealth.State.GONE, JUST_NOW),
        latest(JUST_NOW, 0));
  }

  @Test
  void theTextNamesTheFeedAndItsError() {
    FeedHealth feeds = troubled(FeedHealth.State.FAILING, LONG_AGO);
    Latest latest = latest(JUST_NOW, 0);
    List<String> attention = attention(queue(1, 0), feeds, latest);
    String text =
        new StatusText(
                new Status(NOW, "stack tocsin", attention, List.of(queue(1, 0)), feeds, latest),
                120)
            .toString();
    assertTrue(text.startsWith("stack tocsin: wants a look\n  ! 1 feeds have failed"), text);
    assertTrue(text.contains("http://a.example/rss  failing  30 h ago  503, try again"), text);
    assertTrue(text.contains("StoreQueue  1        0        0"), text);
  }

  private static void assertOne(String start, QueueState queue, FeedHealth feeds, Latest latest) {
    List<String> lines = attention(queue, feeds, latest);
    assertEquals(1, lines.size(), lines.toString());
    assertTrue(lines.getFirst().startsWith(start), lines.toString());
  }

  private static List<String> attention(QueueState queue, FeedHealth feeds, Latest latest) {
    return Status.attention(List.of(queue), feeds, latest, DAY, NOW);
  }

  private static QueueState queue(long waiting, long deadLetters) {
    return new QueueState("StoreQueue", waiting, 0, deadLetters);
  }

  private static FeedHealth feeds(@Nullable Instant lastPollAt) {
    return new FeedHealth(4, 4, 0, 0, 0, lastPollAt, List.of());
  }

  private static FeedHealth troubled(FeedHealth.State state, Instant since) {
    boolean gone = state == FeedHealth.State.GONE;
    FeedHealth.Troubled feed =
        new FeedHealth.Troubled("http://a.example/rss", "A", state, 7, since, "503, try again");
    return new FeedHealth(4, 3, gone ? 0 : 1, gone ? 1 : 0, 0, JUST_NOW, List.of(feed));
  }

  private static Latest latest(@Nullable Instant articleAt, int notCoded) {
    return new Latest(100, true, articleAt, notCoded, 50, List.of());
  }
}
