package org.tocsin.article;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.tocsin.article.store.KnownPage;
import org.tocsin.edge.Deadline;
import org.tocsin.web.FailureKind;
import org.tocsin.web.FetchLimits;
import org.tocsin.web.FetchRequest;
import org.tocsin.web.Fetched;
import org.tocsin.web.Redirects;
import org.tocsin.web.WebClient;

/**
 * Fetches pages within the time that an invocation has left. Safe for use by many threads.
 *
 * @param web the client
 * @param deadline the end of the invocation
 */
record Visit(WebClient web, Deadline deadline) {

  /** Kept back for the bucket. */
  private static final Duration STORING = Duration.ofSeconds(5);

  private static final Duration SHORTEST_FETCH = Duration.ofSeconds(1);

  /** Whether there is time for a fetch. */
  boolean hasTime() {
    return left().compareTo(SHORTEST_FETCH) >= 0;
  }

  private Duration left() {
    return deadline.left().minus(STORING);
  }

  /**
   * Fetches a page; where it is known, only if it changed. A server that answers "not modified"
   * from another address than the one that gave the validators has said nothing, and is asked again
   * without them.
   */
  Fetched page(URI url, @Nullable KnownPage known) {
    FetchRequest request = request(url);
    if (known == null) {
      return web.fetch(request);
    }
    Fetched fetched =
        web.fetch(request.ifChanged(known.validators().etag(), known.validators().lastModified()));
    boolean pointless =
        fetched instanceof Fetched.NotModified same
            && !same.url().equals(known.validators().answeredBy());
    return pointless ? web.fetch(request(url)) : fetched;
  }

  /** Fetches a further page of at most so many bytes. */
  Fetched furtherPage(URI url, int mostBytes) {
    if (!hasTime()) {
      return new Fetched.Failed(
          url, 0, Redirects.NONE, FailureKind.TIMEOUT, "out of time before the fetch");
    }
    FetchRequest request = request(url);
    int most = Math.min(mostBytes, request.limits().bodyBytes());
    return web.fetch(request.within(request.limits().withBodyBytes(most)));
  }

  /** The wait for the host's turn has to fit into what is left beside the fetch itself. */
  private FetchRequest request(URI url) {
    FetchRequest request = FetchRequest.page(url);
    FetchLimits limits = request.limits().atMost(longer(left(), SHORTEST_FETCH));
    Duration turn = longer(left().minus(limits.total()), SHORTEST_FETCH);
    return request.within(limits.withTurn(shorter(limits.turn(), turn)));
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
