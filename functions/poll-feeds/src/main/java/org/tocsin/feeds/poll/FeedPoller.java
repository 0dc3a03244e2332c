package org.tocsin.feeds.poll;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.tocsin.edge.Deadline;
import org.tocsin.feeds.read.Autodiscovery;
import org.tocsin.feeds.read.FeedDocument;
import org.tocsin.feeds.read.FeedReader;
import org.tocsin.feeds.read.UnreadableFeedException;
import org.tocsin.feeds.state.FeedState;
import org.tocsin.feeds.state.FeedTable;
import org.tocsin.feeds.state.Fingerprints;
import org.tocsin.feeds.state.Move;
import org.tocsin.feeds.state.Rhythm;
import org.tocsin.feeds.state.Validators;
import org.tocsin.pipeline.record.ArticleId;
import org.tocsin.pipeline.record.FeedEntry;
import org.tocsin.pipeline.record.PublicationTime;
import org.tocsin.web.Charsets;
import org.tocsin.web.FetchLimits;
import org.tocsin.web.FetchRequest;
import org.tocsin.web.Fetched;
import org.tocsin.web.Redirects;
import org.tocsin.web.Refusal;
import org.tocsin.web.RefusalReason;
import org.tocsin.web.WebClient;

/**
 * Polls one feed: fetch, read, send what is new, then remember. A death before the last step costs
 * a duplicate message, never an entry. Safe for use by many threads.
 */
public final class FeedPoller {

  /**
   * The round has waited for the host's turn already; where it is not to be had, there is a next.
   */
  private static final FetchLimits LIMITS = FetchLimits.FEED.withTurn(Duration.ofSeconds(10));

  private static final Duration NEARLY = Duration.ofMillis(100);

  private final WebClient web;
  private final FeedReader reader;
  private final EntryQueue queue;
  private final FeedTable table;
  private final PollSettings settings;
  private final NextPoll nextPoll;
  private final Clock clock;
  private final FetchLimits most;

  /** With its collaborators. */
  public FeedPoller(
      WebClient web,
      FeedReader reader,
      EntryQueue queue,
      FeedTable table,
      PollSettings settings,
      Clock clock) {
    this(web, reader, queue, table, settings, clock, LIMITS);
  }

  /** With other limits of a fetch, for tests that wait for them. */
  FeedPoller(
      WebClient web,
      FeedReader reader,
      EntryQueue queue,
      FeedTable table,
      PollSettings settings,
      Clock clock,
      FetchLimits most) {
    this.web = web;
    this.reader = reader;
    this.queue = queue;
    this.table = table;
    this.settings = settings;
    this.nextPoll = new NextPoll(settings);
    this.clock = clock;
    this.most = most;
  }

  /**
   * Polls.
   *
   * @param state as it was read or claimed
   * @param deadline by when the fetch must be done
   */
  public PollOutcome poll(FeedState state, Deadline deadline) {
    FetchLimits limits = most.atMost(longer(deadline.left(), Duration.ofMillis(1)));
    long asked = System.nanoTime();
    Fetched fetched =
        web.fetch(
            FetchRequest.feed(state.address())
                .obeyingRobots()
                .ifChanged(state.etag(), state.lastModified())
                .within(limits));
    Duration took = Duration.ofNanos(System.nanoTime() - asked);
    if (isCut(fetched, limits, took, deadline)) {
      return new PollOutcome.Left(fetched.why());
    }
    Instant now = clock.instant();
    return switch (fetched) {
      case Fetched.Body body -> read(state, body, now);
      case Fetched.NotModified same -> unchanged(state, same, now);
      case Fetched.Gone gone -> gone(state, gone, now);
      case Fetched.Throttled throttled -> {
        Instant next = nextPoll.afterThrottling(now, throttled.retryAt(), state.errors() + 1);
        yield keep(
            state,
            state.failed(now, next, throttled.why()),
            new PollOutcome.PutOff(throttled.why()));
      }
      case Fetched.Refused refused -> fail(state, state, now, why(refused.refusal()));
      case Fetched.Failed failed -> fail(state, state, now, failed.why());
    };
  }

  /** Whether nothing was learnt of the feed since our own time, or the host's turn, ran out. */
  private boolean isCut(Fetched fetched, FetchLimits limits, Duration took, Deadline deadline) {
    return switch (fetched) {
      case Fetched.Body body -> false;
      case Fetched.NotModified same -> false;
      case Fetched.Gone gone -> false;
      case Fetched.Refused refused -> false;
      case Fetched.Throttled throttled -> throttled.status() == 0 && isOver(deadline);
      case Fetched.Failed failed ->
          switch (failed.kind()) {
            case HOST_BUSY -> true;
            case TIMEOUT ->
                isOver(deadline)
                    || (limits.total().compareTo(most.total()) < 0
                        && took.plus(NEARLY).compareTo(limits.total()) >= 0);
            default -> isOver(deadline);
          };
    };
  }

