package org.tocsin.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a robots.txt decides. */
final class RobotsTest extends SiteFixture {

  @Test
  void robotsDecideOnPagesAndNotOnFeeds() {
    site.page("/robots.txt", "User-agent: tocsin\nDisallow: /private\nCrawl-delay: 7\n");
    site.page("/private/a", "x");
    site.page("/open", "x");
    WebClient client = client();
    assertNull(client.crawlDelay(site.url("/open")));
    Fetched.Refused refused =
        assertInstanceOf(
            Fetched.Refused.class, client.fetch(FetchRequest.page(site.url("/private/a"))));
    assertEquals(RefusalReason.ROBOTS, refused.refusal().reason());
    assertInstanceOf(Fetched.Body.class, client.fetch(FetchRequest.page(site.url("/open"))));
    assertInstanceOf(Fetched.Body.class, client.fetch(FetchRequest.feed(site.url("/private/a"))));
    assertEquals(Duration.ofSeconds(7), client.crawlDelay(site.url("/open")));
    long reads =
        site.exchanges().stream()
            .filter(e -> e.getRequestURI().getPath().equals("/robots.txt"))
            .count();
    assertEquals(1, reads, "robots.txt is read once");
  }

  @Test
  void pagesComeNoFasterThanTheirRobotsAsk() {
    site.page("/robots.txt", "User-agent: *\nCrawl-delay: 0.1\n");
    site.page("/a", "x");
    WebClient client = client();
    long start = System.nanoTime();
    for (int i = 0; i < 3; i++) {
      assertInstanceOf(Fetched.Body.class, client.fetch(FetchRequest.page(site.url("/a"))));
    }
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    assertTrue(took.compareTo(Duration.ofMillis(200)) >= 0, took.toString());
  }

  @Test
  void aPauseBeyondThePatienceIsNotWaitedFor() {
    site.page("/robots.txt", "User-agent: *\nCrawl-delay: 3600\n");
    site.page("/a", "x");
    WebClient client = client();
    assertInstanceOf(Fetched.Body.class, client.fetch(FetchRequest.page(site.url("/a"))));
    assertFailed(
        FailureKind.HOST_BUSY,
        "its robots.txt asks for PT1H; patience PT1M",
        client.fetch(FetchRequest.page(site.url("/a"))));
    assertEquals(2, site.exchanges().size(), "robots.txt and one page");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"404", "403", "410"})
  void robotsThatIsNotThereAllows(int status) {
    site.bytes("/robots.txt", status, new byte[0]);
    site.page("/open", "x");
    assertInstanceOf(Fetched.Body.class, client().fetch(FetchRequest.page(site.url("/open"))));
  }

  @Test
  void robotsThatCannotBeReadPutsTheVisitOff() {
    site.bytes("/robots.txt", 500, new byte[0]);
    site.page("/open", "x");
    Fetched.Throttled throttled =
        assertInstanceOf(
            Fetched.Throttled.class, client().fetch(FetchRequest.page(site.url("/open"))));
    assertEquals(NOW.plus(Duration.ofMinutes(10)), throttled.retryAt());
    assertTrue(throttled.why().contains("robots.txt"), throttled.why());
  }

  @Test
  void theFirstMebibyteOfALongerFileCountsButForALineThatWasCut() {
    String rules = "User-agent: *\nDisallow: /private\n";
    String last = "Disallow: /open";
    String comment = "#".repeat((1 << 20) - rules.length() - last.length() + 3) + "\n";
    site.page("/robots.txt", rules + comment + last + "-but-not-this\nDisallow: /late\n");
    site.page("/private/a", "x");
    site.page("/open", "x");
    site.page("/late", "x");
    WebClient client = client();
    assertInstanceOf(
        Fetched.Refused.class, client.fetch(FetchRequest.page(site.url("/private/a"))));
    assertInstanceOf(Fetched.Body.class, client.fetch(FetchRequest.page(site.url("/open"))));
    assertInstanceOf(Fetched.Body.class, client.fetch(FetchRequest.page(site.url("/late"))));
  }
}
