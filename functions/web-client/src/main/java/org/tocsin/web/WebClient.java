package org.tocsin.web;

import java.net.InetAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Fetches feeds and pages from addresses that strangers wrote. Start here: {@link #fetch}.
 *
 * <p>Every address is checked before a byte is sent, after each redirect again, and the connection
 * goes to the very address that was checked, so that a name which resolves differently the second
 * time gains nothing. Size and time are limited. No cookies, no credentials, no Referer; the
 * headers say who we are. At most a few requests go to one host at a time, and not faster than its
 * robots.txt asks for, where that was read.
 *
 * <p>Safe for use by many threads, virtual threads included: a call blocks its thread until the
 * outcome is known. Keep one client, and close it at the end.
 */
public final class WebClient implements AutoCloseable {

  private final WebClientSettings settings;
  private final Exchange exchange;
  private final HostTurns turns;
  private final HostPace pace = new HostPace();
  private final Robots robots;

  /**
   * Ready to fetch.
   *
   * @param settings how it presents itself
   * @param clock for Retry-After and for the age of robots.txt
   */
  public WebClient(WebClientSettings settings, Clock clock) {
    this(settings, clock, InetAddress::getAllByName);
  }

  /** With another way to look up names. */
  WebClient(WebClientSettings settings, Clock clock, GuardedResolver.NameService names) {
    this.settings = settings;
    this.exchange = new Exchange(settings, clock, names);
    this.turns = new HostTurns(settings.perHost());
    this.robots = new Robots(settings.product(), clock, this::follow);
  }

  /** Fetches. Every failure of the network or the server is an outcome, never an exception. */
  public Fetched fetch(FetchRequest request) {
    return follow(request);
  }

  /**
   * The pause between two requests that the robots.txt of this address asks for, null where it asks
   * for none or has not been read yet.
   */
  public @Nullable Duration crawlDelay(URI url) {
    return robots.crawlDelay(url);
  }

  /** How long this address's host still wants to be left alone, as its robots.txt asks. */
  public Duration pauseLeft(URI url) {
    return Duration.ofNanos(pace.left(url.getRawAuthority(), System.nanoTime()));
  }

  private Fetched follow(FetchRequest request) {
    Deadline deadline = Deadline.in(request.limits().total());
    URI url = WebUrl.withoutFragment(request.url());
    Set<URI> asked = new HashSet<>();
    List<Redirects.Hop> hops = new ArrayList<>();
    while (true) {
      Redirects redirects = new Redirects(hops);
      Refusal refusal = settings.policy().check(url);
      if (refusal != null) {
        return new Fetched.Refused(url, redirects, refusal);
      }
      asked.add(url);
      if (request.robots()) {
        Fetched forbidden = robots.check(url, redirects);
        if (forbidden != null) {
          return forbidden;
        }
      }
      Exchange.Answer answer = takeTurn(request, url, redirects, deadline);
      switch (answer) {
        case Exchange.Final last -> {
          return last.fetched();
        }
        case Exchange.Redirected redirected -> {
          URI target = WebUrl.resolve(url, redirected.location());
          if (target == null) {
            return failed(
                url, redirected, redirects, FailureKind.BAD_REDIRECT, redirected.location());
          }
          target = WebUrl.withoutFragment(target);
          hops.add(new Redirects.Hop(url, redirected.status(), target));
          redirects = new Redirects(hops);
          if (asked.contains(target)) {
            return failed(
                url, redirected, redirects, FailureKind.REDIRECT_LOOP, "back to " + target);
          }
          if (hops.size() > request.limits().redirects()) {
            String most = String.format(Locale.ROOT, "limit %d", request.limits().redirects());
            return failed(url, redirected, redirects, FailureKind.TOO_MANY_REDIRECTS, most);
          }
          url = target;
        }
      }
    }
  }

  private Exchange.Answer takeTurn(
      FetchRequest request, URI url, Redirects redirects, Deadline deadline) {
    String host = url.getRawAuthority();
    long asked = System.nanoTime();
    Duration patience = request.limits().turn();
    try (HostTurns.Turn turn = turns.take(host, patience)) {
      if (turn == null) {
        return busy(url, redirects, "waited " + patience + " for a turn at " + host);
      }
      Duration pause = robots.crawlDelay(url);
      if (pause != null) {
        long now = System.nanoTime();
        long wait = pace.take(host, pause, now, patience.minusNanos(now - asked));
        if (wait < 0) {
          return busy(
              url, redirects, "its robots.txt asks for " + pause + "; patience " + patience);
        }
        TimeUnit.NANOSECONDS.sleep(wait);
      }
      deadline.extend(System.nanoTime() - asked);
      return exchange.send(request, url, redirects, deadline);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return busy(url, redirects, "interrupted");
    }
  }

  private static Exchange.Answer busy(URI url, Redirects redirects, String why) {
    return new Exchange.Final(new Fetched.Failed(url, 0, redirects, FailureKind.HOST_BUSY, why));
  }

  private static Fetched failed(
      URI url, Exchange.Redirected answer, Redirects redirects, FailureKind kind, String detail) {
    return new Fetched.Failed(url, answer.status(), redirects, kind, detail);
  }

  /**
   * Drops the connections that are kept for a next request, as after a pause in which their other
   * ends have gone. Fetches that are under way go on.
   */
  public void dropConnections() {
    exchange.dropConnections();
  }

  /** Closes the connections. */
  @Override
  public void close() {
    exchange.close();
  }
}
