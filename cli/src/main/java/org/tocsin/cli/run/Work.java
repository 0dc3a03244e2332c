package org.tocsin.cli.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.tocsin.cli.lambda.InvocationException;
import org.tocsin.cli.lambda.LocalFunction;

/**
 * Plays the schedules of a run: wakes the scheduled functions, one invocation of each at a time,
 * and knows when there is nothing left to do. Used by one thread.
 */
final class Work implements AutoCloseable {

  /** How often a function is woken again at once since feeds are still due after it. */
  private static final int WAKES_WITHOUT_EFFECT = 3;

  private final LocalSystem system;
  private final FeedStates states;
  private final Tally tally;
  private final Clock clock;
  private final Consumer<String> faults;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<LocalFunction, Future<?>> running = new HashMap<>();
  private final Map<LocalFunction, Instant> woken = new HashMap<>();
  private long leastDue = Long.MAX_VALUE;
  private int withoutEffect;
  private boolean polled;

  Work(LocalSystem system, FeedStates states, Tally tally, Clock clock, Consumer<String> faults) {
    this.system = system;
    this.states = states;
    this.tally = tally;
    this.clock = clock;
    this.faults = faults;
  }

  /**
   * Wakes what is to be woken now: each scheduled function once, then again while feeds are due;
   * watching, at its rate.
   */
  void wake(boolean watching) {
    for (LocalFunction function : system.scheduled()) {
      Future<?> last = running.get(function);
      if (last != null && !last.isDone()) {
        continue;
      }
      Duration rate = function.spec().schedules().getFirst().rate();
      Instant before = woken.get(function);
      Instant now = clock.instant();
      boolean due = before == null || (watching ? !now.isBefore(before.plus(rate)) : stillDue(now));
      if (due) {
        woken.put(function, now);
        running.put(function, threads.submit(() -> invoke(function, now)));
      } else {
        polled = true;
      }
    }
  }

  private boolean stillDue(Instant now) {
    long due = states.due(now);
    if (due == 0 || withoutEffect >= WAKES_WITHOUT_EFFECT) {
      return false;
    }
    withoutEffect = due < leastDue ? 0 : withoutEffect + 1;
    leastDue = Math.min(due, leastDue);
    return withoutEffect < WAKES_WITHOUT_EFFECT;
  }

  private void invoke(LocalFunction function, Instant now) {
    try {
      function.invoke(ScheduleEvent.of(function.spec().schedules().getFirst(), now));
    } catch (InvocationException e) {
      faults.accept(String.valueOf(e.getMessage()));
    }
  }

  /**
   * Whether all feeds were polled and nothing waits in any queue but what a site asked to be done
   * later.
   */
  boolean finished() {
    boolean idle = polled && running.values().stream().allMatch(Future::isDone);
    // Twice: a message on its way from one queue to the next is in at least one of the two looks.
    return idle && nothingWaits() && nothingWaits();
  }

  private boolean nothingWaits() {
    long putOff = system.putOff();
    return system.waiting() <= putOff;
  }

  /** Where the run is. */
  Progress.Counts counts() {
    return new Progress.Counts(
        tally.count("FeedsPolled") + tally.count("FeedsNotModified"),
        tally.count("ArticlesStored"),
        tally.count("IncidentsStored"),
        system.waiting(),
        tally.failures().size());
  }

  /** Whether any feed was read, or was found unchanged. */
  boolean anyFeedWorked() {
    return tally.count("FeedsPolled") + tally.count("FeedsNotModified") > 0;
  }

  /** Ends the invocations that still run. */
  @Override
  public void close() {
    threads.shutdownNow();
  }
}
