package org.tocsin.pipeline.record;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A locality-sensitive hash of a text, 64 bits: texts that share most of their wording differ in
 * few bits. In JSON 16 hexadecimal digits.
 *
 * @param bits the hash
 */
public record TextFingerprint(long bits) {

  private static final int HEX_DIGITS = 16;
  private static final int HEX = 16;

  /**
   * Reads the form that {@link #toString} writes.
   *
   * @throws IllegalArgumentException for anything else than 16 hexadecimal digits
   */
  @JsonCreator
  public static TextFingerprint parse(String hex) {
    if (hex.length() != HEX_DIGITS) {
      throw new IllegalArgumentException("not 16 hexadecimal digits: " + hex);
    }
    return new TextFingerprint(Long.parseUnsignedLong(hex, HEX));
  }

  /** In how many bits two fingerprints differ, 0 to 64. */
  public int distance(TextFingerprint other) {
    return Long.bitCount(bits ^ other.bits);
  }

  @JsonValue
  @Override
  public String toString() {
    String hex = Long.toHexString(bits);
    return "0".repeat(HEX_DIGITS - hex.length()) + hex;
  }
}
