package org.tocsin.web;

import org.jspecify.annotations.Nullable;

/**
 * The spellings of an IPv4 address that resolvers accept: {@code 127.1}, {@code 0x7f.0.0.1}, {@code
 * 2130706433}, {@code 0177.0.0.1}. The rules are those of the WHATWG URL standard's IPv4 parser.
 */
final class Ipv4Spelling {

  private Ipv4Spelling() {}

  /** Whether the last label is a number, so that the host can only be an IPv4 address. */
  static boolean looksNumeric(String host) {
    String body = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    String last = body.substring(body.lastIndexOf('.') + 1);
    return !last.isEmpty()
        && (last.chars().allMatch(c -> c >= '0' && c <= '9')
            || (last.startsWith("0x") && number(last) >= 0));
  }

  /** The address in dotted decimal, or null where the spelling is no IPv4 address. */
  static @Nullable String dotted(String host) {
    String body = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    String[] labels = body.split("\\.", -1);
    if (labels.length > 4) {
      return null;
    }
    long address = 0;
    for (int i = 0; i < labels.length; i++) {
      long part = number(labels[i]);
      boolean last = i == labels.length - 1;
      long largest = last ? (1L << (8 * (5 - labels.length))) - 1 : 255;
      if (part < 0 || part > largest) {
        return null;
      }
      address += last ? part : part << (8 * (3 - i));
    }
    return ((address >> 24) & 255)
        + "."
        + ((address >> 16) & 255)
        + "."
        + ((address >> 8) & 255)
        + "."
        + (address & 255);
  }

  private static long number(String label) {
    int radix = 10;
    String digits = label;
    if (label.startsWith("0x")) {
      radix = 16;
      digits = label.substring(2);
    } else if (label.length() > 1 && label.startsWith("0")) {
      radix = 8;
      digits = label.substring(1);
    }
    if (digits.isEmpty()) {
      return radix == 16 ? 0 : -1;
    }
    long value = 0;
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      int digit = c < 0x80 ? Character.digit(c, radix) : -1;
      if (digit < 0 || value > 0xFFFF_FFFFL) {
        return -1;
      }
      value = value * radix + digit;
    }
    return value;
  }
}
