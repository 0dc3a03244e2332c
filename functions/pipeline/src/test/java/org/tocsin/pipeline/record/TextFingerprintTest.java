package org.tocsin.pipeline.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TextFingerprintTest {

  private static TextFingerprint every(int step, int count) {
    return new TextFingerprint(IntStream.range(0, count).map(i -> i * step).boxed().toList());
  }

  @Test
  void isWrittenAsFourDigitsAHash() {
    TextFingerprint fingerprint = new TextFingerprint(List.of(0, 1, 64, (1 << 24) - 1));
    assertEquals("AAAAAAABAABA____", fingerprint.toString());
    assertEquals(fingerprint, TextFingerprint.parse("AAAAAAABAABA____"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "AAA", "AAAB!AAC", "AAABAAAB", "AAACAAAB", "0000000000000001ff"})
  void whatIsNoFingerprintIsRefused(String text) {
    assertThrows(IllegalArgumentException.class, () -> TextFingerprint.parse(text));
  }

  @Test
  void moreThanTheMostIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> every(1, TextFingerprint.MOST + 1));
    assertThrows(
        IllegalArgumentException.class, () -> new TextFingerprint(List.of(TextFingerprint.HASHES)));
    assertThrows(IllegalArgumentException.class, () -> new TextFingerprint(List.of(-1)));
  }

  @Test
  void aPartOfALongTextIsFoundInIt() {
    // The long text's sample is full and reaches up to 127,000; the short one's holds every hash.
    TextFingerprint whole = every(1_000, 128);
    TextFingerprint quarter = every(4_000, 60);
    assertEquals(1.0, quarter.part(whole));
    assertTrue(whole.isCopyOf(quarter));
  }

  @Test
  void withTooFewToCompareNothingIsSaid() {
    assertFalse(every(7, 15).isCopyOf(every(7, 15)));
    assertTrue(every(7, 16).isCopyOf(every(7, 16)));
    assertFalse(every(1, 128).isCopyOf(every(10, 128)), "13 hashes in the common range");
  }

  @Test
  void twoFifthsOfTheShorterAreACopy() {
    List<Integer> own = IntStream.range(0, 30).map(i -> 1_000_000 + i).boxed().toList();
    assertTrue(sharing(20, own).isCopyOf(every(7, 100)));
    assertFalse(sharing(19, own).isCopyOf(every(7, 100)));
  }

  private static TextFingerprint sharing(int count, List<Integer> own) {
    TreeSet<Integer> sample = new TreeSet<>(own);
    IntStream.range(0, count).map(i -> i * 7).forEach(sample::add);
    return new TextFingerprint(List.copyOf(sample));
  }

  @Property
  void readingGivesWhatWasWritten(@ForAll("fingerprints") TextFingerprint fingerprint) {
    assertEquals(fingerprint, TextFingerprint.parse(fingerprint.toString()));
  }

  @Property
  void whoeverIsAskedTheAnswerIsTheSame(
      @ForAll("fingerprints") TextFingerprint one, @ForAll("fingerprints") TextFingerprint two) {
    assertEquals(one.part(two), two.part(one));
    assertTrue(one.part(two) >= 0 && one.part(two) <= 1);
    assertTrue(one.sample().size() < 16 || one.part(one) == 1);
  }

  @Provide
  Arbitrary<TextFingerprint> fingerprints() {
    // From few hashes, so that many are shared.
    return Arbitraries.integers()
        .between(0, 300)
        .set()
        .ofMinSize(1)
        .ofMaxSize(TextFingerprint.MOST)
        .map(hashes -> new TextFingerprint(List.copyOf(new TreeSet<>(hashes))));
  }
}
