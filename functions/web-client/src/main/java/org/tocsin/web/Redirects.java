package org.tocsin.web;

import java.net.URI;
import java.util.List;

/**
 * The redirects that led from the address asked for to the one that answered.
 *
 * @param hops in order; empty where the address itself answered
 */
public record Redirects(List<Hop> hops) {

  /** No redirects. */
  public static final Redirects NONE = new Redirects(List.of());

  /**
   * One redirect.
   *
   * @param from the address that answered with it
   * @param status 301, 302, 303, 307 or 308
   * @param to the address it names, absolute
   */
  public record Hop(URI from, int status, URI to) {

    /** Whether the server says that the old address need not be asked again. */
    public boolean isPermanent() {
      return status == 301 || status == 308;
    }
  }

  /** Copies. */
  public Redirects {
    hops = List.copyOf(hops);
  }

  /** Whether there were redirects and each was permanent: then the new address replaces the old. */
  public boolean allPermanent() {
    return !hops.isEmpty() && hops.stream().allMatch(Hop::isPermanent);
  }
}
