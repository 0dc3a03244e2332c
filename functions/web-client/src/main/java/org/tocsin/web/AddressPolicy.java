package org.tocsin.web;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which addresses may be fetched: public web servers on web ports, and the exceptions that the
 * configuration names. It is asked twice: with the URL before anything is resolved, and with each
 * resolved address before a connection is opened; the connection then goes to that very address.
 *
 * <p>Immutable. Start with {@link #publicOnly()}.
 *
 * @param ports the ports that may be connected to
 * @param exceptions host:port pairs for which neither port nor address is checked
 */
public record AddressPolicy(Set<Integer> ports, Set<String> exceptions) {

  /** The ports on which public sites and feeds are served. */
  public static final Set<Integer> WEB_PORTS = Set.of(80, 443, 8000, 8008, 8080, 8443, 8888);

  /** Copies, and refuses an exception that is not host:port. */
  public AddressPolicy {
    ports = Set.copyOf(ports);
    exceptions = exceptions.stream().map(AddressPolicy::exception).collect(Collectors.toSet());
    exceptions = Set.copyOf(exceptions);
  }

  /** Public addresses only. */
  public static AddressPolicy publicOnly() {
    return new AddressPolicy(WEB_PORTS, Set.of());
  }

  /**
   * Public addresses, and these places of a private network.
   *
   * @param hostPorts each {@code host:port}, such as {@code 127.0.0.1:8080} or {@code [::1]:8080}
   * @throws IllegalArgumentException naming the one that is not host:port
   */
  public static AddressPolicy allowing(Collection<String> hostPorts) {
    return new AddressPolicy(WEB_PORTS, Set.copyOf(hostPorts));
  }

  /** Why the URL may not be fetched, or null where nothing in it forbids it. */
  public @Nullable Refusal check(URI url) {
    String scheme = url.getScheme();
    if (scheme == null || !(scheme.equals("http") || scheme.equals("https"))) {
      return new Refusal(RefusalReason.SCHEME, "only http and https are fetched: " + scheme);
    }
    String authority = url.getRawAuthority();
    if (authority == null) {
      return new Refusal(RefusalReason.HOST, "no host");
    }
    if (authority.indexOf('@') >= 0) {
      return new Refusal(RefusalReason.USER_INFO, "the address carries a user name");
    }
    HostPort place = HostPort.parse(authority, WebUrl.defaultPort(scheme));
    if (place == null) {
      return new Refusal(RefusalReason.HOST, "not a host and port: " + authority);
    }
    if (exceptions.contains(place.toString())) {
      return null;
    }
    if (!ports.contains(place.port())) {
      return new Refusal(RefusalReason.PORT, "port " + place.port() + " is not a web port");
    }
    String literal = literal(place.host());
    if (literal == null) {
      return null;
    }
    try {
      InetAddress address = InetAddress.ofLiteral(literal);
      if (literal.indexOf(':') >= 0 && address instanceof Inet4Address) {
        return new Refusal(RefusalReason.ADDRESS, place.host() + ", IPv4-mapped (RFC 4291)");
      }
      return check(address, place.host(), place.port());
    } catch (IllegalArgumentException e) {
      return new Refusal(RefusalReason.HOST, "not an address: " + place.host());
    }
  }

  /** Why the address may not be connected to for that host and port, or null where it may. */
  public @Nullable Refusal check(InetAddress address, String host, int port) {
    if (exceptions.contains(new HostPort(host, port).toString())) {
      return null;
    }
    String range = RefusedRanges.nameFor(address);
    if (range == null) {
      return null;
    }
    String numbers = address.getHostAddress();
    boolean named = !host.equals(numbers) && !host.startsWith("[");
    return new Refusal(
        RefusalReason.ADDRESS, (named ? host + " is " : "") + numbers + ", " + range);
  }

  private static @Nullable String literal(String host) {
    if (host.startsWith("[")) {
      // A zone is refused: it names an interface of this machine.
      return host.indexOf('%') >= 0 ? "" : host.substring(1, host.length() - 1);
    }
    if (!Ipv4Spelling.looksNumeric(host)) {
      return null;
    }
    String dotted = Ipv4Spelling.dotted(host);
    return dotted == null ? "" : dotted;
  }

  private static String exception(String hostPort) {
    HostPort place = HostPort.parse(hostPort.strip(), -1);
    if (place == null || place.port() < 0) {
      throw new IllegalArgumentException(
          "not host:port (such as 127.0.0.1:8080 or [::1]:8080): " + hostPort);
    }
    return place.toString();
  }
}
