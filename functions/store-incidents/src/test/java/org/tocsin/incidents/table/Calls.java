package org.tocsin.incidents.table;

import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/** Counts the calls of a client, and dies at the n-th: before it was made, or after it was done. */
final class Calls implements ExecutionInterceptor {

  /** The writer died. */
  static final class Death extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private final AtomicInteger begun = new AtomicInteger();
  private final AtomicInteger done = new AtomicInteger();
  private final int deadly;
  private final boolean before;

  Calls(int deadly, boolean before) {
    this.deadly = deadly;
    this.before = before;
  }

  /** Only counts. */
  static Calls counted() {
    return new Calls(0, true);
  }

  int count() {
    return begun.get();
  }

  @Override
  public void beforeExecution(
      Context.BeforeExecution context, ExecutionAttributes executionAttributes) {
    if (begun.incrementAndGet() == deadly && before) {
      throw new Death();
    }
  }

  @Override
  public void afterExecution(
      Context.AfterExecution context, ExecutionAttributes executionAttributes) {
    if (done.incrementAndGet() == deadly && !before) {
      throw new Death();
    }
  }
}
