package org.tocsin.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The address ranges of {@code refused-ranges.tsv}: which addresses no fetch may reach, and why.
 */
final class RefusedRanges {

  /** Private to this file, and never compared. */
  @SuppressWarnings("ArrayRecordComponent")
  private record Range(byte[] prefix, int bits, String name) {

    static Range of(String line) {
      String[] columns = line.split("\t", -1);
      String[] range = columns[0].split("/", -1);
      return new Range(
          InetAddress.ofLiteral(range[0]).getAddress(), Integer.parseInt(range[1]), columns[1]);
    }

    boolean holds(byte[] address) {
      if (address.length != prefix.length) {
        return false;
      }
      for (int bit = 0; bit < bits; bit += 8) {
        int mask = bits - bit >= 8 ? 0xff : (0xff << (8 - (bits - bit))) & 0xff;
        if ((address[bit / 8] & mask) != (prefix[bit / 8] & mask)) {
          return false;
        }
      }
      return true;
    }
  }

  private static final List<Range> RANGES = read();

  private RefusedRanges() {}

  /** The name of the refused range that holds the address, or null where it may be reached. */
  static @Nullable String nameFor(InetAddress address) {
    byte[] bytes = address.getAddress();
    for (Range range : RANGES) {
      if (range.holds(bytes)) {
        return range.name();
      }
    }
    // Global unicast is 2000::/3; nothing else in IPv6 is a public web server.
    boolean global = !(address instanceof Inet6Address) || (bytes[0] & 0xe0) == 0x20;
    return global ? null : "not global unicast (RFC 4291)";
  }

  private static List<Range> read() {
    try (InputStream in = RefusedRanges.class.getResourceAsStream("refused-ranges.tsv")) {
      if (in == null) {
        throw new IllegalStateException("refused-ranges.tsv is not on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(Range::of)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
