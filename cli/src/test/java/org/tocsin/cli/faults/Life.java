package org.tocsin.cli.faults;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * One life of a function's process: the calls that it made, the one fault that is in its way, and
 * whether that killed it. A dead one reaches nobody any more. Used by many threads.
 */
final class Life {

  /** What is to become of a call. */
  interface Plan {
    @Nullable Fault of(Call call);
  }

  private final int id;
  private final Plan plan;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<Call> calls = new ArrayList<>();
  private final List<Fault> struck = new ArrayList<>();
  private final CompletableFuture<Void> death = new CompletableFuture<>();

  Life(int id, Plan plan) {
    this.id = id;
    this.plan = plan;
  }

  int id() {
    return id;
  }

  /** Counts a call, and tells what is to become of it. */
  synchronized @Nullable Fault next(Service service, String what) {
    int number = numbers.merge(service + " " + what, 1, Integer::sum);
    Call call = new Call(service, what, number);
    calls.add(call);
    Fault fault = plan.of(call);
    if (fault != null) {
      struck.add(fault);
    }
    return fault;
  }

  /** Forgets the calls so far, for a life that is long. */
  synchronized void forget() {
    calls.clear();
    numbers.clear();
  }

  synchronized List<Call> calls() {
    return List.copyOf(calls);
  }

  /** The faults that there were. */
  synchronized List<Fault> struck() {
    return List.copyOf(struck);
  }

  void kill() {
    death.complete(null);
  }

  boolean isDead() {
    return death.isDone();
  }

  /** Completed when it is killed. */
  CompletableFuture<Void> death() {
    return death;
  }
}
