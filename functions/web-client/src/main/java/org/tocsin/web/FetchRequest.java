package org.tocsin.web;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What to fetch and how. Make one with {@link #feed} or {@link #page}.
 *
 * @param url absolute; its fragment is not sent
 * @param accept the Accept header
 * @param etag sent as If-None-Match, as it was received
 * @param lastModified sent as If-Modified-Since, as it was received
 * @param limits how much it may take
 * @param robots whether the site's robots.txt decides: yes for whatever is fetched again and again
 *     unattended, no for what a person asks for by hand
 * @param start whether the first bytes of a body that is larger than the limit are the answer, as
 *     RFC 9309 wants of a robots.txt; else such a body is a failure
 */
public record FetchRequest(
    URI url,
    String accept,
    @Nullable String etag,
    @Nullable String lastModified,
    FetchLimits limits,
    boolean robots,
    boolean start) {

  private static final String FEED_TYPES =
      "application/atom+xml, application/rss+xml, application/rdf+xml, application/feed+json,"
          + " application/xml;q=0.9, text/xml;q=0.8, */*;q=0.5";
  private static final String PAGE_TYPES =
      "text/html, application/xhtml+xml, application/xml;q=0.8, */*;q=0.5";

  /** A feed that a person asks for, whatever robots.txt says. */
  public static FetchRequest feed(URI url) {
    return new FetchRequest(url, FEED_TYPES, null, null, FetchLimits.FEED, false, false);
  }

  /** A page, if robots.txt allows it. */
  public static FetchRequest page(URI url) {
    return new FetchRequest(url, PAGE_TYPES, null, null, FetchLimits.PAGE, true, false);
  }

  /** The start of something, whatever robots.txt says: as many bytes as the limits allow. */
  static FetchRequest startOf(URI url, String accept, FetchLimits limits) {
    return new FetchRequest(url, accept, null, null, limits, false, true);
  }

  /** The same, only if it changed since the answer that carried these validators. */
  public FetchRequest ifChanged(@Nullable String etag, @Nullable String lastModified) {
    return new FetchRequest(url, accept, etag, lastModified, limits, robots, start);
  }

  /** The same, if robots.txt allows it. */
  public FetchRequest obeyingRobots() {
    return new FetchRequest(url, accept, etag, lastModified, limits, true, start);
  }

  /** The same within other limits. */
  public FetchRequest within(FetchLimits other) {
    return new FetchRequest(url, accept, etag, lastModified, other, robots, start);
  }
}
