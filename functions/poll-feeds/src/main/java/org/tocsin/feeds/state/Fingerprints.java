package org.tocsin.feeds.state;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.tocsin.pipeline.record.ArticleId;

/**
 * The entries of a feed that were sent, each as 48 bits of a hash: small enough to lie in the
 * feed's own item, and within one feed two of them hardly ever agree by chance. Those that the feed
 * no longer shows are kept for a while, since feeds bring entries back.
 *
 * @param known newest last
 */
public record Fingerprints(Set<String> known) {

  /** How many are kept beyond those that the feed shows. */
  static final int MARGIN = 500;

  /** Hexadecimal digits, two to a byte. */
  private static final int WIDTH = 12;

  /** None. */
  public static final Fingerprints NONE = new Fingerprints(Set.of());

  /** Copies, in order. */
  public Fingerprints {
    known = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(known));
  }

  /** Of an entry's identity. */
  public static String of(String identity) {
    return ArticleId.sha256(identity).substring(0, WIDTH);
  }

  /** From the bytes that {@link #packed} made. */
  static Fingerprints unpack(byte[] packed) {
    String digits = HexFormat.of().formatHex(packed);
    Set<String> known = new LinkedHashSet<>();
    for (int i = 0; i + WIDTH <= digits.length(); i += WIDTH) {
      known.add(digits.substring(i, i + WIDTH));
    }
    return new Fingerprints(known);
  }

  /** All in one row of bytes, six each. */
  byte[] packed() {
    return HexFormat.of().parseHex(String.join("", known));
  }

  /** Whether the entry was sent. */
  public boolean contains(String fingerprint) {
    return known.contains(fingerprint);
  }

  /**
   * After a poll.
   *
   * @param shown what the feed shows and was sent, now or earlier
   */
  public Fingerprints after(Collection<String> shown) {
    List<String> gone = new ArrayList<>(known);
    gone.removeAll(Set.copyOf(shown));
    Set<String> next =
        new LinkedHashSet<>(gone.subList(Math.max(0, gone.size() - MARGIN), gone.size()));
    next.addAll(shown);
    return new Fingerprints(next);
  }
}
