package org.tocsin.feeds.poll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.tocsin.feeds.state.FeedState;

/** The queue of one host, with moments of the test's. */
class HostLaneTest {

  private static final Duration PAUSE = Duration.ofNanos(200);

  private static FeedState feed(String name) {
    return FeedState.subscribed(URI.create("https://a.example/" + name), null, Instant.EPOCH);
  }

  @Test
  void requestsStartAPauseApart() {
    HostLane lane = new HostLane();
    assertEquals(0, lane.pauseLeft(-5_000), "whatever the clock says");
    assertTrue(lane.start(-5_000, PAUSE));
    assertFalse(lane.start(-4_801, PAUSE), "one early");
    assertEquals(1, lane.pauseLeft(-4_801));
    assertTrue(lane.start(-4_800, Duration.ofNanos(700)));
    assertEquals(700, lane.pauseLeft(-4_800), "each pause as it was asked for");
    assertEquals(0, lane.pauseLeft(0));
  }

  @Test
  void fewRunnersServeAHostAndGoWhenNothingWaits() {
    HostLane lane = new HostLane();
    assertTrue(lane.add(feed("1")));
    assertTrue(lane.add(feed("2")));
    assertFalse(lane.add(feed("3")), "two at a time");
    assertEquals(feed("1"), lane.next());
    assertEquals(feed("2"), lane.next());
    assertEquals(feed("3"), lane.next());
    assertNull(lane.next());
    assertTrue(lane.add(feed("4")), "one of them has gone");
  }
}
