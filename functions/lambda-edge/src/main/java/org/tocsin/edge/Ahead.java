package org.tocsin.edge;

import java.io.IOException;
import java.security.NoSuchAlgorithmException;
import javax.net.ssl.SSLContext;

/**
 * Work that a function begins while it is made, beside the set-up of its service clients: what its
 * first event will ask of the JVM (classes, tables, formats), done once on something of its own.
 * Where a second processor is free during the start, it would stand idle without this.
 *
 * <p>Nothing waits for it and nothing depends on it: work that fails is told in the log, and the
 * first event takes longer.
 */
public final class Ahead {

  /** What is done ahead. It calls no service and leaves nothing behind. */
  @FunctionalInterface
  public interface Work {
    /**
     * Does it.
     *
     * @param silent the function's environment, whose log lines go nowhere
     */
    void run(Environment silent) throws IOException;
  }

  private Ahead() {}

  /**
   * Begins work on a thread of its own, which does not keep the JVM from ending.
   *
   * @param environment the function's
   * @param function its name, for the log
   * @param work what is done
   * @return the environment, so that a constructor can hand it on
   */
  public static Environment beside(Environment environment, String function, Work work) {
    Environment silent = new Environment(environment.variables(), environment.clock(), line -> {});
    Thread.ofPlatform()
        .name("ahead")
        .daemon()
        .start(() -> attempt(work, silent, environment, function));
    return environment;
  }

  /**
   * Has the JVM load and set up classes that are made of no more than themselves, such as the
   * requests of a service: each has as many function objects as fields.
   */
  public static void load(Class<?>... classes) {
    for (Class<?> each : classes) {
      try {
        Class.forName(each.getName(), true, each.getClassLoader());
      } catch (ClassNotFoundException e) {
        throw new LinkageError("gone since it was named: " + each, e);
      }
    }
  }

  private static void attempt(
      Work work, Environment silent, Environment environment, String function) {
    try {
      // What the service clients do first of all, and takes longest: it reads all certificates.
      SSLContext.getDefault();
      work.run(silent);
    } catch (IOException | RuntimeException | LinkageError | NoSuchAlgorithmException e) {
      environment.log(function).warn("work ahead failed: the first event takes longer", "error", e);
    }
  }
}
