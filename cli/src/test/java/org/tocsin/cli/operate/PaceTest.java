package org.tocsin.cli.operate;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** The bound on how fast articles are coded again. */
final class PaceTest {

  @Test
  void noMorePassThanTheRateAllows() {
    Pace pace = new Pace(500, System::nanoTime);
    long start = System.nanoTime();
    for (int i = 0; i < 6; i++) {
      assertTrue(pace.take(10));
    }
    // The first ten pass at once, each ten after them 20 ms later.
    assertTrue(System.nanoTime() - start >= 100_000_000L, "60 passed too soon");
  }

  @Test
  void aPaceThatIsStoppedLetsNothingPassAndDoesNotWait() {
    Pace pace = new Pace(0.001, System::nanoTime);
    assertTrue(pace.take(1));
    pace.stop();
    assertFalse(pace.take(1));
  }

  @Test
  void aRateOfNothingIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Pace(0, System::nanoTime));
    assertThrows(IllegalArgumentException.class, () -> new Pace(Double.NaN, System::nanoTime));
  }
}
