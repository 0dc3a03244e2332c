package org.tocsin.web;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

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
}
