package org.tocsin.pipeline.record;

import java.util.ArrayList;
import java.util.List;

/**
 * A sample of a text's wording by which copies are known: of the hashes of all its runs of a few
 * words the {@value #MOST} least. Two samples tell how much of the shorter text stands in the
 * longer one, so a wire story whose tail was cut, or that got an intro and another headline, is
 * still seen to be the same story; a single locality-sensitive hash (simhash) moves away with each
 * paragraph that is cut. The principle is Broder's ("On the resemblance and containment of
 * documents", 1997). How the hashes are made is up to who writes the fingerprint, but samples can
 * be compared only where they were made the same way.
 *
 * <p>In JSON a text of four base64url digits a hash, in ascending order.
 *
 * @param sample 24-bit hashes, ascending, each once; all of the text's where they are fewer than
 *     {@value #MOST}
 */
public record TextFingerprint(List<Integer> sample) implements AsText {

  /** The most hashes of a sample. */
  public static final int MOST = 128;

  /** The hashes are below this. */
  public static final int HASHES = 1 << 24;

  /**
   * The least part of the shorter text that stands in the longer one where the two are copies.
   * Measured in docs/copies.md.
   */
  static final double COPIED = 0.4;

  /** With fewer hashes in the common range nothing is said: chance would decide. */
  static final int FEWEST_COMPARED = 16;

  private static final int DIGITS = 4;
  private static final int BITS = 6;
  private static final String ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

  /** Refuses an empty sample, too many hashes, and hashes out of range or order. */
  public TextFingerprint {
    sample = List.copyOf(sample);
    if (sample.isEmpty() || sample.size() > MOST) {
      throw new IllegalArgumentException(
          "1 to " + MOST + " hashes make a fingerprint, not " + sample.size());
    }
    int last = -1;
    for (int hash : sample) {
      if (hash <= last || hash >= HASHES) {
        throw new IllegalArgumentException("hashes must ascend from 0 to 2^24 - 1: " + sample);
      }
      last = hash;
    }
  }

  /**
   * Reads the form that {@link #toString} writes.
   *
   * @throws IllegalArgumentException for anything else
   */
  public static TextFingerprint parse(String text) {
    if (text.length() % DIGITS != 0 || text.length() > DIGITS * MOST) {
      throw new IllegalArgumentException(
          "a fingerprint has four digits a hash, not " + text.length() + " in all");
    }
    List<Integer> sample = new ArrayList<>();
    for (int i = 0; i < text.length(); i += DIGITS) {
      int hash = 0;
      for (int j = i; j < i + DIGITS; j++) {
        int digit = ALPHABET.indexOf(text.charAt(j));
        if (digit < 0) {
          throw new IllegalArgumentException("not a base64url digit: " + text.charAt(j));
        }
        hash = hash << BITS | digit;
      }
      sample.add(hash);
    }
    return new TextFingerprint(sample);
  }

  /**
   * Whether one of the two texts is a copy of the other, or both of a third: two fifths or more of
   * the shorter one stand in the other word for word. A text of less than about an eighth of the
   * other is none, nor is one too short to tell. The same whichever is asked; not transitive.
   */
  public boolean isCopyOf(TextFingerprint other) {
    return part(other) >= COPIED;
  }

  /**
   * How much of the shorter text stands in the longer one, 0 to 1, as the samples tell; 0 where
   * they are too small to tell.
   */
  public double part(TextFingerprint other) {
    int range = Math.min(range(), other.range());
    int compared = Math.min(below(range), other.below(range));
    return compared < FEWEST_COMPARED ? 0 : (double) shared(other, range) / compared;
  }

  /** Up to which hash, exclusive, the sample holds all of the text's hashes. */
  private int range() {
    return sample.size() < MOST ? HASHES : sample.getLast() + 1;
  }

  private int below(int range) {
    int count = 0;
    while (count < sample.size() && sample.get(count) < range) {
      count++;
    }
    return count;
  }

  private int shared(TextFingerprint other, int range) {
    int shared = 0;
    int mine = 0;
    int theirs = 0;
    while (mine < sample.size() && theirs < other.sample.size()) {
      int a = sample.get(mine);
      int b = other.sample.get(theirs);
      if (Math.min(a, b) >= range) {
        break;
      }
      shared += a == b ? 1 : 0;
      mine += a <= b ? 1 : 0;
      theirs += b <= a ? 1 : 0;
    }
    return shared;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(DIGITS * sample.size());
    for (int hash : sample) {
      for (int shift = BITS * (DIGITS - 1); shift >= 0; shift -= BITS) {
        text.append(ALPHABET.charAt(hash >> shift & (1 << BITS) - 1));
      }
    }
    return text.toString();
  }
}
