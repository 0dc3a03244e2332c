package org.tocsin.bench.fuzz;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The seeds of fuzzing, whole, cut and with a byte changed, keep the laws. */
final class SeedsTest {

  @ParameterizedTest
  @EnumSource
  void seedsKeepTheLaws(Target target) throws Exception {
    List<byte[]> seeds = Seeds.of(target);
    assertTrue(seeds.size() >= 4, target + " has only " + seeds.size());
    for (byte[] seed : seeds) {
      check(target, seed);
      for (int cut = 1; cut < 4; cut++) {
        check(target, Arrays.copyOf(seed, seed.length * cut / 4));
        byte[] changed = seed.clone();
        if (changed.length > 0) {
          changed[changed.length * cut / 5] ^= (byte) (17 * cut);
        }
        check(target, changed);
      }
    }
  }

  private static void check(Target target, byte[] input) {
    assertDoesNotThrow(
        () -> target.check(input), () -> target + ": " + new String(input, StandardCharsets.UTF_8));
  }

  @Test
  void anUnknownTargetIsNamed() {
    assertThrows(IllegalArgumentException.class, () -> Target.valueOf("NIX"));
  }
}
