package org.tocsin.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A host and a port, as an authority or an allowed exception names them.
 *
 * @param host a name, an IPv4 address, or an IPv6 address in brackets
 * @param port 1 to 65535
 */
record HostPort(String host, int port) {

  HostPort {
    host = host.toLowerCase(Locale.ROOT);
  }

  /**
   * Reads {@code host}, {@code host:port}, {@code [v6]} or {@code [v6]:port}.
   *
   * @return null where the port is none
   */
  static @Nullable HostPort parse(String text, int defaultPort) {
    int bracket = text.startsWith("[") ? text.indexOf(']') : -1;
    if (text.startsWith("[") && bracket < 0) {
      return null;
    }
    int colon = text.indexOf(':', bracket + 1);
    if (bracket >= 0 && bracket + 1 != (colon < 0 ? text.length() : colon)) {
      return null;
    }
    String host = colon < 0 ? text : text.substring(0, colon);
    String port = colon < 0 ? "" : text.substring(colon + 1);
    if (host.isEmpty()) {
      return null;
    }
    if (port.isEmpty()) {
      return new HostPort(host, defaultPort);
    }
    if (port.length() > 5 || !port.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return null;
    }
    int number = Integer.parseInt(port);
    return number < 1 || number > 65535 ? null : new HostPort(host, number);
  }

  @Override
  public String toString() {
    return host + ":" + port;
  }
}
