package org.tocsin.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** It succeeds, so all that a fetch takes was done. */
@Timeout(30)
final class FirstFetchTest {

  @Test
  void robotsAndPageAreFetchedFromThisProcess() {
    assertDoesNotThrow(() -> FirstFetch.run(Clock.systemUTC()));
  }

  @Test
  void aPageOfOnesOwnComesAsItWasGiven() throws Exception {
    byte[] page = "<title>Ağrı</title>".getBytes(UTF_8);
    Fetched.Body fetched = FirstFetch.run(Clock.systemUTC(), page);
    assertArrayEquals(page, fetched.bytes());
    assertEquals("utf-8", fetched.headers().charset());
  }
}
