package org.tocsin.web;

import java.time.Duration;

/**
 * How a {@link WebClient} presents itself and how hard it may press one host.
 *
 * @param userAgent the User-Agent header; its product name is also the name that robots.txt rules
 *     are matched with
 * @param policy which addresses may be reached
 * @param perHost the most requests to one host at a time
 * @param connections the most connections in all
 * @param connect the longest wait for one connection
 */
public record WebClientSettings(
    String userAgent, AddressPolicy policy, int perHost, int connections, Duration connect) {

  /** Refuses a user agent that names nobody, and counts below one. */
  public WebClientSettings {
    if (userAgent.isBlank() || !userAgent.chars().allMatch(c -> c >= ' ' && c < 0x7f)) {
      throw new IllegalArgumentException("user agent is not printable ASCII: " + userAgent);
    }
    if (perHost < 1 || connections < perHost || !connect.isPositive()) {
      throw new IllegalArgumentException("at least one connection, and a time to connect in");
    }
  }

  /** Two requests a host at a time, 200 in all, ten seconds to connect. */
  public static WebClientSettings of(String userAgent, AddressPolicy policy) {
    return new WebClientSettings(userAgent, policy, 2, 200, Duration.ofSeconds(10));
  }

  /** The same with another number of connections. */
  public WebClientSettings withConnections(int most) {
    return new WebClientSettings(userAgent, policy, perHost, most, connect);
  }

  /** The product name alone, in lower case: {@code tocsin} of {@code Tocsin/0.1 (+…)}. */
  String product() {
    String[] words = userAgent.split("[/ ]", 2);
    return words[0].toLowerCase(java.util.Locale.ROOT);
  }
}
