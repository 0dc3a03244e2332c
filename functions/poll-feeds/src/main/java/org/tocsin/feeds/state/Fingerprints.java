package org.tocsin.feeds.state;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.pipeline.record.ArticleId;

/**
 * The entries of a feed that were sent, each as 48 bits of a hash: small enough to lie in the
 * feed's own item, and within one feed two of them hardly ever agree by chance. Those that the feed
 * no longer shows are kept for a while, since feeds bring entries back.
 *
 * <p>They lie in a row of bytes, as in the table, and are unpacked only when somebody asks for one:
 * most polls find a feed unchanged and never do. Immutable, for use by one thread at a time.
 */
public final class Fingerprints {

  /** How many are kept beyond those that the feed shows. */
  static final int MARGIN = 500;

  /** Hexadecimal digits, two to a byte. */
  private static final int WIDTH = 12;

  /** None. */
  public static final Fingerprints NONE = new Fingerprints(new byte[0]);

  private final byte[] packed;
  private @Nullable Set<String> known;

  private Fingerprints(byte[] packed) {
    this.packed = packed;
  }

  /** Of an entry's identity. */
  public static String of(String identity) {
    return ArticleId.sha256(identity).substring(0, WIDTH);
  }

  /** From the bytes that {@link #packed} made; they are not copied. */
  static Fingerprints unpack(byte[] packed) {
    return packed.length == 0 ? NONE : new Fingerprints(packed);
  }

  /** All in one row of bytes, six each, newest last; do not change them. */
  byte[] packed() {
    return packed;
  }

  private Set<String> known() {
    Set<String> unpacked = known;
    if (unpacked == null) {
      String digits = HexFormat.of().formatHex(packed);
      unpacked = new LinkedHashSet<>();
      for (int i = 0; i + WIDTH <= digits.length(); i += WIDTH) {
        unpacked.add(digits.substring(i, i + WIDTH));
      }
      known = unpacked;
    }
    return unpacked;
  }

  /** Whether the entry was sent. */
  public boolean contains(String fingerprint) {
    return known().contains(fingerprint);
  }

  /**
   * After a poll.
   *
   * @param shown what the feed shows and was sent, now or earlier
   */
  public Fingerprints after(Collection<String> shown) {
    List<String> gone = new ArrayList<>(known());
    gone.removeAll(Set.copyOf(shown));
    Set<String> next =
        new LinkedHashSet<>(gone.subList(Math.max(0, gone.size() - MARGIN), gone.size()));
    next.addAll(shown);
    return new Fingerprints(HexFormat.of().parseHex(String.join("", next)));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Fingerprints prints && Arrays.equals(packed, prints.packed);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(packed);
  }

  @Override
  public String toString() {
    return packed.length * 2 / WIDTH + " fingerprints";
  }
}