  private static boolean isOver(Deadline deadline) {
    return deadline.passed() || Thread.currentThread().isInterrupted();
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  private static String why(Refusal refusal) {
    return refusal.reason() == RefusalReason.ROBOTS
        ? refusal.detail() + " forbids this address"
        : refusal.reason() + ": " + refusal.detail();
  }

  /** An address that the feed moved to is given up before the feed is. */
  private PollOutcome gone(FeedState state, Fetched.Gone gone, Instant now) {
    if (state.move().address() != null) {
      return fail(state, state.movedBack(), now, gone.why() + " at " + state.address());
    }
    return gone.status() == 410
        ? keep(state, state.failed(now, null, gone.why()), new PollOutcome.Stopped(gone.why()))
        : fail(state, state, now, gone.why());
  }

  private PollOutcome unchanged(FeedState state, Fetched.NotModified same, Instant now) {
    String etag = same.headers().etag();
    String modified = same.headers().lastModified();
    Validators validators =
        new Validators(
            etag == null ? state.etag() : etag,
            modified == null ? state.lastModified() : modified,
            state.contentHash());
    Instant next = nextPoll.afterSuccess(state.feed(), now, same.headers(), state.rhythm());
    return keep(
        state,
        state.polled(
            now, next, validators, state.seen(), state.rhythm(), move(state, same.redirects())),
        new PollOutcome.NotModified());
  }

  private static Move move(FeedState state, Redirects redirects) {
    return redirects.allPermanent()
        ? state.move().ledTo(redirects.hops().getLast().to())
        : state.move().stayed();
  }

  private PollOutcome read(FeedState state, Fetched.Body body, Instant now) {
    String hash = hash(body.bytes());
    if (hash.equals(state.contentHash())) {
      return keep(
          state,
          remembered(state, body, now, hash, state.rhythm(), state.seen()),
          new PollOutcome.NotModified());
    }
    FeedDocument document;
    try {
      document = reader.read(body.bytes(), body.headers().contentType(), body.url());
    } catch (UnreadableFeedException e) {
      return unreadable(state, body, e, now);
    }
    NewEntries entries = NewEntries.of(document, state, body.url(), settings, now);
    List<FeedEntry> messages = entries.fresh().stream().map(NewEntries.Fresh::message).toList();
    Set<Integer> sent = queue.send(messages);
    List<String> shown = new ArrayList<>(entries.shown());
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < messages.size(); i++) {
      if (sent.contains(i)) {
        ids.add(ArticleId.of(messages.get(i).url()));
        shown.addAll(entries.fresh().get(i).prints());
      }
    }
    int unsent = messages.size() - sent.size();
    Rhythm rhythm =
        state.rhythm().read(document.timetable(), dates(document), !messages.isEmpty(), now);
    Fingerprints seen = state.seen().after(shown);
    FeedState next =
        unsent == 0
            ? remembered(state, body, now, hash, rhythm, seen)
            // Without validators and hash, so that the next poll sees the unsent entries again.
            : state.polled(
                now, now.plus(settings.shortest()), Validators.NONE, seen, rhythm, state.move());
    return keep(state, next, new PollOutcome.Polled(ids, unsent, entries.skipped()));
  }

  /**
   * A page where a feed should be: the feed that it declares is asked from the next round on. A
   * page at an address that was found in this way leads back to the subscription's own.
   */
  private PollOutcome unreadable(
      FeedState state, Fetched.Body body, UnreadableFeedException fault, Instant now) {
    String why = "not a feed: " + fault.getMessage();
    if (state.move().address() != null) {
      return fail(state, state.movedBack(), now, why + " at " + state.address());
    }
    if (fault.kind() != UnreadableFeedException.Kind.HTML) {
      return fail(state, state, now, why);
    }
    String page = Charsets.decode(body.bytes(), body.headers().charset(), null).text();
    List<URI> feeds = Autodiscovery.feeds(page, body.url());
    if (feeds.isEmpty() || feeds.getFirst().equals(state.feed())) {
      return fail(state, state, now, why);
    }
    String found = why + "; its feed is " + feeds.getFirst() + ", which is asked from now on";
    Instant next = state.errors() == 0 ? now : nextPoll.afterFailure(now, state.errors() + 1);
    return keep(
        state,
        state.movedTo(feeds.getFirst()).failed(now, next, found),
        new PollOutcome.Failed(found));
  }

  private FeedState remembered(
      FeedState state,
      Fetched.Body body,
      Instant now,
      String hash,
      Rhythm rhythm,
      Fingerprints seen) {
    return state.polled(
        now,
        nextPoll.afterSuccess(state.feed(), now, body.headers(), rhythm),
        new Validators(body.headers().etag(), body.headers().lastModified(), hash),
        seen,
        rhythm,
        move(state, body.redirects()));
  }

  private static List<Instant> dates(FeedDocument document) {
    return document.entries().stream()
        .map(entry -> entry.published() != null ? entry.published() : entry.updated())
        .filter(Objects::nonNull)
        .map(PublicationTime::instant)
        .toList();
  }

  private PollOutcome fail(FeedState before, FeedState state, Instant now, String why) {
    Instant next = nextPoll.afterFailure(now, state.errors() + 1);
    return keep(before, state.failed(now, next, why), new PollOutcome.Failed(why));
  }

  private PollOutcome keep(FeedState state, FeedState next, PollOutcome outcome) {
    return table.save(state, next) ? outcome : new PollOutcome.Taken();
  }

  private static String hash(byte[] body) {
    try {
      byte[] digest = java.security.MessageDigest.getInstance("SHA-256").digest(body);
      return HexFormat.of().formatHex(digest);
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }
}
