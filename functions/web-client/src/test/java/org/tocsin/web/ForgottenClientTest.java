package org.tocsin.web;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a client keeps that nobody closes, as where its process goes on without it. */
final class ForgottenClientTest {

  @Test
  void aClientThatIsForgottenKeepsNoThread() throws Exception {
    try (TestSite site = new TestSite()) {
      site.page("/feed", "there");
      for (int i = 0; i < 5; i++) {
        WebClient client =
            new WebClient(
                WebClientSettings.of(
                    "Tocsin/0.1 (+test)", AddressPolicy.allowing(List.of(site.hostPort()))),
                Clock.systemUTC());
        assertInstanceOf(Fetched.Body.class, client.fetch(FetchRequest.feed(site.url("/feed"))));
      }
      List<Thread> watchdogs =
          Thread.getAllStackTraces().keySet().stream()
              .filter(thread -> thread.getName().equals(Exchange.WATCHDOG))
              .toList();
      assertFalse(watchdogs.isEmpty(), "each fetch is watched");
      for (Thread watchdog : watchdogs) {
        assertTrue(watchdog.join(Duration.ofSeconds(30)), "it is there still");
      }
    }
  }
}
