package org.tocsin.feeds.poll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tocsin.feeds.FeedSite;
import org.tocsin.feeds.state.FeedState;
import org.tocsin.feeds.state.Move;

/** What is made of redirects, validators and the hours that a feed asks to be left alone in. */
class PollMoveTest extends PollingTest {

  private void poll(int times) throws Exception {
    for (int i = 0; i < times; i++) {
      clock.advance(Duration.ofHours(26));
      site.forget();
      round();
    }
  }

  private void redirect(String from, int status, String to) {
    site.status(from, status, "Location", to);
  }

  private URI movedTo(String path) {
    return state(path).move().address();
  }

  @Test
  void aMoveThatHoldsIsBelievedAfterSeveralPolls() throws Exception {
    redirect("/old", 301, "/new");
    site.serve("/new", FeedSite.rss("a"));
    subscribe("/old");
    poll(Move.ENOUGH - 1);
    assertNull(movedTo("/old"), "not yet");
    assertEquals(List.of("/old", "/new"), site.asked());
    poll(1);
    assertEquals(site.url("/new"), movedTo("/old"));
    poll(1);
    assertEquals(List.of("/new"), site.asked(), "asked at its new address");
    assertEquals(List.of("/a"), drain(), "and nothing was sent twice");
    assertEquals(0, state("/old").errors());
  }

  @Test
  void aRedirectForTheTimeBeingIsFollowedAndForgotten() throws Exception {
    redirect("/old", 302, "/new");
    site.serve("/new", FeedSite.rss("a"));
    subscribe("/old");
    poll(Move.ENOUGH + 2);
    assertNull(movedTo("/old"));
    redirect("/old", 308, "/between");
    redirect("/between", 307, "/new");
    poll(Move.ENOUGH + 2);
    assertNull(movedTo("/old"), "one hop for the time being is enough");
    assertEquals(List.of("/old", "/between", "/new"), site.asked());
  }

  @Test
  void aPageThatIsNoFeedIsNoNewAddress() throws Exception {
    redirect("/old", 301, "/portal");
    site.serve("/portal", "<!DOCTYPE html><html><title>Sign in</title></html>");
    subscribe("/old");
    poll(Move.ENOUGH + 2);
    assertNull(movedTo("/old"));
    assertEquals("not a feed: a web page, no feed: Sign in", state("/old").lastError());
    site.serve("/old", FeedSite.rss("a"));
    poll(1);
    assertEquals(List.of("/a"), drain());
  }

  @Test
  void anInterruptedMoveStartsAnew() throws Exception {
    redirect("/old", 301, "/new");
    site.serve("/new", FeedSite.rss("a"));
    subscribe("/old");
    poll(Move.ENOUGH - 1);
    site.serve("/old", FeedSite.rss("a", "b"));
    poll(1);
    redirect("/old", 301, "/new");
    poll(Move.ENOUGH - 1);
    assertNull(movedTo("/old"));
  }

  @Test
  void anAddressThatIsGoneIsGivenUpBeforeTheFeedIs() throws Exception {
    redirect("/old", 301, "/new");
    site.serve("/new", FeedSite.rss("a"));
    subscribe("/old");
    poll(Move.ENOUGH);
    site.status("/new", 410);
    poll(1);
    assertNull(movedTo("/old"));
    assertNotNull(state("/old").nextPollAt(), "polled on at its own address");
    site.serve("/old", FeedSite.rss("a", "b"));
    poll(1);
    assertEquals(List.of("/old"), site.asked());
    assertEquals(List.of("/a", "/b"), drain());
  }

  @Test
  void validatorsAreKeptAsReceivedAndTakenFromA304() throws Exception {
    List<String> tags = new java.util.concurrent.CopyOnWriteArrayList<>();
    site.on(
        "/feed",
        exchange -> {
          tags.add(
              exchange.getRequestHeaders().getFirst("If-None-Match")
                  + " "
                  + exchange.getRequestHeaders().getFirst("If-Modified-Since"));
          exchange.getResponseHeaders().add("ETag", "W/\"v" + tags.size() + "\"");
          exchange.getResponseHeaders().add("Last-Modified", "yesterday, more or less");
          if (tags.size() > 1) {
            exchange.sendResponseHeaders(304, -1);
          } else {
            byte[] bytes = FeedSite.rss("a").getBytes(java.nio.charset.StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
          }
        });
    subscribe("/feed");
    poll(3);
    assertEquals(
        List.of(
            "null null", "W/\"v1\" yesterday, more or less", "W/\"v2\" yesterday, more or less"),
        tags);
  }

  @Test
  void theHoursThatAFeedSkipsAreRememberedOverA304() throws Exception {
    site.serve(
        "/feed",
        "<rss version='2.0'><channel><title>T</title><skipHours><hour>10</hour><hour>11</hour>"
            + "</skipHours><skipDays><day>Wednesday</day></skipDays></channel></rss>");
    subscribe("/feed");
    clock.advance(Duration.between(clock.instant(), Instant.parse("2025-06-03T09:58:00Z")));
    round();
    assertEquals(Instant.parse("2025-06-03T12:00:00Z"), state("/feed").nextPollAt());
    clock.advance(Duration.between(clock.instant(), Instant.parse("2025-06-03T23:58:00Z")));
    assertEquals(1, round().notModified());
    FeedState asked = state("/feed");
    assertEquals(Instant.parse("2025-06-05T00:00:00Z"), asked.nextPollAt(), "past Wednesday");
  }

  @Test
  void anErrorThatSaysWhenToComeBackIsHeeded() throws Exception {
    site.status("/feed", 500, "Retry-After", "10800");
    subscribe("/feed");
    assertEquals(1, round().failed());
    assertEquals(clock.instant().plus(Duration.ofHours(3)), state("/feed").nextPollAt());
    assertEquals("the server answered 500", state("/feed").lastError());
  }

  @Test
  void aPageInPlaceOfAFeedLeadsToTheFeedThatItDeclares() throws Exception {
    site.serve(
        "/",
        "<!DOCTYPE html><html><head><title>Courier</title>"
            + "<link rel='alternate' type='application/rss+xml' title='Comments' href='/comments'>"
            + "<link rel='alternate' type='text/html' hreflang='fr' href='/fr'>"
            + "<link rel='Alternate' type='application/rss+xml' href='feed#top'></head></html>");
    site.serve("/feed", FeedSite.rss("a"));
    subscribe("/");
    assertEquals(1, round().failed());
    assertEquals(
        "not a feed: a web page, no feed: Courier; its feed is "
            + site.url("/feed")
            + ", which is asked from now on",
        state("/").lastError());
    assertEquals(1, round().entriesSent(), "at once");
    assertEquals(List.of("/a"), drain());
    site.serve("/feed", "<!DOCTYPE html><html><title>Closed</title></html>");
    poll(1);
    assertNull(movedTo("/"), "back to the address of the list");
  }
}
